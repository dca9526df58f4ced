/** What is done in the catalogue, as the history calls it. */
export const catalogueActs = {
  enterCopies: 'Enter books',
  saveTitle: 'Change a title',
  removeTitle: 'Remove a title',
  saveCopies: 'Change where and how copies are',
  removeCopies: 'Remove copies entered by mistake',
  takeOut: 'Take books out of the ledger',
  importLedger: 'Import a ledger of books',
  saveLabelLayout: 'Change a sheet of labels',
  removeLabelLayout: 'Remove a sheet of labels',
  labelsPrinted: 'Note that labels were printed',
  joinTitles: 'Make one title of two',
};
