/** 图书目录里做的事，操作记录里怎么叫。 */
export const catalogueActs = {
  enterCopies: '登记图书',
  saveTitle: '改图书资料',
  removeTitle: '删掉一种图书',
  saveCopies: '改馆藏的位置和状况',
  removeCopies: '删掉登错的馆藏',
  takeOut: '图书出账',
  importLedger: '导入图书登记表',
  saveLabelLayout: '改标签纸的尺寸',
  removeLabelLayout: '删掉一种标签纸',
  labelsPrinted: '记下标签印好了',
  joinTitles: '把两种图书合成一种',
};
