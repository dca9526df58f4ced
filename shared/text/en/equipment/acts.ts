/** What was done with equipment, for the history and for undoing. */
export const equipmentActs = {
  enterAssets: 'Entered equipment',
  saveAsset: 'Changed equipment',
  moveAssets: 'Moved equipment',
  takeOut: 'Took equipment out of the ledger',
  correctBalance: 'Corrected a balance',
  saveMaintenance: 'Wrote down maintenance',
  removeMaintenance: 'Removed maintenance',
  saveIntake: 'Wrote down what comes in',
  removeIntake: 'Removed what was to come in',
  decideIntake: 'Decided on a request',
  acceptIntake: 'Counted what came in',
  enterIntake: 'Entered what came in',
};
