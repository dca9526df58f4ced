/** The demo school's rules in their versions, and how far its home is built. */
import { addDays, type Day } from '../values/day.ts';
import { addMonths, monthOf } from '../values/month.ts';
import { drawCertificate } from './pictures.ts';
import type { CallOffice } from './school.ts';

interface Rule {
  kind: string;
  title: string;
  /** A room's name, or words. */
  wall: string | null;
  versions: readonly { days: string; changed?: string; lines: readonly string[] }[];
}

const rules: readonly Rule[] = [
  {
    ...{ kind: 'rule', title: '活动室管理制度', wall: '活动室' },
    versions: [
      {
        days: '2025-09-01',
        lines: [
          '## 开放',
          '周一至周五课后开放，每周活动不少于两次。',
          '## 管理',
          '管理人员：周雅琴。进出要登记，器材用完放回原处。',
        ],
      },
      {
        days: '2026-09-01',
        changed: '加了周末和假期的开放时间，写明安全检查由谁做。',
        lines: [
          '## 开放',
          '周一至周五每天不少于三小时，每周活动不少于两次。',
          '寒暑假每周开放三天，有教师值班。',
          '## 安全',
          '用电、门窗、灭火器每周五由值班教师检查，记在值班登记上。',
          '## 管理',
          '管理人员：周雅琴。进出要登记，器材用完放回原处。',
        ],
      },
    ],
  },
  {
    ...{ kind: 'rule', title: '亲情电话使用制度', wall: '活动室' },
    versions: [
      {
        days: '2025-09-01',
        lines: [
          '## 开放时间',
          '周日至周四 18:00—20:00。',
          '## 怎么用',
          '- 向值班教师登记，按先后次序',
          '- 每人每次不超过三十分钟',
          '- 通话不收钱，内容不外传',
        ],
      },
    ],
  },
  {
    ...{ kind: 'rule', title: '图书借阅制度', wall: '阅览室' },
    versions: [
      {
        days: '2025-09-01',
        lines: [
          '## 借多少、借多久',
          '每次两本，借期十四天，可以续借一次。',
          '## 丢失和损坏',
          '到借还台登记，由管理员和班主任商量处理。',
        ],
      },
    ],
  },
  {
    ...{ kind: 'rule', title: '值班制度', wall: '教师办公室走廊' },
    versions: [
      {
        days: '2026-02-23',
        lines: ['午间、课后每天两人值班，提前五分钟到岗。', '换班要对方同意，当天值完班填登记。'],
      },
    ],
  },
  {
    ...{ kind: 'duty', title: '结对帮扶工作职责', wall: '教师办公室走廊' },
    versions: [
      {
        days: '2025-09-01',
        lines: ['- 每周谈心一次，每学期家访两次', '- 知道孩子的家庭、照护人和身体情况', '- 写好成长记录'],
      },
    ],
  },
  {
    ...{ kind: 'scheme', title: '留守儿童关爱工作实施方案', wall: null },
    versions: [
      {
        days: '2026-02-23',
        lines: [
          '## 目标',
          '每个孩子有档案、有结对教师、有能打通的电话。',
          '## 分工',
          '组长林志远全面负责，周雅琴管活动室和台账，班主任负责本班。',
        ],
      },
    ],
  },
  {
    ...{ kind: 'emergency', title: '突发事件应急预案', wall: '门卫室' },
    versions: [
      {
        days: '2026-03-02',
        lines: [
          '## 孩子走失',
          '班主任马上报告校长，联系照护人，半小时没有找到就报警。',
          '## 受伤和急病',
          '送乡卫生院，班主任陪同，通知家长。',
        ],
      },
    ],
  },
];

