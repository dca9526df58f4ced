/** Help: how the home was opened. */
import type { HelpTexts } from '../../helpTopics.ts';

export const openedHelp = {
  opened: {
    title: 'Opening',
    also: 'open closed three hours a day two activities a week vacations rule',
    body: [
      'From the times in the registers of duty, each day and week is counted and held against the rule: hours on school days, activities in teaching weeks, days a week in vacations.',
      'A week opens its days; the number of activities opens those of the week. Where two registers overlap, the time counts once; a day without a register counts as not open.',
      'A week that still runs is not judged. A week of fewer than 3 school days (a long holiday, the first days of a term) is asked for no activities.',
      'The rule’s numbers are changed in Settings – Calendar – Opening hours, where the weeks short of activities stand too.',
    ],
  },
} satisfies Partial<HelpTexts>;
