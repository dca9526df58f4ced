/** The ledger of books, and titles that look the same. */
export const libraryLedger = {
  ledger: {
    open: 'Ledger',
    command: 'Print the ledger of books',
    title: 'Ledger of books',
    hint: 'Every book in the ledger on that day: number, title, price, source, date, place; then sums by class and in all. Any past day can be had again.',
    day: 'As at',
    making: 'Laying out the ledger',
    preview: 'Preview and print',
    excel: 'Save as Excel',
    word: 'Save as Word',
    fileName: 'Ledger of books {{day}}',
  },
  alike: {
    open: 'Find doubles',
    command: 'Find books entered twice',
    title: 'Titles that look the same',
    subtitle: '{{count}} groups; make one title of what was entered twice, with all its copies',
    subtitle_one: '{{count}} group; make one title of what was entered twice, with all its copies',
    none: 'No titles look the same',
    noneHint: 'Here stand titles of one name whose author, publisher and ISBN say nothing else.',
    more: '{{count}} more look the same',
    more_one: '{{count}} more looks the same',
    join: 'The same: make one of them',
    joined: 'They are one title now',
    same: 'both the same',
  },
};
