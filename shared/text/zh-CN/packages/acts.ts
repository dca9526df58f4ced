/** 数据包：做过的事的名字。 */
export const packageActs = {};
