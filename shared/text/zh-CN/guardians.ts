/** 委托照护、社会力量、风险评估与报告。 */
import { entrustment } from './guardians/entrustment.ts';

export const guardians = { entrustment };
