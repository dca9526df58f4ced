/** 结对帮扶、成长记录。 */

import { growth } from './mentoring/growth.ts';
import { mentors } from './mentoring/mentors.ts';

export const mentoring = { ...growth, ...mentors };
