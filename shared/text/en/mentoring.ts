/** Pairing of staff and children, the growth record and diary, the work judged. */

import { growth } from './mentoring/growth.ts';
import { mentors } from './mentoring/mentors.ts';

export const mentoring = { ...growth, ...mentors };
