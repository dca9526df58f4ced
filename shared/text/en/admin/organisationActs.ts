/** Organisation, plans, building and funds: what was done, by name. */
export const organisationActs = {
  saveLeadershipPost: 'Change the leadership group',
  removeLeadershipPost: 'Take somebody out of the leadership group',
  saveFundHead: 'Write a budget head',
  removeFundHead: 'Remove a budget head',
  saveFundEntry: 'Enter money',
  removeFundEntry: 'Remove an entry of money',
};
