/** Help: the calendar, opening hours, bell times. */
import type { HelpTexts } from '../../helpTopics.ts';

export const calendarHelp = {
  calendar: {
    title: 'Calendar, opening hours, bell times',
    also: 'holiday make-up day off teaching week open close lesson times',
    body: [
      'The calendar has a row for each teaching week, from Monday; the week that holds the first day of the term is week 1. The public holidays and make-up days of the State Council are in it; for a year that has no list yet, the thirteen days of the law stand in their place until you add the rest.',
      'The school’s own days off, days taught, closings and special days:',
      [
        'Click a day, or “Add a day off or taught”',
        'Choose what it is, from which day to which, and its name',
        'A day taught for another can have that weekday’s lessons; an exam day can have other bell times',
        'Save; once removed, the day is as it was before',
      ],
      'Bookings and duties that stand on such days are listed before it is saved: those ticked are cancelled (for the name of the days) and ended, the others go on. All of it is one step, and one undo brings it back. Removing days and changing opening hours asks in the same way.',
      'The arrows walk through the calendar, 〔Enter〕 opens a day. What the school says comes before the State’s list, and that before the term and the weekday. Terms are changed in their own tab.',
      'Opening hours are for school days, weekends, vacations and holidays; each can have several, or some on certain weekdays only. What is asked of them stands below, with whether it is kept; its numbers can be changed.',
      'Bell times name each lesson and break; those that differ choose their weekdays; those of special days name a set, which the day in the calendar then uses.',
    ],
  },
} satisfies Partial<HelpTexts>;
