/** Lists, search and what 今日 shows: all read from the same files and the same groups. */
import type { ChildRow, Counts, Found, Overview } from '../../../../shared/areas/children/calls.ts';
import {
  type ChildFilter,
  type Dimension,
  dimensions,
  everyone,
  isInGroups,
} from '../../../../shared/areas/children/filter.ts';
import { withOwn } from '../../../../shared/areas/children/ownValues.ts';
import { contactsOf, groupsOf, kinOf, nextBirthday } from '../../../../shared/areas/children/rules.ts';
import { mayFilter, mayOpen, veilDerived } from '../../../../shared/areas/children/sight.ts';
import type { Field } from '../../../../shared/record.ts';
import type { Role } from '../../../../shared/roles.ts';
import { readLabel } from '../../../../shared/values/label.ts';
import type { ReadContext } from '../../context.ts';
import { childScope, filterFiles, type LoadedFile, searchChildren } from './files.ts';
import { leftToSee } from './survey.ts';
import { inList } from './veiled.ts';

export function list(context: ReadContext, input: { filter: ChildFilter; columns: string[] }) {
  const { role } = context.session;
  const rows = filterFiles(context, input.filter).map((file) => toRow(file, input.columns, role));
  return { rows, total: rows.length };
}

/** Every group of every dimension that the role may ask for, counted at once for the children that the filter keeps. */
export function counts(context: ReadContext, input: { filter: ChildFilter }): Counts {
  const day = input.filter.day ?? context.today;
  const groups = Object.fromEntries(dimensions.map((each) => [each, {}])) as Counts['groups'];
  const { role } = context.session;
  const told = dimensions.filter((each) => mayFilter(role, each));
  const files = filterFiles(context, input.filter, true);
  for (const file of files) {
    const own = groupsOf(file, veilDerived(file.derived, role, file.model.fields), day);
    for (const dimension of told) {
      const counted = groups[dimension];
      for (const group of own[dimension]) counted[group] = (counted[group] ?? 0) + 1;
    }
  }
  return { total: files.length, groups };
}

/** At most `limit` children by name, pinyin, initials, ID or phone digits, in order of entry; then those by ear. */
export function search(context: ReadContext, input: { text: string; limit: number }): Found[] {
  const found = searchChildren(context, input.text, input.limit);
  const shown = childOfCard(context, input.text);
  const byEar = new Map([...shown, ...found].map((each) => [each.seq, each.byEar]));
  return context.read
    .all<Omit<Found, 'byEar'> & { seq: number }>(
      `select child.seq, child.id, child.name, child.sex, child.birthDate, child.village,
         case when schoolClass.id is null then null
           else substr('一二三四五六七八九', schoolClass.grade, 1) || '(' || schoolClass.number || ')班' end as className
       from child left join schoolClass on schoolClass.id = child.classId
       where child.seq in (select value from json_each(?)) order by child.seq`,
      JSON.stringify([...byEar.keys()]),
    )
    .map(({ seq, ...child }) => ({ ...child, byEar: byEar.get(seq) === true }))
    .toSorted((a, b) => Number(a.byEar) - Number(b.byEar));
}

/** The child whose library card was scanned; a card that was reported lost is nobody's. */
function childOfCard(context: ReadContext, text: string): { seq: number; byEar: boolean }[] {
  const label = readLabel(text);
  if (label === null || 'wrong' in label || label.kind !== 'child') return [];
  const scope = childScope(context);
  const child = context.read.get<{ seq: number }>(
    `select child.seq from card join child on child.id = card.childId
     where card.number = ? and card.childId is not null and card.lostOn is null and card.deletedAt is null
       and child.deletedAt is null and ${scope.sql}`,
    label.number,
    ...scope.params,
  );
  return child ? [{ seq: child.seq, byEar: false }] : [];
}

/** A row of a list for this role; columns that it may not see are left out (veiled.ts, inList). */
export function toRow(file: LoadedFile, columns: readonly string[], role: Role): ChildRow {
  const { child, kin } = file;
  const derived = veilDerived(file.derived, role, file.model.fields);
  const carer = kinOf(kin, 'carer');
  const flat = withOwn(child);
  return {
    id: child.id,
    name: child.name,
    classId: child.classId,
    className: file.className,
    sex: child.sex,
    age: derived.age,
    away: derived.away,
    leftBehind: derived.leftBehind.state,
    wider: derived.wider.state,
    carerName: carer?.name ?? null,
    carerRelation: carer?.relation ?? null,
    contact: contactsOf({ kin })[0]?.number ?? null,
    mentorName: file.mentorName,
    missing: derived.missing,
    alerts: derived.alerts,
    fields: Object.fromEntries(columns.flatMap((key) => shownField(file.model.fields, flat, key, role))),
  };
}

