/** A number of a report, and the rows that it counts. */
import * as z from 'zod';
import { dayField } from '../../values/day.ts';
import { activityFilter } from '../activities/log.ts';
import { childFilter } from '../children/filter.ts';
import { contactFilter } from '../contacts/log.ts';
import { assetFilter } from '../equipment/ledger.ts';
import { loanFilter } from '../library/loanList.ts';
import { callFilter } from '../phone/log.ts';
import { openedShown } from '../rooms/opened/shown.ts';

const span = { from: dayField, to: dayField };

/** A page of its own that shows what a number counts, of a time. */
export const figurePage = z.discriminatedUnion('of', [
  /** Children who came to no activity. */
  z.strictObject({ of: z.literal('attendance'), ...span }),
  z.strictObject({ of: z.literal('opened'), show: z.enum(openedShown), ...span }),
  z.strictObject({ of: z.literal('roomUse'), counted: z.enum(['used', 'came']), ...span }),
  z.strictObject({ of: z.literal('duty'), ...span }),
  /** Who became and who ceased to be left behind. */
  z.strictObject({ of: z.literal('changes'), ...span }),
  z.strictObject({ of: z.literal('loans'), filter: loanFilter, ...span }),
  z.strictObject({ of: z.literal('catalogue'), ...span }),
  z.strictObject({ of: z.literal('equipment'), filter: assetFilter, ...span }),
  z.strictObject({ of: z.literal('growth'), ...span }),
  /** Teachers with their children, and helpers from outside, as they are today. */
  z.strictObject({ of: z.literal('pairing'), ...span }),
  z.strictObject({ of: z.literal('helpers'), ...span }),
  /** Who led the home on the last day. */
  z.strictObject({ of: z.literal('leadership'), ...span }),
  /** Steps of building, and money, of a time; rules that held on its last day. */
  z.strictObject({ of: z.literal('building'), ...span }),
  z.strictObject({ of: z.literal('funds'), ...span }),
  z.strictObject({ of: z.literal('regulations'), ...span }),
  z.strictObject({ of: z.literal('meetings'), ...span }),
  z.strictObject({ of: z.literal('plans'), ...span }),
  /** Items of plans that were done in the time. */
  z.strictObject({ of: z.literal('planItemsDone'), ...span }),
]);
export type FigurePage = z.output<typeof figurePage>;

/** A number of the summary with the list that it counts. `name` is how the text calls it: {留守儿童}. */
export const figure = z.strictObject({
  name: z.string(),
  value: z.number().nullable(),
  text: z.string(),
  filter: childFilter.nullable(),
  /** For a number of contacts: those that it counts. */
  contacts: contactFilter.nullable(),
  /** For a number of calls home: those that it counts. */
  calls: callFilter.optional(),
  /** For a number of activities. */
  activities: activityFilter.optional(),
  page: figurePage.optional(),
});
export type Figure = z.output<typeof figure>;

/** Numbers by name as they stood on the page when a text was saved. */
export const seenFigures = z.record(z.string().max(40), z.string().max(40));
export type SeenFigures = z.output<typeof seenFigures>;

/** Numbers that stood otherwise before, of those that are used. */
export function changedSince(
  figures: readonly Pick<Figure, 'name' | 'text'>[],
  before: SeenFigures,
  used: ReadonlySet<string>,
): { name: string; text: string; was: string }[] {
  return figures.flatMap(({ name, text }) => {
    const was = before[name];
    return was === undefined || was === text || !used.has(name) ? [] : [{ name, text, was }];
  });
}

/** The names that a text calls its numbers by. */
export function namesUsed(sections: readonly { paragraphs: readonly string[] }[]): ReadonlySet<string> {
  const text = sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
  return new Set([...text.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!));
}
