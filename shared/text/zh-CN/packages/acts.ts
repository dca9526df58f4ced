/** 数据包：做过的事的名字。 */
export const packageActs = {
  write: '写数据包',
  keepSentFile: '存出一个带个人信息的文件',
  removeAgreement: '删除一条报送约定',
};
