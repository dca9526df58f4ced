/** What the history calls each act on calls home. */
export const phoneActs = {
  saveLine: 'Changed a phone',
  removeLine: 'Removed a phone',
  start: 'Started a call home',
  stop: 'Ended a call home',
  save: 'Logged a call home',
  remove: 'Removed a call home',
  numberChecked: 'Checked a number',
  book: 'Booked a phone',
  moveAppointment: 'Move a phone appointment',
  setAppointment: 'Changed a phone appointment',
  ownStart: 'A child started its own call',
  ownStop: 'A child ended its own call',
  ownSave: 'A child filled in its own call',
};
