/** Pairing of staff and children, the growth record and diary, the work judged: what the page can ask. */
import { growthCalls } from './growth.ts';
import { mentorCalls } from './mentors.ts';

export const mentoringCalls = { ...growthCalls, ...mentorCalls };
