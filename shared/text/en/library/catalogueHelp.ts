/** Help: the catalogue, entering, labels. */
import type { HelpTexts } from '../../helpTopics.ts';

export const catalogueHelp = {
  catalogue: {
    title: 'The catalogue: enter, find, move, take out of the ledger',
    also: 'books title ISBN enter catalogue copies class number shelf ledger',
    body: [
      'Scan the ISBN on the back of a book under "Enter books": a known title asks only how many, for an unknown one type its name and author. Numbers run and are never given twice. For a book without an ISBN press "No ISBN". Source, date and place at the top hold for each book that follows.',
      'Books are found by name, initials, spelling, author, ISBN, class number, label or old number. A title shows each of its copies, where it is and who has it; a child out of your reach is only "Child".',
      'Select a copy and press "Place and condition" where it stands elsewhere, is worn or is not lent. "Take out of the ledger" for what went away: from that day the ledger is without it, the record stays. Remove only what was entered by mistake. Each step can be undone.',
      'Each book gets a barcode label: under "Labels" choose the books without one, a range of numbers or those selected, then the sheet (A4 3×8, 4×10, a label printer, or a size measured by you); of a sheet half used click the first free label. Print at actual size. Once they came out, note it: next time only new ones are printed.',
      'A ledger that you have kept in Excel comes in by "Import a ledger": see what each row will do, write it at once, and undo it as a whole.',
    ],
  },
} satisfies Partial<HelpTexts>;
