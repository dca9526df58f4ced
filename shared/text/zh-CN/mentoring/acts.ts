/** 结对帮扶的操作，记录里这样说。 */
export const mentorActs = {
  pair: '结对',
  saveTypical: '定典型儿童',
  importPairings: '导入结对表',
  judge: '评价帮扶工作',
};
