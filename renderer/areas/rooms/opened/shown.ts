/** Which days and weeks of the opening the page shows; a summary's number leads to one of them. */
import type { OpenedDay, OpenedWeek } from '../../../../shared/areas/rooms/opened/calls.ts';
import { hasActivities, isKept } from '../../../../shared/areas/rooms/opened/opened.ts';
import type { OpenedShown } from '../../../../shared/areas/rooms/opened/shown.ts';

export const dayChoices: Readonly<Partial<Record<OpenedShown, (day: OpenedDay) => boolean>>> = {
  all: () => true,
  asked: ({ asked }) => asked,
  opened: ({ opened }) => opened,
  enough: ({ asked, enough }) => asked && enough,
  lacking: ({ asked, enough }) => asked && !enough,
};

const judged = ({ running }: OpenedWeek) => !running;

export const weekChoices: Readonly<Partial<Record<OpenedShown, (week: OpenedWeek) => boolean>>> = {
  all: () => true,
  teaching: (week) => judged(week) && week.activitiesAsked !== null,
  teachingKept: (week) => judged(week) && week.activitiesAsked !== null && hasActivities(week),
  teachingShort: (week) => judged(week) && !hasActivities(week),
  vacations: (week) => judged(week) && week.vacation,
  vacationsKept: (week) => judged(week) && week.vacation && isKept(week),
};
