/** Carers and entrustment, helpers from outside, risk and the duty to report: what the office answers. */
import type { guardiansCalls } from '../../../../shared/areas/guardians/calls.ts';
import type { Handlers } from '../../context.ts';

export const guardiansHandlers: Handlers<typeof guardiansCalls> = {};
