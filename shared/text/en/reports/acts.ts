/** Reports: what was done, by name. */
export const reportActs = {
  saveSummary: 'Changed the half-year summary',
  approveSummary: 'Approved the half-year summary',
  keepFiledPdf: 'Kept the PDF of an approved report',
  saveDelivery: 'Noted that a report was handed over',
  removeDelivery: 'Removed a delivery',
};
