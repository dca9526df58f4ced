/** Assessment, inspection and putting right: what the office answers. */
import type { assessmentCalls } from '../../../../shared/areas/assessment/calls.ts';
import type { Handlers } from '../../context.ts';

export const assessmentHandlers: Handlers<typeof assessmentCalls> = {};
