/** Help: activities. */
import type { HelpTexts } from '../helpTopics.ts';

export const activitiesHelp = {
  activities: {
    title: 'Activities',
    also: 'reading festival party safety drill visit meeting training sheet photos attendance',
    body: [
      'One entry for each activity:',
      [
        'Press "Write down an activity" and say its theme, kind, time and place',
        'Add the children by initials, or a class at a stroke, and take away who was not there',
        'Write the course and the effect, and what it cost',
        'Save it, then add photos, each with a caption',
      ],
      'For a day to come choose "Planned", and change it to "Held" afterwards. A booking of a room becomes an activity by one press, with its time and place.',
      '"Who came" shows for a term how often each child has come; those who came to nothing stand first.',
      '"By month" is a roll of who was there on which day, to print or keep as a workbook, with names in part for a wall. "Figures" counts by kind and by month; every number opens its activities.',
      '"Print the register" gives a term\'s ledger, also as a workbook; each activity has a sheet with its photos.',
      'The organiser, the caretaker and the principal change an activity; other teachers look, and see the names of their own children only.',
    ],
  },
} satisfies Partial<HelpTexts>;
