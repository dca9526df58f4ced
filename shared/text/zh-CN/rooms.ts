/** 校历、活动室预约、值班。 */
export const rooms = {};
