/** 上报：做过的事的名字。 */
export const reportActs = {
  saveSummary: '改半年总结',
  approveSummary: '审定半年总结',
  noteFrom: '收作报送素材',
  saveNote: '改报送素材',
  chooseNote: '选进月报',
  removeNote: '删报送素材',
  saveTemplate: '改起稿模板',
  saveMonth: '改信息月报',
  approveMonth: '审定信息月报',
  saveReportingRule: '改月报规定',
  keepFiledPdf: '留存审定材料的 PDF',
  saveDelivery: '登记报送',
  removeDelivery: '删除一次报送',
};
