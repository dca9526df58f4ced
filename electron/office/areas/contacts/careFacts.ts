/** When each child was in care, and on which days who met it: read once for all, for whatever is asked of them. */
import { type Kin, kinModel } from '../../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../../shared/areas/children/model.ts';
import type { SpellFacts } from '../../../../shared/areas/children/spells.ts';
import { statusIntervals } from '../../../../shared/areas/children/status.ts';
import { type DayNumber, numberOf, type Span } from '../../../../shared/areas/contacts/calendar.ts';
import { sightOf } from '../../../../shared/roles.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { readRow, recordColumns } from '../../database/records.ts';
import { childScope } from '../children/files.ts';
import { levelsOn } from '../guardians/risk.ts';
import { cameThrough } from './familyCalls.ts';

type Row = Record<string, SqlValue>;

/** What status.ts reads of a child and of the people at its side. */
const ofChild = [
  'birthDate',
  'householdKind',
  'classId',
  'mentorId',
  'enrolledOn',
  'cameBy',
  'leftOn',
  'leftBy',
];
const ofKin = [
  'childId',
  'relation',
  'carer',
  'carerSince',
  'deceased',
  'away',
  'awaySince',
  'returnedOn',
  'canCare',
];

export interface CareFacts {
  id: string;
  name: string;
  classId: string | null;
  mentorId: string | null;
  /** By the last assessment; null where there is none, and for a role that does not see it. */
  riskLevel: string | null;
  /** In care: at the school and left-behind by the wider definition. In order. */
  care: Span[];
}

const endless: DayNumber = numberOf('2199-12-31');
const dawn: DayNumber = numberOf('1900-01-01');

/** Of the session's children, in class order; `only` one of them. */
export function careFacts(context: ReadContext, only: string | null = null): CareFacts[] {
  const scope = childScope(context);
  const [own, params]: [string, SqlValue[]] =
    only === null ? [scope.sql, scope.params] : [`${scope.sql} and child.id = ?`, [...scope.params, only]];
  const children = context.read
    .all<Row>(
      `select ${recordColumns(childModel, ['name', 'fileOpenedOn', ...ofChild])}
       from child left join schoolClass on schoolClass.id = child.classId
       where child.deletedAt is null and ${own}
       order by schoolClass.grade is null, schoolClass.grade, schoolClass.number, child.seq`,
      ...params,
    )
    .map((row) => readRow(childModel, row));
  const kin = byChild(
    context.read
      .all<Row>(
        `select ${recordColumns(kinModel, ofKin)} from kin join child on child.id = kin.childId
         where kin.deletedAt is null and child.deletedAt is null and ${own}`,
        ...params,
      )
      .map((row): Kin => readRow(kinModel, row)),
  );
  const spells = byChild(
    context.read.all<SpellFacts & { childId: string }>(
      `select spell.childId, kinId, kind, startsOn, endsOn, value from spell join child on child.id = spell.childId
       where spell.deletedAt is null and child.deletedAt is null and ${own}`,
      ...params,
    ),
  );
  // a level is private: whoever does not see it is told nothing that follows from it
  const levels: ReadonlyMap<string, string> =
    sightOf(context.session.role, 'private') === 'whole' ? levelsOn(context, context.today, only) : new Map();
  return children.map((child) => ({
    id: child.id,
    name: child.name,
    classId: child.classId,
    mentorId: child.mentorId,
    riskLevel: levels.get(child.id) ?? null,
    care: careOf(child, kin.get(child.id) ?? [], spells.get(child.id) ?? [], context.today),
  }));
}

function byChild<R extends { childId: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const known = found.get(row.childId);
    if (known) known.push(row);
    else found.set(row.childId, [row]);
  }
  return found;
}

function careOf(child: Child, kin: readonly Kin[], spells: readonly SpellFacts[], today: string): Span[] {
  const spans: Span[] = [];
  for (const { from, until, here, wider } of statusIntervals({ child, kin }, spells, today)) {
    if (here !== 'here' || wider.state !== 'yes') continue;
    const first = from === null ? dawn : numberOf(from);
    const last = until === null ? endless : numberOf(until) - 1;
    const before = spans.at(-1);
    // why somebody counts may change without a day between
    if (before && before.last === first - 1) before.last = last;
    else spans.push({ first, last });
  }
  return spans;
}

/** The days of a child's contacts by their kind, each ascending. */
export type ContactDays = ReadonlyMap<string, DayNumber[]>;

/** Of the session's children, from that day on; `only` one of them. */
export function contactDays(
  context: ReadContext,
  from: string,
  only: string | null = null,
): ReadonlyMap<string, ContactDays> {
  const scope = childScope(context);
  const [own, params]: [string, SqlValue[]] =
    only === null
      ? scope.params.length === 0
        ? ['', []]
        : [`and childId in (select id from child where ${scope.sql})`, scope.params]
      : ['and childId = ?', [only]];
  const rows = context.read.all<{ childId: string; kind: string; day: string }>(
    contactDaysSql(own),
    from,
    ...params,
    from,
    ...params,
  );
  const found = new Map<string, Map<string, DayNumber[]>>();
  for (const { childId, kind, day } of rows) {
    let kinds = found.get(childId);
    if (!kinds) {
      kinds = new Map();
      found.set(childId, kinds);
    }
    const days = kinds.get(kind);
    if (days) days.push(numberOf(day));
    else kinds.set(kind, [numberOf(day)]);
  }
  return found;
}

/**
 * By the day, so that each child's days come in order without being sorted. Calls home that came through are contacts too
 * (familyCalls.ts). `own`: 'and …' on childId; the first day and its parameters are given once for each of the two.
 */
export function contactDaysSql(own: string): string {
  return `select contactChild.childId, contact.kind, contact.day from contact
    join contactChild on contactChild.contactId = contact.id
    where contact.deletedAt is null and contactChild.deletedAt is null and contact.day >= ? ${own}
    union all select phoneCall.childId, 'familyCall', phoneCall.day from phoneCall
    where ${cameThrough} and phoneCall.day >= ? ${own}
    order by 3`;
}
