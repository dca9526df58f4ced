/** 修改记录里的事名。 */
export const guardianCalls = {
  saveEntrustment: '记委托照护协议',
  removeEntrustment: '删掉委托照护协议',
  entrustmentPaper: '打印委托照护协议',
};
