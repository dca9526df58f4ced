/** A child's past and present as tracks: one a matter, in each what held from when to when, newest first. */
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import type { Kin } from '../../../../shared/areas/children/kin.ts';
import type { Spell, SpellKind } from '../../../../shared/areas/children/spells.ts';
import type { Day } from '../../../../shared/values/day.ts';

export interface Entry {
  from: Day | null;
  /** The first day after; null while it lasts. */
  until: Day | null;
  words: string;
  /** The spell that can be mended; null for what the columns of the file say. */
  spell: Spell | null;
}

export interface Track {
  kind: SpellKind;
  /** Whom the track is about; null for those of the child itself, and for care, which names somebody in each entry. */
  person: Kin | null;
  entries: Entry[];
}

/** How the values of a file and of its spells are said. */
export interface TrackWords {
  person(kin: Kin | undefined): string;
  /** A class or teacher by id. */
  named(id: string | null): string;
  leftBy(code: string | null): string;
  cameBy(code: string | null): string;
  away: string;
  home: string;
  none: string;
}

export function tracksOf(file: ChildFile, spells: readonly Spell[], words: TrackWords): Track[] {
  const { child, kin } = file;
  const of = (kind: SpellKind, person: Kin | null = null) =>
    spells
      .filter((each) => each.kind === kind && (person === null || each.kinId === person.id))
      .toSorted((a, b) => b.endsOn.localeCompare(a.endsOn));
  const track = (
    kind: SpellKind,
    present: Omit<Entry, 'spell'> | null,
    say: (spell: Spell) => string,
    person: Kin | null = null,
  ): Track => ({
    kind,
    person,
    entries: [
      ...(present ? [{ ...present, spell: null }] : []),
      ...of(kind, person).map((spell) => ({
        from: spell.startsOn,
        until: spell.endsOn,
        words: say(spell),
        spell,
      })),
    ],
  });
  const begun = (kind: SpellKind, person: Kin | null = null) => of(kind, person)[0]?.endsOn ?? null;
  const carer = kin.find((each) => each.carer === true);
  const people = kin.filter((each) => each.away !== null || begun('away', each) !== null);
  return [
    track(
      'stay',
      {
        from: child.enrolledOn ?? begun('stay'),
        until: child.leftOn,
        words: words[child.leftOn === null ? 'cameBy' : 'leftBy'](
          child.leftOn === null ? child.cameBy : child.leftBy,
        ),
      },
      (spell) => words.leftBy(spell.value),
    ),
    ...people.map((person) =>
      track(
        'away',
        presentAway(person, begun('away', person), words),
        (spell) => spell.value ?? words.away,
        person,
      ),
    ),
    track(
      'care',
      carer ? { from: carer.carerSince ?? begun('care'), until: null, words: words.person(carer) } : null,
      (spell) => words.person(kin.find((each) => each.id === spell.kinId)),
    ),
    track(
      'class',
      { from: begun('class') ?? child.enrolledOn, until: null, words: file.className ?? words.none },
      (spell) => words.named(spell.value),
    ),
    track('mentor', { from: begun('mentor'), until: null, words: file.mentorName ?? words.none }, (spell) =>
      words.named(spell.value),
    ),
  ];
}

function presentAway(person: Kin, begun: Day | null, words: TrackWords): Omit<Entry, 'spell'> | null {
  if (person.away === null) return null;
  if (!person.away) return { from: person.returnedOn ?? begun, until: null, words: words.home };
  return {
    from: person.awaySince ?? begun,
    until: person.returnedOn,
    words: person.awayPlace ?? words.away,
  };
}
