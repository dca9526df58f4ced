/** 委托照护、社会力量、风险评估与报告。 */

export const guardians = {};
