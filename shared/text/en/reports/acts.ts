/** Reports: what was done, by name. */
export const reportActs = {
  saveSummary: 'Changed the half-year summary',
  approveSummary: 'Approved the half-year summary',
  noteFrom: 'Kept something for reports',
  saveNote: 'Changed a note for reports',
  chooseNote: 'Chose news for a month',
  removeNote: 'Removed a note for reports',
  saveTemplate: 'Changed a template',
  saveMonth: 'Changed a monthly report',
  approveMonth: 'Approved a monthly report',
  saveReportingRule: 'Changed how months are reported',
  keepFiledPdf: 'Kept the PDF of an approved report',
  saveDelivery: 'Noted that a report was handed over',
  removeDelivery: 'Removed a delivery',
};
