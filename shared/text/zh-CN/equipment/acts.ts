/** 器材的操作，修改记录和撤销里用。 */
export const equipmentActs = {
  enterAssets: '登记器材',
  saveAsset: '改器材',
  moveAssets: '给器材换地方',
  takeOut: '器材出账',
  correctBalance: '更正器材数量',
  saveMaintenance: '记维修保养',
  removeMaintenance: '删掉一次维修保养',
  saveIntake: '记添置',
  removeIntake: '删掉一笔添置',
  decideIntake: '审批添置',
  acceptIntake: '验收',
  enterIntake: '验收入账',
};
