/** 活动室使用情况。 */
export const use = {
  subtitle: '用了多少，什么时候用得多；每个数字点开就是那些预约',
  print: '打印使用情况表',
  making: '正在排版使用情况表',
  sheet: '活动室使用情况表',
  rooms: '各活动室',
  byHour: '一周里的各个小时（次数）',
  byWeek: '各周（小时）',
  hour: '几点',
  column: { room: '活动室', week: '周', times: '次数', hours: '小时', came: '来的人次', notCome: '没有来' },
  emptyTitle: '这个学期还没有用过活动室',
  emptyHint: '预约过了的日子，这里就有数字。',
};
