/** 计划和会议：做过的事的名字。 */
export const planActs = {
  savePlan: '写计划',
  removePlan: '去掉计划',
  savePlanItem: '写计划事项',
  movePlanItem: '排计划事项的顺序',
  closePlanItem: '记计划事项的进展',
  removePlanItem: '去掉计划事项',
  carryPlanItems: '把没做完的转入下一份计划',
  linkPlanItem: '给计划事项关联记录',
  unlinkPlanItem: '取消计划事项的关联',
  planFromNotes: '把困难列入计划',
  saveMeeting: '写会议记录',
  removeMeeting: '去掉会议记录',
  meetingToPlan: '把会议议定的事列入计划',
};
