/** 修改记录里的事名：活动室和预约。 */
export const bookingActs = {
  saveRoom: '改活动室',
  saveBooking: '预约活动室',
  cancelBooking: '取消预约',
  takePlace: '确认保留的位置',
  checkIn: '预约签到',
};
