/** Help: duty. */
import type { HelpTexts } from '../../helpTopics.ts';

export const dutyHelp = {
  dutyRota: {
    title: 'Duty: rota, swaps, register',
    also: 'rota turns stand in absence post noon after school',
    body: [
      'Begin in “Posts and absences” with where and when somebody must watch, and who can’t come when. Weekend posts stand on weekends, vacation posts in vacations, all others on days that are taught; days off stay empty, and a make-up day goes by the weekday whose lessons it has.',
      [
        'Click “Make a rota”, choose the days, posts and people',
        'The draft stands on the right: how often each, and why each was put there',
        'Change the left, and the draft follows; the same choice always makes the same rota',
        '“Use this rota” writes it, and one undo takes all of it back',
      ],
      'Nobody stands twice on a day or when they can’t. Who has least so far comes first, then who is paired with children, then posts and weekdays go round; at the end duties are handed on until nobody has more than must be. What stands already counts and stays.',
      'A name in the table opens why it is there, and lets you ask for a swap, put somebody else, or register. The arrows walk from name to name, 〔Enter〕 opens. A swap changes once the other agrees; for teachers without an account the caretaker clicks “They agreed”.',
      'Afterwards fill the register: opened, closed, how many children came, what happened. Today says who is on duty now and next.',
    ],
  },
} satisfies Partial<HelpTexts>;
