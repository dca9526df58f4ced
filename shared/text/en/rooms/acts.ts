import type { roomActs as zh } from '../../zh-CN/rooms/acts.ts';

export const roomActs: typeof zh = {
  saveDays: 'Changed the calendar',
  removeDays: 'Removed days from the calendar',
  saveOpening: 'Changed the opening hours',
  saveBells: 'Changed the bell times',
};
