/** 数据包：写到优盘，读进来先核对。 */
export const packages = {};
