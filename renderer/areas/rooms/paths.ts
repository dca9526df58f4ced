/** Where the pages of the rooms are. */
export const roomsPath = '/rooms';
export const roomListPath = '/rooms/list';
export const dutyPath = '/rooms/duty';
