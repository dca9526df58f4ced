/** What the demo school has of carers, helpers, risk and reports: a few rows of each kind. */
import type { ChildRow } from '../areas/children/calls.ts';
import { addDays, type Day } from '../values/day.ts';
import { checkDigitOf } from '../values/idNumber.ts';
import type { CallOffice } from './school.ts';

/** A number by its first fifteen digits, an invented place in its row, and its check digit. */
function numbered(first: string): string {
  const digits = `${first}02`;
  return digits + checkDigitOf(digits);
}

const fit = { harmed: false, addicted: false, neglected: false, unfit: false };

export async function playGuardians(call: CallOffice, rows: readonly ChildRow[], today: Day): Promise<void> {
  await playEntrustments(call, rows, today);
  await playHelpers(call, rows, today);
  await playReport(call, rows);
  await playRisk(call, rows, today);
}

/** Agreements in every state: in order, ending soon, over, with open questions, and one that the law bars. */
async function playEntrustments(call: CallOffice, rows: readonly ChildRow[], today: Day): Promise<void> {
  const births = ['1951-03-08', '1962-10-02', '1958-06-21'];
  const plays = [
    { endsOn: addDays(today, 280), childAsked: true, childOpinion: '愿意和奶奶住，想周末能和妈妈视频。' },
    { endsOn: addDays(today, 18), childAsked: true },
    { endsOn: addDays(today, -25) },
    { endsOn: addDays(today, 210), unfit: null },
    { endsOn: addDays(today, 150), addicted: true, note: '照护人常赌博，已经和父母通过电话，准备换照护人。' },
  ];
  let at = 0;
  for (const { id } of rows) {
    const { kin, derived } = await call('children.get', { id, day: null });
    const carer = kin.find((each) => each.carer === true);
    if (derived.away !== 'both' || !carer) continue;
    const play = at < plays.length ? plays[at]! : at < 40 ? { endsOn: addDays(today, 200 + at) } : null;
    if (!play) break;
    await call('children.saveKin', {
      id: carer.id,
      version: null,
      childId: id,
      role: null,
      patch: {
        birthDate: carer.birthDate ?? births[at % 3]!,
        literacy: ['little', 'reads', 'none'][at % 3]!,
        ...(at % 4 === 0 ? { health: '高血压，按时吃药' } : {}),
      },
    });
    await call('guardians.saveEntrustment', {
      id: null,
      version: null,
      childId: id,
      patch: {
        ...fit,
        agreementOn: addDays(today, -100),
        startsOn: addDays(today, -100),
        noticeSchoolOn: addDays(today, -98),
        noticeVillageOn: at % 3 === 0 ? addDays(today, -97) : null,
        ...play,
      },
    });
    at += 1;
  }
}

/** Helpers of every kind; a check that is valid, one out of date, and one that nobody has made yet. */
async function playHelpers(call: CallOffice, rows: readonly ChildRow[], today: Day): Promise<void> {
  const people = [
    {
      name: '蒋月琴',
      kind: 'loveMother',
      phone: '13900000301',
      workplace: '乡妇联',
      offers: '陪伴、缝补、过生日',
      sex: '2',
      birthDate: '1987-02-03',
      idNumber: numbered('341102198702030'),
      address: '金山乡街道 12 号',
    },
    {
      name: '冯志刚',
      kind: 'actingParent',
      phone: '13900000302',
      workplace: '青坑村',
      offers: '周末接送、家长会',
    },
    { name: '何秀兰', kind: 'retiredTeacher', phone: '13900000303', offers: '作业辅导、书法' },
    {
      name: '罗家豪',
      kind: 'volunteer',
      phone: '13900000304',
      workplace: '县青年志愿者协会',
      offers: '篮球、绘画',
    },
    {
      name: '金山乡卫生院',
      kind: 'organisation',
      contactName: '赵医生',
      phone: '0577-65230110',
      offers: '体检、健康讲座',
    },
  ];
  const checked = [-60, -150, -400, null, -20];
  for (const [index, person] of people.entries()) {
    const { id: helperId } = await call('guardians.saveHelper', {
      id: null,
      version: null,
      patch: { ...person, agreementOn: addDays(today, -120), startsOn: addDays(today, -120) },
    });
    const ago = checked[index] ?? null;
    if (ago === null) continue;
    const patch = { checkedOn: addDays(today, ago), checkedBy: '县教育局', clean: true };
    await call('guardians.saveHelperCheck', { id: null, version: null, helperId, patch });
    for (const child of rows.slice(index * 3, index * 3 + 2)) {
      const why = ago < -365 ? { withoutCheck: '退休前一直在本校任教，正在重新查询' } : {};
      await call('guardians.savePairing', {
        id: null,
        version: null,
        helperId,
        childId: child.id,
        patch: { startsOn: addDays(today, -100), ...why },
      });
    }
  }
}

/** One report, found this very minute and told to the police; the other clocks run. */
async function playReport(call: CallOffice, rows: readonly ChildRow[]): Promise<void> {
  const child = rows[40];
  if (!child) return;
  const { id, version, foundAt } = await call('guardians.saveReport', {
    id: null,
    version: null,
    childId: child.id,
    patch: { situations: ['6'], seen: '上门看到孩子一个人住，家里没有大人，已经三天没有像样的饭吃。' },
  });
  await call('guardians.tellStep', {
    reportId: id,
    version,
    to: 'police',
    doneAt: foundAt,
    whom: '金山派出所值班民警',
    receipt: '已受理，回执在校长室',
    notTold: null,
  });
}

/** Assessed this autumn: two of three children, with levels as somebody chose them. */
async function playRisk(call: CallOffice, rows: readonly ChildRow[], today: Day): Promise<void> {
  for (const [index, { id, age }] of rows.slice(0, 30).entries()) {
    if (index % 3 === 2) continue;
    const danger = index % 10 === 0 ? ['d8'] : [];
    const band = (age ?? 9) <= 5 ? 'a1' : (age ?? 9) <= 10 ? 'a2' : 'a3';
    await call('guardians.saveRisk', {
      id: null,
      version: null,
      childId: id,
      day: addDays(today, -20),
      half: 'september',
      given: [
        { itemId: 'age', chosen: [band], points: null },
        { itemId: 'body', chosen: [], points: null },
        { itemId: 'mind', chosen: [], points: 3 + (index % 3) },
        { itemId: 'behaviour', chosen: index % 7 === 3 ? ['d2'] : [], points: null },
        { itemId: 'safety', chosen: danger, points: null },
        { itemId: 'income', chosen: [index % 4 === 0 ? 'i2' : 'i1'], points: null },
      ],
      level: danger.length > 0 ? 'high' : index % 4 === 0 ? 'middle' : 'low',
      assessorId: null,
      others: '村儿童主任',
      reviewer: null,
      note: null,
    });
  }
}
