/** Printing: contact cards, list of phones, envelope labels, and the print centre. */
export const print = {
  print: {
    more: 'Other papers',
    preparing: 'Setting the pages',
    cards: 'Contact cards',
    smallCard: 'Small card to carry',
    paper: {
      archive: 'Files',
      wallCard: 'Large card for the wall at home',
      smallCards: 'Small cards to carry (8 to a page)',
      labels: 'Envelope labels',
      phoneList: 'List of phones',
      roster: 'Roster',
      statistics: 'Statistics table',
    },
    labelsTo: { home: 'To the home', parents: 'To the parents who are away' },
  },
};
