/** What a package tells in numbers: figures of a time, and the statistics table of its last day. */
import { everyActivity } from '../../../../shared/areas/activities/log.ts';
import { everyContact } from '../../../../shared/areas/contacts/log.ts';
import type { PackageRow } from '../../../../shared/areas/packages/rows.ts';
import { everyCall } from '../../../../shared/areas/phone/log.ts';
import type { Figure } from '../../../../shared/areas/reports/figure.ts';
import { homeFigures } from '../../../../shared/areas/reports/home.ts';
import { lendingFigures } from '../../../../shared/areas/reports/lending.ts';
import {
  type Definition,
  type StatisticsView,
  shownParts,
} from '../../../../shared/areas/reports/statistics.ts';
import { columnWords, partName, rowName } from '../../../../shared/areas/reports/statisticsWords.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext } from '../../context.ts';
import { figuresOf as activityFigures } from '../activities/list.ts';
import { figuresOf as contactFigures } from '../contacts/list.ts';
import { figuresOf as callFigures } from '../phone/list.ts';
import { homeFacts } from '../reports/homeFacts.ts';
import { lendingFacts } from '../reports/lendingFacts.ts';

interface Period {
  from: Day;
  to: Day;
}

/** `table`: the statistics of the last day, by either definition. */
export function figureRows(
  context: ReadContext,
  period: Period,
  table: (definition: Definition) => StatisticsView,
): PackageRow[] {
  const rows: PackageRow[] = [];
  const add = (group: string, figures: readonly (readonly [name: string, value: number | null])[]) => {
    for (const [name, value] of figures) if (value !== null) rows.push({ group, name, value });
  };
  const counted = (definition: Definition) => table(definition).rows[0]!.total.count;
  add('儿童', [
    ['留守儿童（学校口径）', counted('wider')],
    ['留守儿童（国务院口径）', counted('council')],
  ]);
  for (const { code, zh } of contactKind.entries) {
    const found = contactFigures(context, { ...everyContact, ...period, kinds: [code] });
    add('联系', [
      [`${zh}次数`, found.times],
      [`${zh}人次`, found.personTimes],
      [`${zh}人数`, found.persons],
    ]);
  }
  const calls = callFigures(context, { ...everyCall, ...period });
  add('亲情电话', [
    ['次数', calls.attempts],
    ['接通次数', calls.connected],
    ['人数', calls.children],
    ['分钟', calls.minutes],
  ]);
  const held = activityFigures(context, { ...everyActivity, ...period, state: 'held' });
  add('活动', [
    ['次数', held.times],
    ['人次', held.personTimes],
    ['人数', held.persons],
  ]);
  const named = (figures: readonly Figure[]) => figures.map(({ name, value }) => [name, value] as const);
  add('活动和开放', named(homeFigures(homeFacts(context, period.from, period.to), period)));
  add('图书和器材', named(lendingFigures(lendingFacts(context, period.from, period.to), period)));
  return rows;
}

/** Each row's number in each column. */
export function* statisticsRows(view: StatisticsView): Generator<PackageRow> {
  const columns = shownParts(view).flatMap((part) =>
    part.columns.map((column) => ({
      part: partName(part.id, 'zh-CN'),
      column: columnWords(part, column, 'zh-CN').join(''),
    })),
  );
  for (const row of view.rows) {
    const name = rowName(row, 'zh-CN');
    yield { row: name, part: '合计', column: '合计', count: row.total.count };
    for (const [at, each] of columns.entries()) yield { row: name, ...each, count: row.cells[at]!.count };
  }
}
