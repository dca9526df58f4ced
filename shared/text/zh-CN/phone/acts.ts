/** 历史里怎么称呼亲情电话的每一步。 */
export const phoneActs = {
  saveLine: '改电话和电脑',
  removeLine: '删掉一部电话',
  start: '开始打亲情电话',
  stop: '打完亲情电话',
  save: '记亲情电话',
  remove: '删掉一次亲情电话',
  numberChecked: '核实了号码',
  book: '预约电话',
  moveAppointment: '改通话预约的时间',
  setAppointment: '改通话预约',
  ownStart: '孩子自己开始打电话',
  ownStop: '孩子自己打完电话',
  ownSave: '孩子自己填亲情电话',
};
