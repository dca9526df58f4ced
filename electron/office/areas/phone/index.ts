/** 亲情电话: appointments, calls, and the page on which a child fills in its own. */
import type { phoneCalls } from '../../../../shared/areas/phone/calls.ts';
import type { Handlers } from '../../context.ts';

export const phoneHandlers: Handlers<typeof phoneCalls> = {};
