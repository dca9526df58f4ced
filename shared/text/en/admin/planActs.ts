/** Plans and meetings: what was done, by name. */
export const planActs = {
  savePlan: 'Write a plan',
  removePlan: 'Remove a plan',
  savePlanItem: 'Write an item of a plan',
  movePlanItem: 'Move an item of a plan',
  closePlanItem: 'Note what became of an item of a plan',
  removePlanItem: 'Remove an item of a plan',
  carryPlanItems: 'Carry open items on to the next plan',
  linkPlanItem: 'Tie a record to an item of a plan',
  unlinkPlanItem: 'Untie a record from an item of a plan',
  planFromNotes: 'Make difficulties items of a plan',
  saveMeeting: 'Write minutes of a meeting',
  removeMeeting: 'Remove minutes of a meeting',
  meetingToPlan: 'Make decisions of a meeting items of a plan',
};
