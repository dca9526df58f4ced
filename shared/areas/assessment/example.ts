/**
 * The three blocks (21 of 100 points) that are known of 《安徽省校内留守儿童之家建设和管理考核指标体系》 (2011): a table to begin with.
 * domain.md 1.11 has where each line comes from.
 */
import type { EvidenceRuleId } from './evidenceRules.ts';
import type { Level, TreeRow } from './tree.ts';

const branch = (level: Level, name: string): TreeRow => ({
  ...{ id: null, level, name, target: null, halves: null, criterion: null, look: null, rules: [] },
});
const leaf = (
  name: string,
  halves: number,
  look: string | null,
  { level = 3, target = null, rules = [] }: Partial<Pick<TreeRow, 'level' | 'target' | 'rules'>> = {},
): TreeRow => ({
  ...{ id: null, level, name, target, halves, criterion: `${name} ${halves / 2} 分`, look, rules },
});

const madeAndKept = (name: string): TreeRow[] => [
  branch(2, name),
  leaf(`制定${name}`, 2, '查文件'),
  leaf(`严格执行${name}`, 2, '抽查现场', { rules: ['inspections'] satisfies EvidenceRuleId[] }),
];

export const exampleTree: { title: string; source: string; rows: readonly TreeRow[] } = {
  title: '校内留守儿童之家建设和管理考核指标（示例）',
  source: '《安徽省校内留守儿童之家建设和管理考核指标体系》（2011），仅前三部分 21 分',
  rows: [
    branch(1, '领导机制及制度建设'),
    branch(2, '领导小组和工作机制'),
    leaf('成立协调小组', 1, '查文件'),
    leaf('召开联席会议', 1, '查会议记录', { rules: ['meetings'] }),
    branch(2, '工作制度'),
    leaf('实行包保责任制和责任追究', 2, '查文件'),
    leaf('实行分级督查考核', 2, '查督查通报', { rules: ['inspections'] }),
    branch(2, '信息系统和信息报送'),
    leaf('建立规范档案和信息系统', 2, '查档案', { rules: ['completeFiles', 'growthPages'] }),
    leaf('按要求及时准确报送', 2, '按平时工作评分', { rules: ['filedReports'] }),
    branch(1, '政策性保障性措施'),
    ...madeAndKept('实施办法'),
    ...madeAndKept('建设和管理办法'),
    ...madeAndKept('考核办法'),
    branch(1, '规划和年度计划'),
    branch(2, '制定规划和年度计划'),
    leaf('制定规划和年度计划', 3, '查文件', { rules: ['plans'] }),
    leaf('规划计划科学合理、可操作', 3, '查文件'),
    leaf('有创新举措', 4, '查文件、看现场'),
    leaf('规划和年度计划完成情况', 10, '查记录、看现场', {
      ...{
        level: 2,
        rules: ['planItemsDone', 'activities', 'visits', 'phoneCalls', 'dutyRegisters', 'loans'],
      },
    }),
  ],
};
