/** A good input for every call of assessment and putting right. */
import { exampleTree } from '../../shared/areas/assessment/example.ts';
import type { CallName, CallOf } from '../../shared/areas.ts';
import type { Input } from '../../shared/call.ts';
import { nobody } from './nobody.ts';

type AssessmentCall = Extract<CallName, `assessment.${string}`>;

export const assessmentInputs: { [N in AssessmentCall]: Input<CallOf<N>> } = {
  'assessment.trees': null,
  'assessment.tree': { id: nobody },
  'assessment.saveTree': {
    ...{ id: null, version: null, title: exampleTree.title, source: exampleTree.source, note: null },
    rows: [...exampleTree.rows],
  },
  'assessment.removeTree': { id: nobody },
  'assessment.readTree': { name: '考核指标.xlsx', bytes: new Uint8Array() },
  'assessment.assessments': null,
  'assessment.assessment': { id: nobody },
  'assessment.startAssessment': {
    ...{ treeId: nobody, title: '2026年度自查评估', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  },
  'assessment.saveAssessment': {
    ...{ id: nobody, version: null },
    patch: { title: '2026年自查评估', startsOn: '2026-01-01', endsOn: '2026-12-31', note: null },
  },
  'assessment.removeAssessment': { id: nobody },
  'assessment.score': { id: nobody, version: null, selfHalves: 1, lostBecause: '会议记录不全' },
  'assessment.saveGiven': { id: nobody, version: null, givenHalves: 1 },
  'assessment.assessmentPaper': { id: nobody, format: 'document' },
  'assessment.bindingParts': { id: nobody },
  'assessment.approveAssessment': { id: nobody, version: 1, changes: null },
  'assessment.reopenAssessment': { id: nobody },
  'assessment.ruleCounts': { id: nobody },
  'assessment.ruleRows': { id: nobody, rule: 'visits' },
  'assessment.earlierScores': { id: nobody },
  'assessment.addEvidence': {
    ...{ indicatorScoreId: nobody, put: { kind: 'shelf', note: '档案柜第二层：联席会议记录本' } },
  },
  'assessment.addFiles': {
    indicatorScoreId: nobody,
    files: [{ readId: nobody, title: '实施方案', day: null }],
  },
  'assessment.removeEvidence': { id: nobody },
  'assessment.evidenceFile': { id: nobody },
  'assessment.inspections': null,
  'assessment.findingsDue': null,
  'assessment.saveInspection': {
    ...{ id: null, version: null },
    patch: { day: '2026-11-03', kind: 'planned', office: '县教育局' },
  },
  'assessment.removeInspection': { id: nobody },
  'assessment.saveFinding': {
    ...{ id: null, version: null, inspectionId: nobody },
    patch: { title: '灭火器过期', serious: true, deadline: '2026-12-01', staffId: nobody, asked: null },
  },
  'assessment.removeFinding': { id: nobody },
  'assessment.putRight': {
    ...{ id: nobody, version: 1, measures: '换了新的', doneOn: null, keep: [], files: [] },
  },
  'assessment.recheck': { id: nobody, version: 1, passed: true, note: null },
  'assessment.closeFinding': { id: nobody, version: 1 },
  'assessment.findingProof': { id: nobody, materialId: nobody },
  'assessment.findingsPaper': { all: true, format: 'document' },
  'assessment.findingPaper': { id: nobody, format: 'document' },
  'assessment.letters': null,
  'assessment.saveLetter': {
    ...{ id: null, version: null },
    patch: {
      ...{ year: 2026, staffId: null, name: '赵建国', post: '包保干部', about: '学校安全' },
      ...{ duties: ['按月到校查看。'], signedOn: null },
    },
  },
  'assessment.removeLetter': { id: nobody },
  'assessment.letterPaper': { id: null, year: 2026, format: 'document' },
};
