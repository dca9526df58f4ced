/** The rooms that can be booked: how many persons each holds, what is in it, when it is open. */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { lineText, longText, shortText } from '../children/checks.ts';

/** For how long a place is held for who waited, in minutes, where a room says nothing else: a day. */
export const usualHoldMinutes = 1440;

export const roomModel = record(
  'room',
  { zh: '活动室', en: 'Room' },
  {
    name: field({
      check: shortText,
      kind: 'text',
      zh: '名称',
      en: 'Name',
      section: 'room',
      required: true,
      width: 160,
    }),
    place: field({ check: shortText, kind: 'text', zh: '位置', en: 'Where', section: 'room', width: 160 }),
    places: field({
      check: z.int().min(1).max(2000),
      kind: 'number',
      zh: '可容纳人数',
      en: 'Holds persons',
      section: 'room',
      required: true,
      width: 90,
    }),
    equipment: field({
      check: longText,
      kind: 'longText',
      zh: '设备',
      en: 'Equipment',
      section: 'room',
      width: 240,
    }),
    hours: field({
      check: lineText,
      kind: 'text',
      zh: '开放时间说明',
      en: 'Note on hours',
      section: 'room',
      width: 200,
    }),
    /** Minutes; null is usualHoldMinutes. */
    holdMinutes: field({
      check: z.int().min(5).max(10_080),
      kind: 'number',
      zh: '空出的位置为候补保留（分钟）',
      en: 'Free place held for who waits (minutes)',
      section: 'room',
      width: 120,
    }),
    /** For the standard of building (domain.md 1.12). */
    squareMetres: field({
      check: z.int().min(1).max(100_000),
      kind: 'number',
      zh: '面积（平方米）',
      en: 'Square metres',
      section: 'room',
      width: 90,
    }),
    outdoor: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '室外场地',
      en: 'Out of doors',
      section: 'room',
      width: 90,
    }),
    active: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '可预约',
      en: 'Can be booked',
      section: 'room',
      required: true,
      width: 80,
    }),
    position: field({
      check: z.int().min(0).max(10_000),
      kind: 'number',
      zh: '次序',
      en: 'Order',
      section: 'room',
      required: true,
      system: true,
    }),
  },
);
export type Room = RecordOf<typeof roomModel>;

export const roomCalls = {
  /** In their order, those that can't be booked any more too. */
  rooms: query(nothing, z.array(roomModel.whole), 'rooms.read'),
  /** A new one stands last. Refuses roomTooSmall {most, day} where bookings to come need more places than are left. */
  saveRoom: command(
    z.strictObject({ id: idField.nullable(), version: z.int().nullable(), patch: roomModel.patch }),
    roomModel.whole,
    'rooms.arrange',
    ['rooms'],
  ),
};
