/** What the demo school did this term with its children: some held, with who came and a photo; one planned. */
import { mondayOf } from '../areas/rooms/calendar/schoolCalendar.ts';
import { addDays, type Day } from '../values/day.ts';
import { drawCertificate } from './pictures.ts';
import type { CallOffice } from './school.ts';

interface Held {
  daysAgo: number;
  title: string;
  kind: string;
  startsAt: string;
  endsAt: string;
  place: string;
  partners: string | null;
  steps: string;
  effect: string;
  costFen: number | null;
  /** Every how many-th child came. */
  every: number;
}

const held: readonly Held[] = [
  {
    ...{
      daysAgo: 62,
      title: '中秋做月饼',
      kind: 'festival',
      startsAt: '14:00',
      endsAt: '16:30',
      place: '食堂',
    },
    partners: '金山乡妇联',
    steps: '和面、包馅、压花、烤制，给爸爸妈妈打视频电话看月饼。',
    effect: '孩子们第一次自己做月饼，三十多人和父母视频。',
    ...{ costFen: 48_600, every: 2 },
  },
  {
    ...{
      daysAgo: 41,
      title: '消防安全演练',
      kind: 'safety',
      startsAt: '09:00',
      endsAt: '10:30',
      place: '操场',
    },
    partners: '金山乡消防站',
    steps: '讲灭火器、认安全出口、全校疏散一次。',
    effect: '两分十秒全部到操场，每班两人会用灭火器。',
    ...{ costFen: null, every: 1 },
  },
  {
    ...{
      daysAgo: 20,
      title: '周末读书会',
      kind: 'reading',
      startsAt: '15:30',
      endsAt: '17:00',
      place: '阅览室',
    },
    ...{ partners: null, steps: '每人读一段，讲给同桌听。', effect: '借走图书 26 册。' },
    ...{ costFen: null, every: 4 },
  },
  {
    ...{
      daysAgo: 6,
      title: '卫生院教急救',
      kind: 'health',
      startsAt: '14:30',
      endsAt: '15:30',
      place: '活动室',
    },
    partners: '金山乡卫生院',
    steps: '止血包扎、烫伤处理，两人一组练习。',
    effect: '都能说出烫伤五步。',
    ...{ costFen: 12_000, every: 3 },
  },
];

/** What comes again every week. */
const weekly: readonly Pick<Held, 'title' | 'kind' | 'startsAt' | 'endsAt' | 'place'>[] = [
  { title: '周三读书角', kind: 'reading', startsAt: '16:00', endsAt: '17:00', place: '阅览室' },
  { title: '周五跳绳踢毽', kind: 'sport', startsAt: '16:00', endsAt: '17:00', place: '操场' },
];
/** Weeks back that had both; some had one. */
const weeksOfBoth = 7;

/** After the children are there; `childIds` in any order that is always the same. */
export async function holdActivities(
  call: CallOffice,
  childIds: readonly string[],
  staffId: string,
  today: Day,
): Promise<void> {
  for (const { daysAgo, every, ...values } of held) {
    const { activity } = await call('activities.save', {
      ...{ id: null, version: null, staffIds: null, helperIds: null },
      childIds: childIds.filter((_, at) => at % every === 0 && at % 11 !== 5),
      patch: { ...values, day: addDays(today, -daysAgo), staffId, state: 'held' },
    });
    if (daysAgo !== held[0]!.daysAgo) continue;
    const { readId } = await call('children.readAttachment', {
      bytes: drawCertificate(),
      firstPage: null,
    });
    await call('activities.addPhotos', { id: activity.id, photos: [{ readId, caption: '出炉啦' }] });
  }
  const monday = mondayOf(today);
  for (let week = weeksOfBoth; week > 0; week -= 1)
    for (const [at, values] of weekly.entries()) {
      if (week === 4 && at === 1) continue;
      await call('activities.save', {
        ...{ id: null, version: null, staffIds: null, helperIds: null },
        childIds: childIds.filter((_, index) => (index + week + at) % 6 === 0 && index % 11 !== 5),
        patch: { ...values, day: addDays(monday, -7 * week + 2 + 2 * at), staffId, state: 'held' },
      });
    }
  await call('activities.save', {
    ...{ id: null, version: null, childIds: [], staffIds: null, helperIds: null },
    patch: {
      ...{ title: '元旦联欢会', kind: 'festival', day: addDays(today, 28), staffId, state: 'planned' },
      ...{ startsAt: '14:00', endsAt: '16:00', place: '操场' },
    },
  });
}
