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
  intake: {
    title: 'Purchases, deliveries, gifts and their acceptance',
    also: 'purchase request approval acceptance gift donation delivery packing list',
    body: [
      'A purchase is asked for first (what, how many, about how much, why); the principal approves or says why not. What the province delivers or somebody gives is written down at once.',
      [
        'Scan an ISBN or type a name, Enter for each; the same book again is one more of it.',
        'A packing list that is a workbook can be imported, looked at and saved.',
      ],
      'Two different persons count what came and say what is missing or broken. Then all is entered in one act, with numbers, price, source and place; that act can be undone.',
      'Print the acceptance sheet to sign, and the register of gifts of a time; gifts tied to a purpose say so.',
    ],
  },
};
