/** Papers about the people around a child. */
import { type Kin, kinModel } from '../../../../shared/areas/children/kin.ts';
import { childModel } from '../../../../shared/areas/children/model.ts';
import { kinOf } from '../../../../shared/areas/children/rules.ts';
import { entrustmentModel } from '../../../../shared/areas/guardians/entrustment.ts';
import { agreement } from '../../../../shared/areas/guardians/papers/agreement.ts';
import {
  helperCards as cardsOf,
  helperList as listOf,
} from '../../../../shared/areas/guardians/papers/helpers.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { refuse } from '../../../../shared/problem.ts';
import { veil } from '../../../../shared/veil.ts';
import type { JobContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { loadFile } from '../children/files.ts';
import { noteReading } from '../children/veiled.ts';
import { type PaperFormat, writePaper } from '../writePaper.ts';
import { helpers } from './helpers.ts';
import { entrustmentsOf, presentOf } from './present.ts';

/** What the role does not see whole is left open, to be written by hand; numbers that are printed are noted as read. */
export async function entrustmentPaper(
  context: JobContext,
  { childId, format }: { childId: string; format: PaperFormat },
): Promise<Document | Uint8Array> {
  const { role } = context.session;
  const file = loadFile(context, childId, context.today);
  const present = presentOf(entrustmentsOf(context, childId));
  const seen = (kin: Kin | undefined) => kin && veil(kinModel, kin, role).record;
  const carer = present ? file.kin.find((each) => each.id === present.kinId) : kinOf(file.kin, 'carer');
  const parties = {
    child: veil(childModel, file.child, role).record,
    className: file.className,
    father: seen(kinOf(file.kin, 'father')),
    mother: seen(kinOf(file.kin, 'mother')),
    carer: seen(carer),
  };
  const numbers = [
    ...(parties.child.idNumber === null ? [] : ['idNumber']),
    ...[parties.father, parties.mother, parties.carer].flatMap((each) =>
      each && each.idNumber !== null ? [`kin.${each.id}.idNumber`] : [],
    ),
  ];
  if (numbers.length > 0)
    await context.write((write) =>
      noteReading(write, childId, numbers, format === 'docx' ? 'export' : 'paper'),
    );
  const entrustment = present && veil(entrustmentModel, present, role).record;
  return writePaper(context, agreement(parties, entrustment, school(context)), format);
}

/** Cards of those named, or of all who help now. Refuses notFound where that is nobody. */
export async function helperCards(
  context: JobContext,
  { helperIds, format }: { helperIds: string[] | null; format: PaperFormat },
): Promise<Document | Uint8Array> {
  const rows = helpers(context).filter((each) =>
    helperIds === null ? each.active : helperIds.includes(each.helper.id),
  );
  if (rows.length === 0) refuse('notFound', { record: 'helper' });
  return writePaper(context, cardsOf(rows, school(context), context.today), format);
}

export async function helperList(
  context: JobContext,
  { format }: { format: PaperFormat },
): Promise<Document | Uint8Array> {
  return writePaper(context, listOf(helpers(context), school(context), context.today), format);
}
