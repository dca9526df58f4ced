/** The half-yearly risk assessment (domain.md 1.10). */
import type { CodeList } from './codeList.ts';

export const riskLevel: CodeList = {
  name: 'riskLevel',
  source: '风险等级评估表 (domain.md 1.10); own codes',
  entries: [
    { code: 'high', zh: '高风险', en: 'High' },
    { code: 'middle', zh: '中风险', en: 'Middle' },
    { code: 'low', zh: '低风险', en: 'Low' },
  ],
};

export const riskHalf: CodeList = {
  name: 'riskHalf',
  source: '风险等级评估表: twice a year, in March and September',
  entries: [
    { code: 'march', zh: '3月评估', en: 'March' },
    { code: 'september', zh: '9月评估', en: 'September' },
  ],
};
