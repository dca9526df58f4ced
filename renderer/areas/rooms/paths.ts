/** Where the pages of the rooms are. */
export const roomsPath = '/rooms';
export const roomUsePath = '/rooms/use';
export const roomListPath = '/rooms/list';
export const dutyPath = '/rooms/duty';
