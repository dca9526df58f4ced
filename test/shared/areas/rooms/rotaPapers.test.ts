/** Papers of duty and opening: every duty stands on the rota, the figures foot, the door says the hours. */
import { describe, expect, it } from 'vitest';
import { SchoolCalendar } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import type { Duty } from '../../../../shared/areas/rooms/duty/model.ts';
import type { DutyPost } from '../../../../shared/areas/rooms/duty/posts.ts';
import { dutyWork } from '../../../../shared/areas/rooms/duty/work.ts';
import { openingNotice } from '../../../../shared/areas/rooms/papers/opening.ts';
import { dutyWorkPaper, rotaList, rotaPoster } from '../../../../shared/areas/rooms/papers/rota.ts';
import type { Block } from '../../../../shared/paper/document.ts';

const base = { version: 1, createdAt: 0, updatedAt: 0 };
const post: DutyPost = {
  ...{ ...base, id: 'noon', name: '午间活动室', kind: 'noon', place: '活动室' },
  ...{
    startsAt: '12:00',
    endsAt: '13:30',
    people: 1,
    weekdays: null,
    startsOn: null,
    endsOn: null,
    active: true,
  },
};
const duty = (day: string, staffId: string, insteadOfId: string | null = null): Duty => ({
  ...{ ...base, id: `${day}${staffId}`, postId: 'noon', day, staffId, insteadOfId, why: null },
});
const names: Record<string, string> = { zhao: '赵春梅', qian: '钱国强' };
const terms = [{ name: '2026学年第一学期', startsOn: '2026-09-01', endsOn: '2027-01-29' }];
const opening = [
  { dayKind: 'schoolDay', weekdays: null, startsAt: '12:00', endsAt: '13:30' },
  { dayKind: 'vacation', weekdays: ['1', '3'], startsAt: '08:00', endsAt: '16:00' },
];
const calendar = new SchoolCalendar({ terms, publicDays: [], ownDays: [], opening, bells: [] });
const duties = [duty('2026-11-30', 'zhao'), duty('2026-12-01', 'qian', 'zhao'), duty('2026-12-02', 'zhao')];
const school = { name: '金山乡中心小学', phone: null, familyPhone: '0577-65230002' };
const facts = {
  ...{ school, posts: [post], duties, nameOf: (id: string) => names[id]! },
  days: calendar.between('2026-11-23', '2026-12-31'),
};

const wordsIn = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.body.flatMap((each) => each.cells) : []))
    .map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''))
    .join(' | ');

describe('the rota on paper', () => {
  it('has a sheet for every month in which somebody stands, and every duty on it', () => {
    const poster = rotaPoster(facts, 'A3');
    expect(poster.sections).toHaveLength(2);
    const words = poster.sections.map((section) => wordsIn(section.blocks));
    expect(words[0]).toContain('11月30日\n午间活动室：赵春梅');
    expect(words[1]).toContain('12月1日\n午间活动室：钱国强');
    expect(words[0]).not.toContain('钱国强');
  });

  it('as a list has a row for every duty, with whom it was taken over from', () => {
    const [section] = rotaList(facts).sections;
    const list = section!.blocks.find((block) => block.kind === 'table')!;
    const rows = list.body.map((each) =>
      each.cells.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join('')),
    );
    expect(rows).toEqual([
      ['2026-11-30', '星期一', '14', '午间活动室', '12:00—13:30', '赵春梅', ''],
      ['2026-12-01', '星期二', '14', '午间活动室', '12:00—13:30', '钱国强', '赵春梅'],
      ['2026-12-02', '星期三', '14', '午间活动室', '12:00—13:30', '赵春梅', ''],
    ]);
  });
});

describe('what teachers stood', () => {
  const staff = Object.entries(names).map(([id, name]) => ({ id, name }));
  const registered = [{ postId: 'noon', day: '2026-11-30' }];

  it('counts what is over, what was written down, and what changed hands', () => {
    const rows = dutyWork({ duties, posts: [post], staff, registered }, '2026-12-01');
    expect(rows).toEqual([
      {
        ...{ staffId: 'zhao', name: '赵春梅', planned: 2, done: 1, doneMinutes: 90 },
        ...{ registered: 1, stoodIn: 0, handedOn: 1 },
      },
      {
        ...{ staffId: 'qian', name: '钱国强', planned: 1, done: 1, doneMinutes: 90 },
        ...{ registered: 0, stoodIn: 1, handedOn: 0 },
      },
    ]);
    const time = { from: '2026-11-23', to: '2026-12-31', today: '2026-12-01' };
    const words = JSON.stringify(dutyWorkPaper(rows, { school, ...time }));
    expect(words).toContain('合计');
    expect(words).toContain('统计到：2026年12月1日');
  });
});

describe('the notice for the door', () => {
  it('says the hours of each kind of day, and that other days are closed', () => {
    const notice = openingNotice({ school, opening, spans: [], today: '2026-11-26' });
    const list = notice.sections[0]!.blocks.find((block) => block.kind === 'table')!;
    const rows = list.body.map((each) =>
      each.cells.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join('')),
    );
    expect(rows).toEqual([
      ['上学日', '周一至周五', '12:00—13:30'],
      ['周末', '—', '不开放'],
      ['寒暑假', '周一、周三', '08:00—16:00'],
      ['节假日', '—', '不开放'],
    ]);
    expect(JSON.stringify(notice)).toContain('0577-65230002');
  });
});
