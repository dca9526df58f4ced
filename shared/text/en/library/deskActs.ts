/** What is done at the desk, as the history tells it. */
export const deskActs = {
  lend: 'Lend',
  giveBack: 'Take back',
  renew: 'Renew',
  noteReturn: 'Note how it came back',
  lose: 'Write down as lost',
  findAgain: 'Find again',
  saveRule: 'Change a lending rule',
  placeHold: 'Place a hold',
  endHold: 'End a hold',
  reserve: 'Reserve equipment',
  endReservation: 'End a reservation',
  saveCharge: 'Note compensation',
  issueCards: 'Give out cards',
  cardLost: 'Replace a lost card',
};
