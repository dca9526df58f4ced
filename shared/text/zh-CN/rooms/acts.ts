/** 校历、活动室、值班的操作，记录里这样说。 */
export const roomActs = {
  saveDays: '改校历',
  removeDays: '删掉校历上的日子',
  saveOpening: '改开放时间',
  saveBells: '改作息时间',
  saveDutyPost: '改值班岗位',
  removeDutyPost: '删掉值班岗位',
  acceptRota: '排值班表',
  saveDuty: '排或换一个班',
  removeDuty: '删掉一个班',
  saveDutyAway: '改不能值班的日子',
  removeDutyAway: '删掉不能值班的日子',
  askSwap: '想换班',
  answerSwap: '回答换班',
  withdrawSwap: '收回换班',
  saveDutyRegister: '值班登记',
};
