/** Who became and who ceased to be a left-behind child of the school within a time, and why (月报：儿童变动). */
import * as z from 'zod';
import { query } from '../../call.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';

/**
 * `new`: came to the school, or a file was opened; `away`: at the school before, a parent has gone since; `left`: left the
 * school; `sixteen`: turned sixteen (domain.md 3.1); `back`: no parent is away any more, as far as the file says.
 */
export const changeReasons = ['new', 'away', 'left', 'sixteen', 'back'] as const;
export type ChangeReason = (typeof changeReasons)[number];

export const childChange = z.strictObject({
  id: idField,
  name: z.string(),
  className: z.string().nullable(),
  reason: z.enum(changeReasons),
});
export type ChildChange = z.output<typeof childChange>;

/** A child on one of two days. */
export interface Stand {
  id: string;
  name: string;
  className: string | null;
  /** At the school on that day. */
  here: boolean;
  /** By the school's wider definition. */
  leftBehind: boolean;
  /** Years; null where the birth date is not known. */
  age: number | null;
}

/** From the day before the first to the last day of a time. Who is counted on both or on neither is no change. */
export function changesBetween(before: readonly Stand[], after: readonly Stand[]): ChildChange[] {
  const then = new Map(before.map((each) => [each.id, each]));
  return after.flatMap((now) => {
    const was = then.get(now.id);
    const counted = now.here && now.leftBehind;
    const countedThen = was?.here === true && was.leftBehind;
    if (counted === countedThen) return [];
    const { id, name, className } = now;
    return [
      { id, name, className: className ?? was?.className ?? null, reason: reasonOf(was, now, counted) },
    ];
  });
}

function reasonOf(was: Stand | undefined, now: Stand, counted: boolean): ChangeReason {
  if (counted) return was?.here ? 'away' : 'new';
  if (!now.here) return 'left';
  return now.age !== null && now.age >= 16 ? 'sixteen' : 'back';
}

export const changeCalls = {
  changes: query(z.strictObject({ from: dayField, to: dayField }), z.array(childChange), 'reports.read'),
};
