/** 结对帮扶、成长记录。 */

import { growth } from './mentoring/growth.ts';

export const mentoring = { ...growth };
