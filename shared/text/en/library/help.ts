/** Help: lending. */
import type { HelpTexts } from '../../helpTopics.ts';

export const libraryHelp = {
  desk: {
    title: 'The lending desk: one scan lends or takes back',
    also: 'books equipment lend return scanner barcode card',
    body: [
      'Lending and returning on one page, by scanner or keyboard, without a mouse:',
      [
        'To lend: scan the child’s card (or type the name or initials and press 〔Enter〕), then one book after the other',
        'To return: choose nothing first, just scan the book',
        'To end: 〔Enter〕 on the empty field or 〔Esc〕; the next card can be scanned at once too',
      ],
      'The program knows whether a card, a book, equipment or an ISBN was scanned. However fast the scans come, none is lost and they are done in order, wherever the focus is, with a Chinese input method on, and while a small window is open: once it is closed they go on.',
      'Green is done, apricot wants a look, red was not done; each has its sound. 〔Ctrl Z〕, or “Undo” at the right, takes a step back as if it had not been.',
      'Where nothing was lent the reason is told: too many out, something late, somebody else’s hold. To lend all the same press 〔F2〕 and say why. 〔F2〕 also notes damage or missing parts at a return; a loss is written down in the line of what is out, and a scan brings it back once found.',
      'Of equipment that is counted the desk asks how many. For a class box type the class, such as 301; for staff the name.',
    ],
  },
  lendingFigures: {
    title: 'Loans and lending figures',
    also: 'late remind renew how many most never reading list register',
    body: [
      '“Loans” begins with what is out, what is due first at the head and what is late in red; “Late”, “Back” and “All” show the rest, found by time, class, books or equipment. A row opens to give back, renew or write down as lost.',
      '“Print reminders” sets slips by class, ten to a page, to be cut; “Print the list” gives the list of what is out or late, or the register of loans, and is kept as Word or Excel too.',
      '“Lending figures” counts a time by month, class and kind, the books most lent and those that nobody took. Every number opens the loans that it counts.',
      'What one child has had, likes to take and waits for stands in the file under “Loans”; “Print the reading list” is for the growth record, and the booklet has it too. Children are not ranked.',
    ],
  },
  holds: {
    title: 'Holds on books, equipment reserved ahead',
    also: 'hold queue reserve reservation activity needed taken which day',
    body: [
      'Where all copies are out, one may wait in a queue: at the desk choose the child, scan the book and press 〔F2〕. What comes back is kept for the first; “Holds” says until when, and what was not fetched in time goes “to the next”.',
      'Equipment is reserved for days ahead:',
      [
        'Press “Reserve equipment”, choose the thing, how many, from when to when, and for whom; an activity fills in its day and its organiser',
        'Or open an activity and type the name under “Equipment”, then “Add”',
        'On the day choose at the desk whoever fetches it and scan the thing, or press “Hand to”: it is lent and the reservation is over; up to three days early will do',
      ],
      'Where a day has not enough, it says who reserved or has the others. The desk stops a loan to somebody else; to lend all the same press 〔F2〕 and say why. An activity that moves takes its reservations along; one that is off frees them. Today shows what is to be handed out and what nobody fetched.',
      'Every teacher may reserve for themselves; for a pupil, a class or another teacher whoever keeps the library does.',
    ],
  },
  lending: {
    title: 'Cards, rules',
    also: 'lost card how many days renew',
    body: [
      'Under “Cards” choose a class and give a card to all without one; a lost card is replaced by a new number, and the old one opens nothing at once.',
      'Under “Rules” each line is one kind of borrower and thing: how many, how many days, how many renewals, and where that comes from. A due day in a holiday, on a weekend or after term moves to the next open day.',
    ],
  },
} satisfies Partial<HelpTexts>;