export async function keepRules(call: CallOffice): Promise<void> {
  const rooms = new Map((await call('rooms.rooms', null)).map(({ id, name }) => [name, id]));
  for (const { kind, title, wall, versions } of rules) {
    const roomId = rooms.get(wall ?? '') ?? null;
    const { id } = await call('admin.saveRegulation', {
      ...{ id: null, version: null, prose: [] },
      patch: { kind, title, roomId, wallPlace: roomId === null ? wall : null },
    });
    for (const { days, changed, lines } of versions) {
      const draft = await call('admin.reviseRegulation', { regulationId: id });
      const kept = await call('admin.saveRegulationVersion', {
        ...{ id: draft.id, version: draft.version, prose: [...lines], whatChanged: changed ?? null },
        ...{ keep: [], files: [] },
      });
      await call('admin.putInForce', { id: kept.id, version: kept.version, inForceOn: days });
    }
  }
  await keepScan(call);
}

/** One that came on paper from the township, and is void by now. */
async function keepScan(call: CallOffice): Promise<void> {
  const made = await call('admin.saveRegulation', {
    ...{ id: null, version: null, prose: [] },
    patch: { kind: 'notice', title: '关于做好暑期看护工作的通知', wallPlace: '公示栏' },
  });
  const { versions } = await call('admin.regulation', { id: made.id });
  const { id, version } = versions[0]!.version;
  const { readId } = await call('children.readAttachment', { bytes: drawCertificate(), firstPage: null });
  const kept = await call('admin.saveRegulationVersion', {
    ...{ id, version, prose: [], whatChanged: null, keep: [] },
    files: [{ readId, title: '乡政府通知', day: '2026-06-20' }],
  });
  await call('admin.putInForce', { id, version: kept.version, inForceOn: '2026-06-25' });
  await call('admin.saveRegulation', {
    ...{ id: made.id, version: made.version, prose: null },
    patch: { endedOn: '2026-09-01', endedBecause: '暑期结束' },
  });
}

/** Days before today; below nought is to come. */
type Step = [
  what: string,
  who: string,
  planned: number,
  days: { begun?: number; done?: number; stopped?: number; because?: string },
];

const steps: readonly Step[] = [
  ['活动室墙面、线路改造', '林志远', 66, { begun: 84, done: 62 }],
  ['电脑、电视、亲情电话采购安装', '周雅琴', 45, { begun: 60, done: 41 }],
  ['课桌、凳子、书架定做', '周雅琴', 30, { begun: 48, done: 33 }],
  ['制度、标识上墙', '周雅琴', 12, { begun: 16, done: 12 }],
  ['接通宽带', '陈立新', 6, { begun: 14 }],
  ['操场地面平整', '林志远', -26, { begun: 10 }],
  ['心理辅导角', '邱晨曦', -40, { begun: 30, stopped: 18, because: '等教学楼加固完工' }],
];

export async function keepBuilding(call: CallOffice, today: Day): Promise<void> {
  const staff = new Map((await call('admin.staffNames', null)).map(({ id, name }) => [name, id]));
  const day = (before: number | undefined) => (before === undefined ? null : addDays(today, -before));
  for (const [what, who, planned, { begun, done, stopped, because }] of steps)
    await call('admin.saveBuildingStep', {
      ...{ id: null, version: null },
      patch: {
        ...{ what, staffId: staff.get(who) ?? null, plannedOn: day(planned)!, begunOn: day(begun) },
        ...{ doneOn: day(done), stoppedOn: day(stopped), stoppedBecause: because ?? null },
      },
    });
  await call('admin.saveBuildingObstacle', {
    ...{ id: null, version: null },
    patch: {
      ...{ what: '教学楼东头加固，二楼辅导室不能用', since: addDays(today, -70) },
      ...{ expectedUntil: addDays(today, 38), measure: '辅导先借用阅览室，每周二、四下午。' },
    },
  });
  const month = monthOf(today);
  for (const [of, words] of [
    [addMonths(month, -1), '课桌、凳子和书架都到了，孩子们自己把书摆上架。'],
    [month, '制度和标识上了墙；操场平整已经开工，宽带还在等电信公司来接。'],
  ] as const)
    await call('admin.saveBuildingMonth', { month: of, version: null, words: [words] });
}
