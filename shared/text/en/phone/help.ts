/** Help: calls home. */
import type { HelpTexts } from '../../helpTopics.ts';

export const phoneHelp = {
  phone: {
    title: 'Calls home: logged in ten seconds',
    also: 'phone call video stopwatch not connected wrong number log',
    body: [
      'Press 〔Alt T〕 on any page to log a call, without the mouse:',
      [
        'Type the child’s name or initials, or scan a card, and press 〔Enter〕',
        'Choose whom to call by the digit before the number, press Space to start the stopwatch',
        'Press Space again when the call is over',
        'Press 〔Y〕 if it was connected, 〔N〕 and the digit of the reason if not; then 1, 2 or 3 for the child’s mood',
        'Write a line if you like, and press 〔Enter〕 to save',
      ],
      'The stopwatch runs in the program, not on the page: after a lock or a power cut it is still there, and Today has a line for it. Several phones have several stopwatches.',
      'For a call that is over already, or one from home, choose “Note afterwards” and type the times; “Noted by” says that it was called from home.',
      'A number that was wrong or out of service asks for checking on the child’s file and on Today; it stops when the number is changed, or when you ask and choose “Checked”.',
      'Connected calls count for how often contact is due; failed ones are only kept. What the child says and feels is seen by those who see talks.',
      'Under “Appointments” a column is a phone and a row is half an hour: press a free place to book, a taken one to say whether it was kept, or to call at once. What overlaps is refused, with the nearest free times.',
      '“Figures” counts each child’s calls by month; how many days without a call is yours to choose. Every number opens its calls. “Print the log” makes the form that inspectors ask for, of the time and class that the list shows.',
    ],
  },
} satisfies Partial<HelpTexts>;
