/** 亲情电话：预约、登记、孩子自己填。 */
import { phoneLog } from './phone/log.ts';

export const phone = { ...phoneLog };
