/** What a school decides for itself about the home's hours; the numbers are the township's rule (domain.md 1.7). */
import * as z from 'zod';
import { field } from '../../record.ts';

/** The rule's own numbers, with which the columns come. */
export const usualOpening = {
  openHoursLeast: 3,
  vacationDaysLeast: 3,
  vacationHoursLeast: 8,
  activitiesLeast: 2,
} as const;

const number = (most: number, zh: string, en: string) =>
  field({
    check: z.int().min(0).max(most),
    kind: 'number',
    zh,
    en,
    section: 'rooms',
    required: true,
    width: 110,
    // typed beside the opening hours, not into the school's form
    system: true,
  });

export const roomSettings = {
  openHoursLeast: number(24, '上学日至少开放几小时', 'Hours open a school day, at least'),
  vacationDaysLeast: number(7, '假期每周至少开放几天', 'Days open a week of vacation, at least'),
  vacationHoursLeast: number(24, '假期开放日至少几小时', 'Hours open a vacation day, at least'),
  activitiesLeast: number(20, '每个教学周至少几次活动', 'Activities a teaching week, at least'),
};
