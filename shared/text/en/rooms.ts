/** The school's calendar, the rooms and who uses them when, and who is on duty. */
export const rooms = {};
