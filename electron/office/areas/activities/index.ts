/** What the home does with its children: planned, held, written down. */
import type { activitiesCalls } from '../../../../shared/areas/activities/calls.ts';
import type { Handlers } from '../../context.ts';

export const activitiesHandlers: Handlers<typeof activitiesCalls> = {};
