/** Bookings and duties that a change of the calendar or of the opening hours touches. */
import type { ends as zh } from '../../zh-CN/rooms/ends.ts';

export const ends: typeof zh = {
  title: 'This touches what is planned. What shall happen?',
  bookings: 'Cancel bookings ({{count}})',
  duties: 'End duties ({{count}})',
  saveBoth: 'Save, cancel {{bookings}} bookings, end {{duties}} duties',
  saveBookings: 'Save, cancel {{bookings}} bookings',
  saveDuties: 'Save, end {{duties}} duties',
  saveKeeping: 'Save, all go on',
  openingReason: 'Other opening hours',
  usualReason: 'As usual again',
};
