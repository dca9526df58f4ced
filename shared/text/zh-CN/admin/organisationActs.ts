/** 组织、计划、建设和经费：做过的事的名字。 */
export const organisationActs = {
  saveLeadershipPost: '改领导小组',
  removeLeadershipPost: '从领导小组去掉一人',
  saveFundHead: '记经费项目',
  removeFundHead: '去掉经费项目',
  saveFundEntry: '记一笔经费',
  removeFundEntry: '去掉一笔经费',
};
