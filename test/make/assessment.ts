/** Factories of assessments and inspections. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import { exampleTree } from '../../shared/areas/assessment/example.ts';
import type { TreeRow } from '../../shared/areas/assessment/tree.ts';

export const treeRowOf = (row: Partial<TreeRow> & Pick<TreeRow, 'level' | 'name'>): TreeRow => ({
  ...{ id: null, target: null, halves: null, criterion: null, look: null, rules: [] },
  ...row,
});

export const addTree = (office: InProcessOffice, rows: readonly TreeRow[] = exampleTree.rows) =>
  office.call('assessment.saveTree', {
    ...{ id: null, version: null, title: '考核指标', source: null, note: null },
    rows: [...rows],
  });

/** Of the example's table unless told otherwise; all of the year 2026. */
export async function addAssessment(
  office: InProcessOffice,
  {
    rows,
    title = '2026年度自查评估',
    year = 2026,
  }: { rows?: readonly TreeRow[]; title?: string; year?: number } = {},
) {
  const { tree } = await addTree(office, rows);
  const { id } = await office.call('assessment.startAssessment', {
    ...{ treeId: tree.id, title, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` },
  });
  return office.call('assessment.assessment', { id });
}

export async function addFinding(office: InProcessOffice, deadline = '2026-12-01') {
  const inspection = await office.call('assessment.saveInspection', {
    ...{ id: null, version: null },
    patch: { day: '2026-11-02', kind: 'planned', office: '青禾县教育局', people: '郑科长、钱老师' },
  });
  const [staff] = await office.call('admin.staffNames', null);
  return office.call('assessment.saveFinding', {
    ...{ id: null, version: null, inspectionId: inspection.id },
    patch: {
      ...{ title: '活动室灭火器过期', serious: true, deadline, staffId: staff!.id },
      asked: '换新的，每月检查一次。',
    },
  });
}
