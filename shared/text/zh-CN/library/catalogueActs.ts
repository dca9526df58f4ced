/** 图书目录里做的事，操作记录里怎么叫。 */
export const catalogueActs = { enterCopies: '登记图书' };
