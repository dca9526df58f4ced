/**
 * A booking: one room, one day, from one time to another. Bookings that stand or are held count as taken; that no
 * moment takes more than the room holds is refused by the database itself (migration 0160), whatever asks for it.
 */
import * as z from 'zod';
import { bookingKind, bookingState } from '../../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../../record.ts';
import { clockField } from '../../../values/clock.ts';
import { dayField } from '../../../values/day.ts';
import { codeOf, lineText, shortText } from '../../children/checks.ts';

export const bookingModel = record(
  'booking',
  { zh: '预约', en: 'Booking' },
  {
    roomId: field({
      check: idField,
      kind: 'link',
      to: 'room',
      zh: '活动室',
      en: 'Room',
      section: 'booking',
      required: true,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'booking',
      required: true,
      width: 110,
    }),
    startsAt: field({
      check: clockField,
      kind: 'text',
      zh: '开始',
      en: 'Starts at',
      section: 'booking',
      required: true,
      width: 80,
    }),
    endsAt: field({
      check: clockField,
      kind: 'text',
      zh: '结束',
      en: 'Ends at',
      section: 'booking',
      required: true,
      width: 80,
    }),
    title: field({
      check: shortText,
      kind: 'text',
      zh: '做什么',
      en: 'What for',
      section: 'booking',
      required: true,
      width: 170,
    }),
    kind: field({
      check: codeOf(bookingKind),
      kind: 'code',
      codes: bookingKind,
      zh: '类别',
      en: 'Kind',
      section: 'booking',
      required: true,
      width: 80,
    }),
    classId: field({
      check: idField,
      kind: 'link',
      to: 'schoolClass',
      zh: '班级',
      en: 'Class',
      section: 'booking',
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '负责教师',
      en: 'Answers for it',
      section: 'booking',
      required: true,
    }),
    /** How many persons; null takes the whole room, and nobody else is in it then. */
    places: field({
      check: z.int().min(1).max(2000),
      kind: 'number',
      zh: '人数',
      en: 'Persons',
      section: 'booking',
      width: 80,
    }),
    bookedById: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '预约人',
      en: 'Booked by',
      section: 'booking',
      required: true,
      system: true,
    }),
    note: field({ check: lineText, kind: 'longText', zh: '备注', en: 'Remark', section: 'booking' }),
    state: field({
      check: codeOf(bookingState),
      kind: 'code',
      codes: bookingState,
      zh: '状态',
      en: 'State',
      section: 'booking',
      required: true,
      system: true,
    }),
    /** Instant, ms. Of one that waits: it had a place held until then and did not take it. */
    heldUntil: field({
      check: z.int(),
      kind: 'number',
      zh: '保留到',
      en: 'Held until',
      section: 'booking',
      system: true,
    }),
    /** Instant, ms: the order of who waits. */
    waitedSince: field({
      check: z.int(),
      kind: 'number',
      zh: '候补起于',
      en: 'Waiting since',
      section: 'booking',
      system: true,
    }),
    cancelReason: field({
      check: lineText,
      kind: 'text',
      zh: '取消原因',
      en: 'Why cancelled',
      section: 'booking',
      system: true,
    }),
    seriesId: field({
      check: idField,
      kind: 'link',
      to: 'bookingSeries',
      zh: '重复预约',
      en: 'Repeat',
      section: 'booking',
      system: true,
    }),
    /** The day that the repeat gave it; `day` is another where it was moved by itself. */
    seriesDay: field({
      check: dayField,
      kind: 'day',
      zh: '重复的日期',
      en: 'Day of the repeat',
      section: 'booking',
      system: true,
    }),
    /** Instant, ms. */
    checkedInAt: field({
      check: z.int(),
      kind: 'number',
      zh: '签到',
      en: 'Checked in at',
      section: 'booking',
      system: true,
    }),
    cameCount: field({
      check: z.int().min(0).max(2000),
      kind: 'number',
      zh: '实到人数',
      en: 'Persons who came',
      section: 'booking',
      system: true,
      width: 80,
    }),
    notCome: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '未到',
      en: 'Did not come',
      section: 'booking',
      required: true,
      system: true,
      width: 70,
    }),
  },
);
export type Booking = RecordOf<typeof bookingModel>;

const { fields } = bookingModel;
/** What the form of a booking asks, whole. */
export const bookingAsked = z.strictObject({
  roomId: fields.roomId.check,
  day: fields.day.check,
  startsAt: fields.startsAt.check,
  endsAt: fields.endsAt.check,
  title: fields.title.check,
  kind: fields.kind.check,
  classId: fields.classId.check.nullable(),
  staffId: fields.staffId.check,
  places: fields.places.check.nullable(),
  note: fields.note.check.nullable(),
});
export type BookingAsked = z.output<typeof bookingAsked>;
