/** 修改记录里的事名：活动室和预约。 */
export const bookingActs = {
  saveRoom: '改活动室',
  saveBooking: '预约活动室',
  cancelBooking: '取消预约',
  takePlace: '确认保留的位置',
  checkIn: '预约签到',
  saveSeries: '约一个重复预约',
  changeSeries: '改重复预约',
  cancelSeries: '取消重复预约',
  putBack: '补上重复预约的一天',
};
