/** Pairing of staff and children, the growth record and diary, the work judged. */

export const mentoring = {};
