/** Packages: what was done. */
export const packageActs = {
  write: 'Wrote a package',
  keepSentFile: 'Save a file with personal fields',
  removeAgreement: 'Removed what is sent to an office',
};
