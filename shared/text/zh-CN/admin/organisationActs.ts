/** 组织、计划、建设和经费：做过的事的名字。 */
export const organisationActs = {};
