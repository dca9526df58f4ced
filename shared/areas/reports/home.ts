/** What the home did in the half: activities, opening, rooms, duty (mission.md 8, 9; domain.md 1.6, 1.7). Pure. */
import { activityKind } from '../../codes/index.ts';
import type { Day } from '../../values/day.ts';
import { formatYuan } from '../../values/money.ts';
import { type ActivityFigures, type ActivityFilter, everyActivity } from '../activities/log.ts';
import type { OpenedFigures } from '../rooms/opened/opened.ts';
import type { Figure, FigurePage } from './figure.ts';

export interface HomeFacts {
  /** Of the activities that were held, and of those of each kind (shared/codes/activity.ts). */
  activities: ActivityFigures;
  byKind: ReadonlyMap<string, ActivityFigures>;
  /** Children here on the day counted who came to none of them. */
  cameToNothing: number;
  opened: OpenedFigures;
  /** Bookings of rooms to which somebody came or may have come, their minutes, and the people who were counted. */
  rooms: { times: number; minutes: number; came: number };
  /** Duties that were stood, their minutes, and the teachers who stood them. */
  duty: { times: number; minutes: number; teachers: number };
}

interface Span {
  from: Day;
  to: Day;
}

export function homeFigures(home: HomeFacts, span: Span): Figure[] {
  const { opened, rooms, duty } = home;
  const opening = (show: Extract<FigurePage, { of: 'opened' }>['show']): FigurePage => ({
    of: 'opened',
    show,
    ...span,
  });
  const use = (counted: 'used' | 'came'): FigurePage => ({ of: 'roomUse', counted, ...span });
  const stood: FigurePage = { of: 'duty', ...span };
  return [
    ...activityFigures(home, span),
    count('应开放天数', opened.asked, { page: opening('asked') }),
    count('开放够时间天数', opened.enough, { page: opening('enough') }),
    count('开放天数', opened.opened, { page: opening('opened') }),
    hours('开放小时', opened.minutes, { page: opening('opened') }),
    count('教学周数', opened.teaching, { page: opening('teaching') }),
    count('活动够次数的周数', opened.teachingKept, { page: opening('teachingKept') }),
    count('假期周数', opened.vacations, { page: opening('vacations') }),
    count('假期开放达标周数', opened.vacationsKept, { page: opening('vacationsKept') }),
    count('活动室使用次数', rooms.times, { page: use('used') }),
    hours('活动室使用小时', rooms.minutes, { page: use('used') }),
    count('活动室使用人次', rooms.came, { page: use('came') }),
    count('值班人次', duty.times, { page: stood }),
    hours('值班小时', duty.minutes, { page: stood }),
    count('值班教师人数', duty.teachers, { page: stood }),
  ];
}

function activityFigures({ activities, byKind, cameToNothing }: HomeFacts, span: Span): Figure[] {
  const held: ActivityFilter = { ...everyActivity, ...span, state: 'held' };
  const three = (word: string, figures: ActivityFigures, filter: ActivityFilter): Figure[] => [
    count(`${word}活动次数`, figures.times, { activities: filter }),
    count(`${word}活动人次`, figures.personTimes, { activities: filter }),
    count(`${word}活动人数`, figures.persons, { activities: filter }),
  ];
  const cost = count('活动经费', activities.costFen / 100, { activities: { ...held, has: 'cost' } });
  return [
    ...three('', activities, held),
    ...activityKind.entries.flatMap(({ code, zh }) =>
      three(zh, byKind.get(code) ?? nothingHeld, { ...held, kinds: [code] }),
    ),
    count('有校外参加的活动次数', activities.withPartners, { activities: { ...held, has: 'partners' } }),
    { ...cost, text: formatYuan(activities.costFen) },
    count('没参加过活动人数', cameToNothing, { page: { of: 'attendance', ...span } }),
  ];
}

const nothingHeld: ActivityFigures = { times: 0, personTimes: 0, persons: 0, costFen: 0, withPartners: 0 };

function count(name: string, value: number, opens: Pick<Figure, 'activities' | 'page'>): Figure {
  return { name, value, text: String(value), filter: null, contacts: null, ...opens };
}

function hours(name: string, minutes: number, opens: Pick<Figure, 'page'>): Figure {
  return count(name, Math.round(minutes / 6) / 10, opens);
}

/** Kinds that did not occur stay out of the draft; their figures are there all the same. */
export function homeParagraphs({ byKind, opened }: HomeFacts, span: string): string[] {
  const kinds = activityKind.entries
    .filter(({ code }) => (byKind.get(code)?.times ?? 0) > 0)
    .map(({ zh }) => `${zh}{${zh}活动次数}次、{${zh}活动人次}人次`);
  const vacations = opened.vacations > 0 ? '；假期{假期周数}周中，开放达到规定的有{假期开放达标周数}周' : '';
  return [
    `开展活动。${span}来共开展活动{活动次数}次、{活动人次}人次，参加的儿童有{活动人数}名${kinds.length > 0 ? `，其中${kinds.join('，')}` : ''}。有校外单位和个人参加的{有校外参加的活动次数}次，活动经费{活动经费}元；一次也没有参加过的儿童有{没参加过活动人数}名。[待填：活动的做法和典型活动]`,
    `开放和值班。按值班登记，共开放{开放天数}天、{开放小时}小时；规定开放的{应开放天数}个上学日中，开放够时间的有{开放够时间天数}天；{教学周数}个教学周中，活动够次数的有{活动够次数的周数}周${vacations}。预约使用活动室{活动室使用次数}次、{活动室使用小时}小时，登记到场{活动室使用人次}人次。教师轮流值班{值班人次}人次、{值班小时}小时，{值班教师人数}名教师参加。[待填：开放和值班的做法]`,
  ];
}
