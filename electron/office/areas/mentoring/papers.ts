/** Papers of mentors: the pairing table, a mentor's handbook, the sheet of the work done. */

import { codeWord, phonesOf } from '../../../../shared/areas/children/papers/parts.ts';
import { isHere, kinOf } from '../../../../shared/areas/children/rules.ts';
import { everyContact } from '../../../../shared/areas/contacts/log.ts';
import { handbook as handbookOf, type LogLine } from '../../../../shared/areas/mentoring/papers/handbook.ts';
import { pairingTable as tableOf } from '../../../../shared/areas/mentoring/papers/pairingTable.ts';
import { workPaper as workPaperOf } from '../../../../shared/areas/mentoring/papers/work.ts';
import { typicalChildModel } from '../../../../shared/areas/mentoring/typical.ts';
import { sex } from '../../../../shared/codes/index.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { refuse } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import { veil } from '../../../../shared/veil.ts';
import { breathe, type JobContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { type LoadedFile, loadFiles } from '../children/files.ts';
import { seenOnPaper } from '../children/veiled.ts';
import { contactsOf } from '../contacts/list.ts';
import { rowsOf } from '../contacts/rows.ts';
import { type PaperFormat, writePaper } from '../writePaper.ts';
import { filesToPair, mentoredSince } from './board.ts';
import { typicalNow } from './typical.ts';
import { type Time, work } from './work.ts';

export async function pairingTable(
  context: JobContext,
  { format }: { format: PaperFormat },
): Promise<Document | Uint8Array> {
  const since = mentoredSince(context);
  const typical = typicalNow(context);
  const rows = seenOnPaper(filesToPair(context), context.session.role, 'masked').map((file) => {
    const { child, kin } = file;
    const carer = kinOf(kin, 'carer');
    return {
      className: file.className,
      name: child.name,
      sex: codeWord(sex, child.sex),
      village: child.village,
      typical: typical.has(child.id),
      mentorName: file.mentorName,
      mentorPhone: file.mentorPhone,
      since: child.mentorId === null ? null : (since.get(child.id) ?? null),
      carer: carer?.name ?? null,
      carerPhone: phonesOf(carer),
    };
  });
  if (rows.length === 0) refuse('notFound', { record: 'child' });
  return writePaper(context, tableOf(rows, school(context), context.today), format);
}

export async function workPaper(
  context: JobContext,
  { format, ...time }: Time & { format: PaperFormat },
): Promise<Document | Uint8Array> {
  return writePaper(context, workPaperOf(work(context, time), { school: school(context), ...time }), format);
}

/** Of whoever asks, or of a teacher whose children are in the session's reach; refuses notFound where there are none. */
export async function handbook(
  context: JobContext,
  { staffId, format, from, to }: Time & { staffId: string | null; format: 'document' | 'docx' },
): Promise<Document | Uint8Array> {
  const mentorId = staffId ?? context.session.staffId;
  const { today } = context;
  const files = loadFiles(context, today).filter(
    ({ child }) => child.mentorId === mentorId && isHere(child, today),
  );
  if (files.length === 0) refuse('notFound', { record: 'child' });
  const { role } = context.session;
  const since = mentoredSince(context);
  const typical = typicalNow(context);
  const mayRead = may(role, 'contacts.read');
  const pages = [];
  for (const [at, file] of seenOnPaper(files, role, 'masked').entries()) {
    context.progress(at, files.length);
    await breathe(context.signal);
    const named = typical.get(file.child.id);
    pages.push({
      ...file,
      since: since.get(file.child.id) ?? null,
      typical: named ? (veil(typicalChildModel, named, role).record.reason ?? '') : null,
      log: mayRead ? logOf(context, file, { from, to }) : [],
    });
  }
  const document = handbookOf(pages, {
    school: school(context),
    teacher: files[0]!.mentorName ?? '',
    ...{ from, to, day: today },
  });
  return writePaper(context, document, format);
}

/** More than happens with one child in years. */
const mostLines = 1000;

function logOf(context: JobContext, { child }: LoadedFile, { from, to }: Time): LogLine[] {
  const found = contactsOf(
    context,
    { ...everyContact, childId: child.id, from, to },
    { offset: 0, limit: mostLines },
  );
  return rowsOf(context, found)
    .map(({ contact, staffName, helperName }) => ({ ...contact, teacher: staffName ?? helperName }))
    .toReversed();
}
