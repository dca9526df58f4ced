/** 亲情电话：预约、登记、孩子自己填。 */
export const phone = {};
