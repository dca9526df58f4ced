/** A file as it was on a day that is past: the present put back by the spells that have ended since. Pure. */
import type { Day } from '../../values/day.ts';
import type { Kin } from './kin.ts';
import type { Child } from './model.ts';
import type { SpellFacts, SpellKind } from './spells.ts';

interface Facts {
  child: Child;
  kin: readonly Kin[];
}

/** Whether the spell held on that day. */
export function covers(spell: Pick<SpellFacts, 'startsOn' | 'endsOn'>, day: Day): boolean {
  return spell.endsOn > day && (spell.startsOn === null || spell.startsOn <= day);
}

/**
 * Child and people as they were on `day`. Of `spells`, the child's own, only those are needed that ended after that
 * day; the others change nothing that a rule derives. What is not kept as spells (names, phones, health) is as now.
 */
export function factsOn({ child, kin }: Facts, spells: readonly SpellFacts[], day: Day): Facts {
  const carer = carerOn(kin, spells, day);
  return {
    child: childOn(child, spells, day),
    kin: kin.map((each) => marked(personOn(each, spells, day), carer)),
  };
}

function childOn(child: Child, spells: readonly SpellFacts[], day: Day): Child {
  const classId = valueOn(spells, 'class', day, child.classId);
  const mentorId = valueOn(spells, 'mentor', day, child.mentorId);
  const stay = stayOn(child, spells, day);
  if (classId === child.classId && mentorId === child.mentorId && stay === null) return child;
  return { ...child, classId, mentorId, ...stay };
}

/** The value of the spell that covers the day; the present one where none ended later; else nobody knows one. */
function valueOn(spells: readonly SpellFacts[], kind: SpellKind, day: Day, now: string | null) {
  let running = true;
  for (const each of spells) {
    if (each.kind !== kind || each.endsOn <= day) continue;
    if (covers(each, day)) return each.value;
    running = false;
  }
  return running ? now : null;
}

type Stay = Pick<Child, 'enrolledOn' | 'cameBy' | 'leftOn' | 'leftBy'>;

/** The stay that the day falls in or follows; null where the columns say it. A leaving that lies ahead is not known. */
function stayOn(child: Child, spells: readonly SpellFacts[], day: Day): Stay | null {
  const stays = spells.filter((each) => each.kind === 'stay');
  if (stays.length > 1) stays.sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
  const last = stays.at(-1);
  const present = !last || day >= (child.enrolledOn ?? last.endsOn);
  if (present) {
    if (child.leftOn === null || child.leftOn <= day) return null;
    return { enrolledOn: child.enrolledOn, cameBy: child.cameBy, leftOn: null, leftBy: null };
  }
  const then =
    stays.find((each) => covers(each, day)) ?? stays.findLast((each) => each.endsOn <= day) ?? stays[0]!;
  const over = then.endsOn <= day;
  return {
    enrolledOn: then.startsOn,
    cameBy: null,
    leftOn: over ? then.endsOn : null,
    leftBy: over ? then.value : null,
  };
}

interface Carer {
  kinId: string | null;
  since: Day | null;
}

/** Who looked after the child: by the spell that covers the day, else the present carer once it had begun. */
function carerOn(kin: readonly Kin[], spells: readonly SpellFacts[], day: Day): Carer | null {
  let running = true;
  for (const each of spells) {
    if (each.kind !== 'care' || each.endsOn <= day) continue;
    if (covers(each, day)) return { kinId: each.kinId, since: each.startsOn };
    running = false;
  }
  const now = running ? kin.find((each) => each.carer === true) : undefined;
  if (!now || (now.carerSince !== null && now.carerSince > day)) return null;
  return { kinId: now.id, since: now.carerSince };
}

function marked(kin: Kin, carer: Carer | null): Kin {
  if (carer?.kinId === kin.id)
    return kin.carer === true && kin.carerSince === carer.since
      ? kin
      : { ...kin, carer: true, carerSince: carer.since };
  return kin.carer === true ? { ...kin, carer: false, carerSince: null } : kin;
}

const home = { away: false, awaySince: null, returnedOn: null, awayPlace: null, employer: null };

/** Somebody's going out: between two of them, and before the first that has a beginning, at home. */
function personOn(kin: Kin, spells: readonly SpellFacts[], day: Day): Kin {
  let running = true;
  for (const each of spells) {
    if (each.kind !== 'away' || each.kinId !== kin.id || each.endsOn <= day) continue;
    if (covers(each, day))
      return {
        ...kin,
        ...home,
        away: true,
        awaySince: each.startsOn,
        awayPlace: each.value,
        job: null,
      };
    running = false;
  }
  if (kin.away === true && kin.awaySince !== null) return kin.awaySince <= day ? kin : { ...kin, ...home };
  if (!running) return { ...kin, ...home };
  return wasOutBefore(kin, day) ? { ...kin, away: true, returnedOn: null } : kin;
}

/** At home now, but recorded with the days of going out and of coming back. */
function wasOutBefore(kin: Kin, day: Day): boolean {
  return (
    kin.away === false &&
    kin.awaySince !== null &&
    kin.awaySince <= day &&
    kin.returnedOn !== null &&
    kin.returnedOn > day
  );
}
