/** What a room is booked for, and how a booking stands. */
import type { CodeList } from './codeList.ts';

const source = '活动室预约; own codes';

export const bookingKind: CodeList = {
  name: 'bookingKind',
  source,
  entries: [
    { code: 'class', zh: '班级', en: 'Class' },
    { code: 'group', zh: '小组', en: 'Group', aliases: ['兴趣小组'] },
    { code: 'activity', zh: '活动', en: 'Activity' },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};

/** `held`: a place that fell free is kept for a while for who waited; it counts as taken. */
export const bookingState: CodeList = {
  name: 'bookingState',
  source,
  entries: [
    { code: 'booked', zh: '已预约', en: 'Booked' },
    { code: 'held', zh: '为候补保留', en: 'Held for who waited' },
    { code: 'waiting', zh: '候补', en: 'Waiting' },
    { code: 'cancelled', zh: '已取消', en: 'Cancelled' },
  ],
};
