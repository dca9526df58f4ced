/** 借还台做的事，操作记录里怎么叫。 */
export const deskActs = {
  lend: '借出',
  giveBack: '收回',
  renew: '续借',
  noteReturn: '记归还时的样子',
  lose: '登记丢失',
  findAgain: '找回丢失的',
  saveRule: '改借阅规则',
  placeHold: '预约',
  endHold: '结束预约',
  reserve: '预定器材',
  endReservation: '结束器材预定',
  saveCharge: '记赔偿',
  issueCards: '发借阅卡',
  cardLost: '挂失补卡',
};
