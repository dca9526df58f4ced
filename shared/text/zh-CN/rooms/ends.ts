/** 改校历、开放时间会碰到的预约和值班。 */
export const ends = {
  title: '会碰到这些，怎么办',
  bookings: '取消预约（{{count}}）',
  duties: '结束值班（{{count}}）',
  saveBoth: '保存，取消 {{bookings}} 个预约、结束 {{duties}} 次值班',
  saveBookings: '保存，取消 {{bookings}} 个预约',
  saveDuties: '保存，结束 {{duties}} 次值班',
  saveKeeping: '保存，都照常',
  openingReason: '开放时间改了',
  usualReason: '恢复平常',
};
