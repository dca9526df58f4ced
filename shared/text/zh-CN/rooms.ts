/** 校历、活动室预约、值班。 */
import { bookings, list } from './rooms/bookings.ts';
import { calendar } from './rooms/calendar.ts';
import { duty } from './rooms/duty.ts';
import { ends } from './rooms/ends.ts';
import { opened } from './rooms/opened.ts';
import { repeat } from './rooms/repeat.ts';
import { use } from './rooms/use.ts';

export const rooms = {
  weekday: { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '日' },
  nav: '活动室',
  title: '活动室',
  tabs: {
    label: '活动室的几页',
    schedule: '预约',
    list: '活动室',
    use: '使用情况',
    duty: '值班',
    opened: '开放情况',
  },
  bookings,
  repeat,
  use,
  list,
  calendar,
  ends,
  duty,
  opened,
};
