/** Carers and entrustment, helpers from outside, risk and the duty to report. */
import type { Area } from '../area.ts';

export const guardiansArea: Area = { routes: [], navigation: [], commands: [], finders: [] };
