/** The lines of a package: records in reach, kept to what leaves at the detail asked for. Reading only. */

import { activityModel } from '../../../../shared/areas/activities/model.ts';
import { isHere } from '../../../../shared/areas/children/rules.ts';
import { contactModel } from '../../../../shared/areas/contacts/model.ts';
import type { PackageChoice } from '../../../../shared/areas/packages/calls.ts';
import {
  columnsAt,
  type PackageRow,
  type PackageValue,
  type RowColumn,
  type RowKind,
} from '../../../../shared/areas/packages/rows.ts';
import { phoneCallModel } from '../../../../shared/areas/phone/model.ts';
import type { Definition, StatisticsView } from '../../../../shared/areas/reports/statistics.ts';
import type { Phone } from '../../../../shared/record.ts';
import { sightOf } from '../../../../shared/roles.ts';
import { lengthsOf, maskNamesIn } from '../../../../shared/values/personName.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { staffNames } from '../admin/school.ts';
import { childScope, type LoadedFile, loadFiles } from '../children/files.ts';
import { childrenOf, contactScope } from '../contacts/rows.ts';
import { statisticsFrom } from '../reports/statistics.ts';
import { figureRows, statisticsRows } from './figures.ts';

type Whole = Record<string, unknown>;

/** What the lines of several kinds are made of; read once, when the first of them asks. */
export class Gathering {
  readonly context: ReadContext;
  readonly choice: PackageChoice;
  private readonly tables = new Map<Definition, StatisticsView>();
  private here: readonly LoadedFile[] | null = null;
  private people: { names: ReadonlySet<string>; lengths: number[] } | null = null;

  constructor(context: ReadContext, choice: PackageChoice) {
    this.context = context;
    this.choice = choice;
  }

  /** Children in reach who are here on the last day. */
  files(): readonly LoadedFile[] {
    const day = this.choice.period.to;
    this.here ??= loadFiles(this.context, day).filter(({ child }) => isHere(child, day));
    return this.here;
  }

  /** Words without the name of any child, of its people, or of a helper, whether here or gone. */
  withoutNames(text: string): string {
    if (!this.people) {
      const rows = this.context.read.all<{ name: string }>(
        'select name from child union select name from kin where name is not null union select name from helper',
      );
      const names = new Set(rows.map(({ name }) => name));
      this.people = { names, lengths: lengthsOf(names) };
    }
    return maskNamesIn(text, this.people.names, this.people.lengths);
  }

  readonly table = (definition: Definition): StatisticsView => {
    const known = this.tables.get(definition);
    if (known) return known;
    const made = statisticsFrom(this.context, this.files(), { day: this.choice.period.to, definition });
    this.tables.set(definition, made);
    return made;
  };
}

type Gather = (gathering: Gathering) => Iterable<Whole>;

const gatherers: Record<string, Gather> = {
  figures: ({ context, choice, table }) => figureRows(context, choice.period, table),
  statistics: ({ table }) => statisticsRows(table('wider')),
  reportFigures,
  activities,
  *children(gathering) {
    for (const { child, derived, className, mentorName } of gathering.files())
      yield {
        ...child,
        ...{ className, mentorName, age: derived.age, away: derived.away },
        ...{ leftBehind: derived.leftBehind.state, wider: derived.wider.state },
      };
  },
  *kin(gathering) {
    for (const { kin } of gathering.files())
      for (const each of kin)
        yield { ...each, phones: each.phones?.map(({ number }: Phone) => number) ?? null };
  },
  contacts,
  calls,
};

/** Of one kind, in an order of their own that no clock changes. One at a time: none is held. */
export function* rowsOfKind(gathering: Gathering, kind: RowKind): Generator<PackageRow> {
  const { detail } = gathering.choice;
  const { role } = gathering.context.session;
  const shown = columnsAt(kind, detail).map((column) => ({
    column,
    // what the person who writes it does not see does not leave through them
    seen: column.sensitivity === 'open' || sightOf(role, column.sensitivity) !== 'absent',
  }));
  for (const whole of gatherers[kind.name]!(gathering)) {
    const row: PackageRow = {};
    for (const { column, seen } of shown)
      row[column.key] = seen ? shownOf(gathering, column, whole[column.key]) : null;
    yield row;
  }
}

export function countOfKind(gathering: Gathering, kind: RowKind): number {
  let count = 0;
  for (const _ of gatherers[kind.name]!(gathering)) count += 1;
  return count;
}

function shownOf(gathering: Gathering, { masked, mask }: RowColumn, value: unknown): PackageValue {
  if (value === null || value === undefined) return null;
  const covers = gathering.choice.detail === 'masked';
  if (covers && masked === 'masked') return typeof value === 'string' && mask ? mask(value) : null;
  if (covers && masked === 'names' && typeof value === 'string') return gathering.withoutNames(value);
  return value as PackageValue;
}

function reportFigures({ context, choice: { reportIds } }: Gathering): Whole[] {
  const rows = context.read.all<{ kind: string; period: string; edition: number; figures: string }>(
    `select kind, period, edition, figures from filedReport
     where id in (select value from json_each(?)) and deletedAt is null order by kind, period, edition`,
    JSON.stringify(reportIds),
  );
  return rows.flatMap(({ figures, ...report }) =>
    Object.entries(JSON.parse(figures) as Record<string, string>).map(([name, text]) => ({
      ...report,
      ...{ name, text },
    })),
  );
}

type Row = Record<string, SqlValue>;

/** With how many children came; who they are stands in no line. */
function activities({ context, choice: { period } }: Gathering): Whole[] {
  return context.read
    .all<Row>(
      `select ${recordColumns(activityModel)},
         (select count(*) from activityChild join child on child.id = activityChild.childId
          where activityId = activity.id and activityChild.deletedAt is null and child.deletedAt is null) as children
       from activity where deletedAt is null and state = 'held' and day between ? and ?
       order by day, startsAt, seq`,
      period.from,
      period.to,
    )
    .map(({ children, ...row }) => ({ ...readRow(activityModel, row), children }));
}

/** A talk about a child's mind has no line; it is counted among the figures. */
function contacts({ context, choice: { period } }: Gathering): Whole[] {
  const scope = contactScope(context);
  const found = context.read
    .all<Row>(
      `select ${recordColumns(contactModel)} from contact
       where deletedAt is null and topic is not 'mind' and day between ? and ? and ${scope.sql}
       order by day, startsAt, seq`,
      period.from,
      period.to,
      ...scope.params,
    )
    .map((row) => readRow(contactModel, row));
  const names = new Map(staffNames(context).map(({ id, name }) => [id, name]));
  const children = childrenOf(
    context,
    found.map(({ id }) => id),
  );
  return found.map((each) => ({
    ...each,
    staffName: names.get(each.staffId ?? '') ?? null,
    childIds: (children.get(each.id) ?? []).map(({ id }) => id),
  }));
}

function calls({ context, choice: { period } }: Gathering): Whole[] {
  const scope = childScope(context);
  return context.read
    .all<Row>(
      `select ${recordColumns(phoneCallModel)} from phoneCall join child on child.id = phoneCall.childId
       where phoneCall.deletedAt is null and phoneCall.connected is not null and child.deletedAt is null
         and phoneCall.day between ? and ? and ${scope.sql}
       order by phoneCall.day, phoneCall.startsAt, phoneCall.seq`,
      period.from,
      period.to,
      ...scope.params,
    )
    .map((row) => readRow(phoneCallModel, row) as unknown as Whole);
}
