/** 修改记录里的事名。 */
export const guardianCalls = {
  saveEntrustment: '记委托照护协议',
  removeEntrustment: '删掉委托照护协议',
  entrustmentPaper: '打印委托照护协议',
  saveHelper: '记社会关爱人员',
  removeHelper: '删掉社会关爱人员',
  saveHelperCheck: '记从业查询',
  removeHelperCheck: '删掉从业查询',
  revealHelper: '看校外人员完整资料',
  savePairing: '记校外结对',
  removePairing: '删掉校外结对',
  saveReport: '记强制报告',
  tellStep: '记下告诉了谁',
  removeReport: '删掉强制报告',
  saveRiskScale: '改风险评估表',
  saveRisk: '记风险评估',
  removeRisk: '删掉风险评估',
};
