/** 校历、活动室、值班的操作，记录里这样说。 */
export const roomActs = {
  saveDays: '改校历',
  removeDays: '删掉校历上的日子',
  saveOpening: '改开放时间',
  saveBells: '改作息时间',
};
