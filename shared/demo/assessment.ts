/** The demo school's self-assessment under way, an inspection with what it found, and letters of responsibility. */
import { exampleTree } from '../areas/assessment/example.ts';
import { addDays, type Day } from '../values/day.ts';
import { drawCertificate } from './pictures.ts';
import type { CallOffice } from './school.ts';

interface People {
  caretaker: string;
  teacher: string;
}

export async function keepAssessment(call: CallOffice, people: People, today: Day): Promise<void> {
  await scoreSome(call, Number(today.slice(0, 4)));
  await keepInspection(call, people, today);
  await keepLetters(call, people, Number(today.slice(0, 4)));
}

/** Last year's as far as its points, this year's half done. */
async function scoreSome(call: CallOffice, year: number): Promise<void> {
  const { title, source, rows } = exampleTree;
  const { tree } = await call('assessment.saveTree', {
    ...{ id: null, version: null, title, source, note: null, rows: [...rows] },
  });
  for (const assessed of [year - 1, year]) {
    const { id } = await call('assessment.startAssessment', {
      ...{
        treeId: tree.id,
        title: `${assessed}年度自查评估`,
        startsOn: `${assessed}-01-01`,
        endsOn: `${assessed}-12-31`,
      },
    });
    const { lines } = await call('assessment.assessment', { id });
    for (const [at, { score, shown }] of lines.entries()) {
      if (assessed === year && at > 7) break;
      if (!shown && at % 3 !== 2)
        await call('assessment.addEvidence', {
          ...{ indicatorScoreId: score.id, put: { kind: 'shelf', note: `档案柜二层，第${at + 1}盒` } },
        });
      const whole = at % 3 !== 2;
      const lost = { selfHalves: Math.max(0, score.halves - 1), lostBecause: '材料还不齐' };
      await call('assessment.score', {
        ...{ id: score.id, version: null },
        ...(whole ? { selfHalves: score.halves, lostBecause: null } : lost),
      });
    }
    if (assessed === year) await addPaper(call, lines[0]!.score.id);
  }
}

async function addPaper(call: CallOffice, indicatorScoreId: string): Promise<void> {
  const { readId } = await call('children.readAttachment', { bytes: drawCertificate(), firstPage: null });
  await call('assessment.addFiles', {
    ...{ indicatorScoreId, files: [{ readId, title: '领导小组文件照片', day: null }] },
  });
}

async function keepInspection(call: CallOffice, { caretaker, teacher }: People, today: Day): Promise<void> {
  const { id: inspectionId } = await call('assessment.saveInspection', {
    ...{ id: null, version: null },
    patch: {
      ...{ day: addDays(today, -20), kind: 'planned', office: '青禾县教育局', people: '郑科长、方老师' },
      praised: '亲情电话登记规范，图书借阅天天有人管。',
    },
  });
  const found = [
    { title: '活动室灭火器过期', serious: true, deadline: addDays(today, -3), staffId: caretaker },
    { title: '两次值班没有登记', serious: false, deadline: addDays(today, 10), staffId: teacher },
    { title: '制度没有上墙', serious: false, deadline: addDays(today, -5), staffId: caretaker },
  ];
  for (const [at, patch] of found.entries()) {
    const finding = await call('assessment.saveFinding', {
      ...{ id: null, version: null, inspectionId, patch: { ...patch, asked: null } },
    });
    if (at === 2)
      await call('assessment.putRight', {
        ...{ id: finding.id, version: finding.version, measures: '六项制度都做了展板，挂在活动室。' },
        ...{ doneOn: addDays(today, -6), keep: [], files: [] },
      });
  }
}

async function keepLetters(call: CallOffice, { caretaker, teacher }: People, year: number): Promise<void> {
  const letters = [
    { staffId: null, name: '赵建国', post: '包保干部', about: '督促学校安全和整改' },
    { staffId: caretaker, name: null, post: '活动室管理员', about: '活动室开放、图书和器材' },
    { staffId: teacher, name: null, post: '帮扶教师', about: '结对帮扶、谈心家访' },
  ];
  for (const each of letters)
    await call('assessment.saveLetter', {
      ...{ id: null, version: null },
      patch: {
        ...each,
        ...{ year, signedOn: each.staffId === null ? null : `${year}-01-15` },
        duties: ['## 责任内容', '- 每月至少查看一次，做好记录。', '- 发现问题当天报告，按期整改。'],
      },
    });
}
