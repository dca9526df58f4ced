/** 上报：做过的事的名字。 */
export const reportActs = {
  saveSummary: '改半年总结',
  approveSummary: '审定半年总结',
  keepFiledPdf: '留存审定材料的 PDF',
  saveDelivery: '登记报送',
  removeDelivery: '删除一次报送',
};
