/** The demo school's leadership group, and its money: 510,306.00 yuan granted in two heads, as the schools' papers have it. */
import { addDays, type Day } from '../values/day.ts';
import { drawCertificate } from './pictures.ts';
import type { CallOffice } from './school.ts';

type Line = [
  kind: 'applied' | 'granted' | 'spent',
  daysAgo: number,
  fen: number,
  title: string,
  payee?: string,
];

const building: readonly Line[] = [
  ['applied', 96, 50_000_000, '申请活动室建设经费'],
  ['granted', 74, 48_600_000, '县财政下达建设专项', '青禾县财政局'],
  ['spent', 60, 21_350_000, '活动室改造、墙面和线路', '青禾县建安公司'],
  ['spent', 41, 12_800_000, '电脑、电视和亲情电话', '县电教设备公司'],
  ['spent', 33, 6_480_000, '课桌、凳子、书架', '金山家具厂'],
];
const daily: readonly Line[] = [
  ['applied', 80, 2_500_000, '申请本学期日常经费'],
  ['granted', 70, 2_430_600, '乡政府拨日常经费', '金山乡人民政府'],
  ['spent', 48, 1_286_000, '课后看护值班补助', '值班教师'],
  ['spent', 29, 862_050, '节日活动用品和礼物', '金山商店'],
  ['spent', 9, 318_000, '亲情电话费', '县电信公司'],
];

export async function keepFunds(call: CallOffice, today: Day): Promise<void> {
  const year = Number(today.slice(0, 4));
  for (const [name, kind, lines] of [
    ['留守儿童之家建设', 'oneOff', building],
    ['日常管理和活动', 'daily', daily],
  ] as const) {
    const head = await call('admin.saveFundHead', {
      ...{ id: null, version: null, patch: { name, kind, year, note: null } },
    });
    for (const [at, [of, daysAgo, fen, title, payee]] of lines.entries()) {
      const day = addDays(today, -daysAgo);
      const scan =
        kind === 'daily' && at === 4
          ? {
              ...{ title, day },
              readId: (await call('children.readAttachment', { bytes: drawCertificate(), firstPage: null }))
                .readId,
            }
          : ('none' as const);
      await call('admin.saveFundEntry', {
        ...{ id: null, version: null, fundHeadId: head.id, scan },
        patch: {
          ...{ kind: of, day, fen, title, payee: payee ?? null },
          voucher: of === 'spent' ? `${day.slice(5, 7)}-${at + 3}` : null,
        },
      });
    }
  }
}

/** The officer from the township has changed since the spring. */
export async function keepLeadership(call: CallOffice): Promise<void> {
  const staff = new Map((await call('admin.staffNames', null)).map(({ id, name }) => [name, id]));
  const lines = [
    ['deputy', '顾长庚', '乡党委委员', '协调乡里各部门', '2024-09-01', '2026-06-30'],
    ['leader', '林志远', '校长', '全面负责', '2024-09-01', null],
    ['deputy', '白若溪', '副乡长', '协调乡里各部门', '2026-07-01', null],
    ['office', '周雅琴', '图书管理员', '活动室日常管理、台账和上报', '2024-09-01', null],
    ['member', '陈立新', '教师', '结对帮扶和家访', '2024-09-01', null],
    ['member', '邱晨曦', '班主任', '心理辅导和安全教育', '2025-09-01', null],
  ] as const;
  for (const [post, name, job, duty, startsOn, endsOn] of lines) {
    const staffId = staff.get(name) ?? null;
    await call('admin.saveLeadershipPost', {
      ...{ id: null, version: null },
      patch: { post, staffId, name: staffId === null ? name : null, job, duty, startsOn, endsOn },
    });
  }
}
