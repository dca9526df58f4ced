/** Who sees what: covered values. */
export const sight = {
  sight: {
    seeWhole: 'See {{label}} whole',
    seeWholeHint: 'See it whole; who looked and when is recorded',
    hideAgain: 'Cover {{label}} again',
    wholeNumbers: 'Roster with whole numbers (recorded)',
  },
};
