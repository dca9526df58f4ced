/** The paper of one report of harm, for those alone who may see the report. */
import { childModel } from '../../../../shared/areas/children/model.ts';
import { dutyReportForm } from '../../../../shared/areas/guardians/papers/report.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { refuse } from '../../../../shared/problem.ts';
import { veil } from '../../../../shared/veil.ts';
import type { JobContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { loadFile } from '../children/files.ts';
import { type PaperFormat, writePaper } from '../writePaper.ts';
import { seenReport } from './reportSight.ts';
import { withNames } from './reports.ts';

/** Refuses notFound for a report that is not the session's to see, as for one that is not there. */
export async function reportPaper(
  context: JobContext,
  { reportId, format }: { reportId: string; format: PaperFormat },
): Promise<Document | Uint8Array> {
  const document = await context.alone(() => {
    const report = seenReport(context, reportId) ?? refuse('notFound', { record: 'dutyReport' });
    const file = loadFile(context, report.childId, report.foundAt.slice(0, 10));
    const child = veil(childModel, file.child, context.session.role).record;
    return dutyReportForm(
      withNames(context, report),
      { name: child.name, sex: child.sex, className: file.className, age: file.derived.age },
      school(context),
      context.today,
    );
  });
  return writePaper(context, document, format);
}
