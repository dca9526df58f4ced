/** The lending desk. */
export const libraryDesk = {
  title: 'Lending desk',
  subtitle: 'Scan a card, or the label of a book or of equipment; a number can be typed too',
  scan: 'Scan, or type a number',
  told: {
    borrower: 'Card of {{name}}',
    thing: '{{name}}',
    title: '“{{name}}”: please scan the label on this copy',
    lostCard: 'This card was reported lost',
    wrongDigit: 'A digit is wrong; please look again',
    unknown: 'Nothing here has this number',
  },
};
