/** Packages: what was done. */
export const packageActs = {
  write: 'Wrote a package',
  removeAgreement: 'Removed what is sent to an office',
};
