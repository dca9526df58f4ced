/** 亲情电话: appointments, calls, and the page on which a child fills in its own. */
import { phoneLog } from './phone/log.ts';

export const phone = { ...phoneLog };
