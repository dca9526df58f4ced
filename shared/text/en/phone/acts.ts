/** What the history calls each act on calls home. */
export const phoneActs = {
  saveLine: 'Changed a phone',
  removeLine: 'Removed a phone',
  start: 'Started a call home',
  stop: 'Ended a call home',
  save: 'Logged a call home',
  remove: 'Removed a call home',
  numberChecked: 'Checked a number',
};
