/** 校历、活动室预约、值班。 */
import { calendar } from './rooms/calendar.ts';

export const rooms = {
  weekday: { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '日' },
  calendar,
};
