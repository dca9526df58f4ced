/** Pairing of staff and children, the growth record and diary, the work judged: what the office answers. */
import type { mentoringCalls } from '../../../../shared/areas/mentoring/calls.ts';
import type { Handlers } from '../../context.ts';
import { growthBooklet } from './booklet.ts';
import { growth, growthPages, openSealed, removeGrowthPage, saveGrowthPage } from './growth.ts';
import { mentorHandlers } from './mentors.ts';

export const mentoringHandlers: Handlers<typeof mentoringCalls> = {
  growth,
  growthPages,
  saveGrowthPage,
  removeGrowthPage,
  openSealed,
  growthBooklet,
  ...mentorHandlers,
};
