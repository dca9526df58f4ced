/** Organisation, plans, building and funds: what was done, by name. */
export const organisationActs = {
  saveFundHead: 'Write a budget head',
  removeFundHead: 'Remove a budget head',
  saveFundEntry: 'Enter money',
  removeFundEntry: 'Remove an entry of money',
};
