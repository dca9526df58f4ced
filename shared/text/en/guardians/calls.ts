/** Acts as the history names them. */
export const guardianCalls = {
  saveEntrustment: 'Recorded an agreement of care',
  removeEntrustment: 'Deleted an agreement of care',
  entrustmentPaper: 'Printed an agreement of care',
  saveHelper: 'Recorded a helper',
  removeHelper: 'Deleted a helper',
  saveHelperCheck: 'Recorded a record check',
  removeHelperCheck: 'Deleted a record check',
  revealHelper: "Saw a helper's value whole",
  savePairing: "Recorded a helper's pairing",
  removePairing: "Deleted a helper's pairing",
  saveReport: 'Recorded a report of harm',
  tellStep: 'Noted who was told',
  removeReport: 'Deleted a report of harm',
  saveRiskScale: 'Changed the table of risks',
  saveRisk: 'Recorded a risk assessment',
  removeRisk: 'Deleted a risk assessment',
};
