/** 经历: reading what was of one child, and writing it down or mending it by hand. */
import type { Kin } from '../../../../shared/areas/children/kin.ts';
import type { Child } from '../../../../shared/areas/children/model.ts';
import { maySeeReason } from '../../../../shared/areas/children/sight.ts';
import {
  type Spell,
  type StatusInterval,
  spellModel,
  type Timeline,
} from '../../../../shared/areas/children/spells.ts';
import { statusIntervals } from '../../../../shared/areas/children/status.ts';
import { leftBy } from '../../../../shared/codes/index.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Values } from '../../../../shared/record.ts';
import type { Role } from '../../../../shared/roles.ts';
import { veil } from '../../../../shared/veil.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { isInReach, kinOfChild, requireChild } from './files.ts';
import { requireSeen } from './reveal.ts';
import { spellsOf } from './spells.ts';

export function timeline(context: ReadContext, input: { id: string }): Timeline {
  const child = requireChild(context, input.id);
  const kin = kinOfChild(context, input.id);
  const people = new Set(kin.map((each) => each.id));
  // somebody removed from the file takes along what was said of going out and caring; the bin brings it back
  const spells = spellsOf(context, input.id).filter(({ kinId }) => kinId === null || people.has(kinId));
  return {
    spells: spells.map((each) => veil(spellModel, each, context.session.role).record),
    status: statusIntervals({ child, kin }, spells, context.today).map((each) => ({
      ...each,
      wider: told(each.wider, context.session.role),
      leftBehind: told(each.leftBehind, context.session.role),
    })),
    names: namesIn(context, spells),
  };
}

/** An answer without the reasons that this role is not told. */
function told(answer: StatusInterval['wider'], role: Role): StatusInterval['wider'] {
  return { ...answer, reasons: answer.reasons.filter((code) => maySeeReason(role, code)) };
}

function namesIn(context: Pick<ReadContext, 'read'>, spells: readonly Spell[]): Record<string, string> {
  const ids = JSON.stringify(spells.flatMap(({ value }) => value ?? []));
  const rows = context.read.all<{ id: string; name: string }>(
    `select id, substr('一二三四五六七八九', grade, 1) || '(' || number || ')班' as name from schoolClass
     where id in (select value from json_each(?))
     union all select id, name from staff where id in (select value from json_each(?))`,
    ids,
    ids,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

type SpellValues = Values<typeof spellModel.fields>;

export function saveSpell(
  context: WriteContext,
  input: { id: string | null; version: number | null; childId: string; patch: Partial<SpellValues> },
): Spell {
  const child = requireChild(context, input.childId);
  const spells = spellsOf(context, child.id);
  const before = input.id === null ? null : (spells.find(({ id }) => id === input.id) ?? gone());
  const { childId: _, ...patch } = input.patch;
  const values = spellModel.values.safeParse({
    ...Object.fromEntries(Object.keys(spellModel.fields).map((key) => [key, null])),
    ...(before &&
      Object.fromEntries(Object.keys(spellModel.fields).map((key) => [key, before[key as 'kind']]))),
    ...patch,
    childId: child.id,
  });
  if (!values.success) refuseField(`patch.${String(values.error.issues[0]?.path[0])}`, 'required');
  checkDays(context, values.data);
  checkValue(context, values.data, kinOfChild(context, child.id));
  checkFree(
    values.data,
    child,
    kinOfChild(context, child.id),
    spells.filter((each) => each !== before),
  );
  if (before) requireSeen(context, spellModel, before, patch);
  const kept = before
    ? context.update(spellModel, before.id, patch, input.version)
    : context.insert(spellModel, values.data);
  return veil(spellModel, kept, context.session.role).record;
}

function gone(): never {
  return refuse('notFound', { record: 'spell' });
}

function checkDays({ today }: Pick<ReadContext, 'today'>, { startsOn, endsOn }: SpellValues): void {
  if (endsOn > today) refuseField('patch.endsOn', 'dayAhead');
  if (startsOn !== null && startsOn >= endsOn) refuseField('patch.endsOn', 'endBeforeStart');
}

/** What a spell of this kind is about has to exist. */
function checkValue(context: WriteContext, { kind, kinId, value }: SpellValues, kin: readonly Kin[]): void {
  const ofPerson = kind === 'away' || kind === 'care';
  if (ofPerson ? !kin.some((each) => each.id === kinId) : kinId !== null)
    refuseField('patch.kinId', 'required');
  if (value === null) return;
  const table = { class: 'schoolClass', mentor: 'staff' }[kind as 'class'];
  if (table && !context.read.get(`select 1 from ${table} where id = ?`, value))
    refuseField('patch.value', 'unknownCode');
  if (kind === 'stay' && !leftBy.entries.some(({ code }) => code === value))
    refuseField('patch.value', 'unknownCode');
  if (kind === 'care') refuseField('patch.value', 'unknownCode');
}

/** Two of a kind never hold at once: not two ended ones, and not one with the present one that has begun. */
function checkFree(values: SpellValues, child: Child, kin: readonly Kin[], others: readonly Spell[]): void {
  const { kind, kinId, startsOn, endsOn } = values;
  const sameKind = others.filter((each) => each.kind === kind && (kind !== 'away' || each.kinId === kinId));
  const clash = sameKind.some(
    (each) =>
      (startsOn === null || each.endsOn > startsOn) && (each.startsOn === null || each.startsOn < endsOn),
  );
  const running = runningSince(values, child, kin);
  if (clash || (running !== null && endsOn > running)) refuse('spellOverlaps');
}

/** The day on which what holds now began, where the columns say it. */
function runningSince({ kind, kinId }: SpellValues, child: Child, kin: readonly Kin[]): string | null {
  if (kind === 'stay') return child.enrolledOn;
  if (kind === 'care') return kin.find((each) => each.carer === true)?.carerSince ?? null;
  if (kind !== 'away') return null;
  const person = kin.find((each) => each.id === kinId);
  return person?.away === true ? person.awaySince : null;
}

export function removeSpell(context: WriteContext, input: { id: string }): null {
  const spell = context.records.find(spellModel, input.id);
  // that of a child out of reach looks like none at all
  if (!spell || !isInReach(context, spell.childId)) gone();
  context.remove(spellModel, spell.id);
  return null;
}
