/** Help on equipment. */
export const equipmentHelp = {
  equipment: {
    title: 'Equipment ledger',
    also: 'equipment computer television ledger custodian guarantee balance',
    body: [
      'Single pieces (computers, bookshelves) have a number each; lots (skipping ropes, games) one number and a quantity. Numbers run on and are never given twice.',
      [
        'Press “Enter equipment”, give name and kind, choose pieces or a counted lot, and how many.',
        'To change a thing open its row; to move several mark them first.',
      ],
      'The balance is the sum of the moves: when there came more or less, and why, stands with each thing. For the balance of a past day give that day above.',
      'Write maintenance down with its next day: 今日 tells when it has come, and when a guarantee ends.',
      'The ledger, the list by place and the list by custodian can be printed or saved as Excel.',
    ],
  },
};
