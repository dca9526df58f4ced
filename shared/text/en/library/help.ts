/** Help: lending. */
import type { HelpTexts } from '../../helpTopics.ts';

export const libraryHelp = {
  desk: {
    title: 'The lending desk: one scan lends or takes back',
    also: 'books equipment lend return scanner barcode card',
    body: [
      'Scan a card, or the label of a book or of equipment: the program knows what it is. Without a scanner type the number under the bars and press 〔Enter〕.',
    ],
  },
} satisfies Partial<HelpTexts>;
