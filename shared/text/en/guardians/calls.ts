/** Acts as the history names them. */
export const guardianCalls = {
  saveEntrustment: 'Recorded an agreement of care',
  removeEntrustment: 'Deleted an agreement of care',
  entrustmentPaper: 'Printed an agreement of care',
};
