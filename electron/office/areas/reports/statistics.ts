/** The statistics table: what the office answers. */
import { groupsOf, isHere } from '../../../../shared/areas/children/rules.ts';
import { mayFilter } from '../../../../shared/areas/children/sight.ts';
import {
  type Definition,
  type StatisticsView,
  statisticsOf,
} from '../../../../shared/areas/reports/statistics.ts';
import {
  statisticsPaper as paperOf,
  type StatisticsSize,
} from '../../../../shared/areas/reports/statisticsPaper.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { JobContext, ReadContext } from '../../context.ts';
import { classes, school } from '../admin/school.ts';
import { type LoadedFile, loadFiles } from '../children/files.ts';
import { type PaperFormat, writePaper } from '../writePaper.ts';

interface Wanted {
  day: Day | null;
  definition: Definition;
}

export function statistics(context: ReadContext, input: Wanted): StatisticsView {
  const day = input.day ?? context.today;
  const files = loadFiles(context, day).filter(({ child }) => isHere(child, day));
  return statisticsFrom(context, files, { day, definition: input.definition });
}

/** Of children who are here on that day, for whoever has read them already. */
export function statisticsFrom(
  context: ReadContext,
  here: readonly LoadedFile[],
  { day, definition }: { day: Day; definition: Definition },
): StatisticsView {
  return statisticsOf({
    files: here.map((file) => groupsOf(file, file.derived, day)),
    day,
    definition,
    classes: classes(context).map((each) => ({
      id: each.id,
      grade: each.grade,
      name: formatClassName(each),
    })),
    // what a private field says, a small class's count says too
    maySee: (dimension) => mayFilter(context.session.role, dimension),
  });
}

export async function statisticsPaper(
  context: JobContext,
  input: Wanted & { size: StatisticsSize; format: Exclude<PaperFormat, 'docx'> },
): Promise<Document | Uint8Array> {
  const document = paperOf(statistics(context, input), school(context).name, context.today, input.size);
  return writePaper(context, document, input.format);
}
