/** Pairing of staff and children, the growth record and diary, the work judged: what the page can ask. */
export const mentoringCalls = {};
