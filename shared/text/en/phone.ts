/** 亲情电话: appointments, calls, and the page on which a child fills in its own. */
import { phoneLog } from './phone/log.ts';
import { phoneOwn } from './phone/own.ts';

export const phone = { ...phoneLog, own: phoneOwn };
