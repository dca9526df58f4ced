/** 数据包：做过的事的名字。 */
export const packageActs = {
  write: '写数据包',
  removeAgreement: '删除一条报送约定',
};
