/** Repeating bookings. */
import type { repeat as zh } from '../../zh-CN/rooms/repeat.ts';

export const repeat: typeof zh = {
  label: 'Repeats',
  choice: {
    never: 'Once',
    week: 'Every week',
    schoolDay: 'Every school day',
    day: 'Every day',
  },
  interval: { week: 'Weeks apart', day: 'Days apart' },
  weekdays: 'Weekdays',
  until: 'Until',
  untilChoice: { term: 'End of term', day: 'A day', count: 'So many times' },
  endsOn: 'Until which day',
  count: 'How many times',
  state: { full: 'taken', dayOff: 'day off', leftOut: 'left out', moved: 'changed by itself' },
  why: ' ({{reason}})',
  planned:
    '{{made}} times, {{leftOut}} left out. Click a day to leave it out, or to hold it on a day off all the same.',
  made: 'Booked {{made}} times, {{leftOut}} left out',
  of: 'Repeats: {{rule}}, from {{from}} to {{to}}',
  weekly: 'every week on {{days}}',
  everyWeeks: 'every {{count}} weeks on {{days}}',
  everyDays: 'every {{count}} days',
  leftOut: 'Left out:',
  putBack: 'Put back {{day}}',
  putBackDone: 'Put back: {{day}}',
  scope: 'Which ones',
  scopes: { one: 'Only this one', later: 'This and later', all: 'All (not the past)' },
  changed: '{{count}} changed',
  cancelled: '{{count}} cancelled',
  ask: 'This booking repeats. Which ones?',
};
