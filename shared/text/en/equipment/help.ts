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
      'The ledger, the list by place and the list by custodian can be printed or saved as Excel. A ledger kept in a workbook is imported row by row, and the import can be undone.',
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
  stocktake: {
    title: 'Stocktake at the school year’s end',
    also: 'stocktake inventory count missing unexpected',
    body: [
      'Starting one, choose the day of the ledger, books or equipment, and the rooms. It can be left and gone on with, by several people.',
      [
        'Choose the room that is counted, then scan label after label; of lots type how many there are.',
        'What has no label is written down by its name.',
      ],
      'Each number opens its things: found, still out, elsewhere, missing, unexpected. What is lent is not missing.',
      'Each difference is settled with a reason: found later, lost (leaves the ledger), moved, enters the ledger. Several of a kind can be settled in one act, which can be undone. Once all are settled it can be closed: the ledger equals the things.',
    ],
  },
  writeOff: {
    title: 'Writing off',
    also: 'write off broken form signatures',
    body: [
      'Propose a write-off: scan labels or type names, say why, choose the head of department. What is lent must come back first.',
      'When the principal approves, all of it leaves the ledger at once; when not, the reason is kept and nothing changes. The form is printed for three signatures.',
    ],
  },
  custody: {
    title: 'Custody and handing over',
    also: 'custodian handover leaves',
    body: [
      'It shows who keeps how much. When somebody leaves, hand over all that they keep to another in one act and print the sheet to be signed.',
      '今日 tells of anybody who has left and still keeps something.',
    ],
  },
  standard: {
    title: 'Comparison with the standard of a home',
    also: 'standard missing inspection equipment list',
    body: [
      'It begins with the list of a province: computers, television, bookshelves, desks, balls, ropes, board games, about three hundred titles. Places differ: change it to your own and give its source.',
      'What there is is counted from the ledger: pieces by kind, without those that are damaged, told apart by name where several lines are of one kind (basketball, football); titles of books. What is missing is marked, and the comparison can be printed.',
    ],
  },
};