function shownField(
  fields: Readonly<Record<string, Field>>,
  flat: Readonly<Record<string, unknown>>,
  key: string,
  role: Role,
): [string, ChildRow['fields'][string]][] {
  const field = Object.hasOwn(fields, key) ? fields[key]! : undefined;
  if (!field || field.system) return [];
  const value = inList(field, flat[key] ?? null, role);
  return value === undefined ? [] : [[key, value as ChildRow['fields'][string]]];
}

/** What 今日 knows so far; every count carries the filter of the list that it opens. */
export function overview(context: ReadContext): Overview {
  const { today, session } = context;
  const here = filterFiles(context, everyone);
  const grouped = here.map((file) => ({
    file,
    groups: groupsOf(file, veilDerived(file.derived, session.role, file.model.fields), today),
  }));
  const children = grouped.filter(({ groups }) => groups.wider.includes('yes'));
  const count = (dimension: Dimension, group: string, of = children) =>
    of.filter(({ groups }) => groups[dimension].includes(group)).length;
  const todoOf = (code: string, wanted: ChildFilter['groups']): Overview['todo'] => {
    if (!mayOpen(session.role, wanted)) return [];
    const found = grouped.filter(({ groups }) => isInGroups(groups, wanted)).length;
    return found > 0 ? [{ code, count: found, filter: { ...everyone, groups: wanted } }] : [];
  };
  const attention = children.filter(({ groups }) => groups.attention.includes('yes'));
  return {
    pupils: pupilsOf(context) ?? here.length,
    children: children.length,
    leftBehindYes: count('leftBehind', 'yes'),
    leftBehindUnknown: count('leftBehind', 'unknown'),
    bothAway: count('away', 'both'),
    boarding: count('boarding', 'yes'),
    paired: children.length - count('mentor', 'unset'),
    reachable: count('contact', 'yes'),
    complete: count('missing', 'none'),
    todo: [
      ...surveyTodo(context),
      ...todoOf('alert', { alert: ['any'] }),
      ...todoOf('noContact', { missing: ['contact'] }),
      ...todoOf('noCarer', { missing: ['carer'] }),
      ...todoOf('careNotRecorded', { missing: ['canCare'] }),
      ...todoOf('noIdNumber', { missing: ['idNumber'] }),
      ...todoOf('noMentor', { wider: ['yes'], mentor: ['unset'] }),
      ...todoOf('turning16', { soon: ['sixteen'] }),
      ...todoOf('missing', {
        missing: ['class', 'birthDate', 'sex', 'homeAddress', 'father', 'mother', 'away'],
      }),
    ],
    attention: attention.slice(0, 8).map(({ file }) => toRow(file, [], session.role)),
    attentionCount: attention.length,
    turning16: grouped
      .filter(({ groups }) => groups.soon.includes('sixteen'))
      .map(({ file }) => ({ ...brief(file), day: file.derived.turns16On ?? today, age: 16 }))
      .toSorted((a, b) => a.day.localeCompare(b.day))
      .slice(0, 10),
    birthdays: grouped
      .filter(({ groups }) => groups.soon.includes('birthday'))
      .map(({ file }) => ({ ...brief(file), ...nextBirthday(file.child.birthDate ?? today, today) }))
      .toSorted((a, b) => a.day.localeCompare(b.day))
      .slice(0, 10),
    byClass: byClass(children.map(({ file }) => file)),
  };
}

/** Its rows stand on the survey's own page. */
function surveyTodo(context: ReadContext): Overview['todo'] {
  const count = leftToSee(context);
  return count > 0 ? [{ code: 'survey', count, filter: everyone }] : [];
}

function brief({ child, className }: LoadedFile) {
  return { id: child.id, name: child.name, className };
}

function byClass(files: readonly LoadedFile[]): Overview['byClass'] {
  const rows = new Map<string | null, Overview['byClass'][number]>();
  for (const { child, className, derived } of files) {
    const row = rows.get(child.classId) ?? {
      classId: child.classId,
      className: className ?? '—',
      children: 0,
      bothAway: 0,
    };
    row.children += 1;
    if (derived.away === 'both') row.bothAway += 1;
    rows.set(child.classId, row);
  }
  return [...rows.values()];
}

/** Pupils of the whole school from the classes' numbers; null while no class has one. */
export function pupilsOf(context: Pick<ReadContext, 'read'>): number | null {
  const row = context.read.get<{ pupils: number | null }>(
    'select sum(pupils) as pupils from schoolClass where deletedAt is null',
  );
  return row?.pupils ?? null;
}
