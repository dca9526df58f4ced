/** What a school's calendar tells apart. */
import type { CodeList } from './codeList.ts';

export const weekday: CodeList = {
  name: 'weekday',
  source: 'GB/T 7408: 1 is Monday',
  entries: [
    { code: '1', zh: '周一', en: 'Monday', aliases: ['星期一', '一', 'Mon'] },
    { code: '2', zh: '周二', en: 'Tuesday', aliases: ['星期二', '二', 'Tue'] },
    { code: '3', zh: '周三', en: 'Wednesday', aliases: ['星期三', '三', 'Wed'] },
    { code: '4', zh: '周四', en: 'Thursday', aliases: ['星期四', '四', 'Thu'] },
    { code: '5', zh: '周五', en: 'Friday', aliases: ['星期五', '五', 'Fri'] },
    { code: '6', zh: '周六', en: 'Saturday', aliases: ['星期六', '六', 'Sat'] },
    { code: '7', zh: '周日', en: 'Sunday', aliases: ['星期日', '周天', '星期天', '日', 'Sun'] },
  ],
};

/** What the school says itself about one day. */
export const calendarDayKind: CodeList = {
  name: 'calendarDayKind',
  source: 'own codes',
  entries: [
    { code: 'dayOff', zh: '放假', en: 'Day off' },
    { code: 'schoolDay', zh: '补课上学', en: 'School day' },
    { code: 'closed', zh: '活动室关门', en: 'Room closed' },
    { code: 'special', zh: '特殊作息', en: 'Other bell times' },
  ],
};

/** For which days opening hours hold. */
export const openingKind: CodeList = {
  name: 'openingKind',
  source: 'own codes',
  entries: [
    { code: 'schoolDay', zh: '上学日', en: 'School days' },
    { code: 'weekend', zh: '周末', en: 'Weekends' },
    { code: 'vacation', zh: '寒暑假', en: 'Vacations' },
    { code: 'holiday', zh: '节假日', en: 'Holidays' },
  ],
};
