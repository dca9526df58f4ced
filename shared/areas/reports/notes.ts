/**
 * 报送素材: what is worth telling upward, kept the day it happens with one act: an item of news for the month's report, a
 * good practice or a difficulty for the summary. It names what it came from and is written up later.
 */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { noteKind } from '../../codes/index.ts';
import { prose } from '../../paper/prose.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { monthField } from '../../values/month.ts';
import { codeOf, lineText } from '../children/checks.ts';

/** Records from which a note can come. */
export const noteSources = ['activity', 'contact'] as const;
export type NoteSource = (typeof noteSources)[number];

export const reportNoteModel = record(
  'reportNote',
  { zh: '报送素材', en: 'Note for reports' },
  {
    kind: field({
      check: codeOf(noteKind),
      kind: 'code',
      zh: '用作',
      en: 'For',
      section: 'note',
      codes: noteKind,
      required: true,
      width: 100,
    }),
    title: field({
      check: z.string().trim().min(1).max(80),
      kind: 'text',
      zh: '标题',
      en: 'Title',
      section: 'note',
      required: true,
      width: 260,
    }),
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'note',
      required: true,
      width: 110,
    }),
    text: field({
      check: prose.max(40),
      kind: 'json',
      zh: '内容',
      en: 'Text',
      section: 'note',
      required: true,
    }),
    source: field({
      check: z.enum(noteSources),
      kind: 'text',
      zh: '来自哪类记录',
      en: 'Kind of record',
      section: 'note',
      system: true,
    }),
    sourceId: field({
      check: idField,
      kind: 'text',
      zh: '来自哪条记录',
      en: 'Record',
      section: 'note',
      system: true,
    }),
    /** The monthly report that it is chosen for, 'YYYY-MM'. */
    month: field({
      check: monthField,
      kind: 'text',
      zh: '选进哪个月的月报',
      en: 'In the report of',
      section: 'note',
      system: true,
    }),
    /** By whom it was taken up (采用): the office above counts what it took. */
    adoptedBy: field({
      check: lineText,
      kind: 'text',
      zh: '被谁采用',
      en: 'Taken up by',
      section: 'note',
      width: 160,
    }),
    /** Of a difficulty that is no more. */
    settledOn: field({
      check: dayField,
      kind: 'day',
      zh: '解决日期',
      en: 'Settled on',
      section: 'note',
      width: 110,
    }),
    settledHow: field({
      check: lineText,
      kind: 'text',
      zh: '怎样解决的',
      en: 'How it was settled',
      section: 'note',
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      zh: '记的人',
      en: 'Noted by',
      section: 'note',
      to: 'staff',
      required: true,
      system: true,
    }),
  },
);
export type ReportNote = RecordOf<typeof reportNoteModel>;

export const noteRow = z.strictObject({
  note: reportNoteModel.whole,
  by: z.string(),
  /** What it came from, as people call it; null for none, one in the bin, or one out of reach. */
  from: z.string().nullable(),
});
export type NoteRow = z.output<typeof noteRow>;

const { kind, title, day, text, adoptedBy, settledOn, settledHow } = reportNoteModel.fields;

/** A difficulty stands in the plan too. */
const touched = ['reports', 'admin'] as const;

export const noteCalls = {
  /** Between two days, both in it, newest first. Who may not read reports has his own. */
  notes: query(
    z.strictObject({ from: dayField, to: dayField, kind: kind.check.nullable() }),
    z.array(noteRow),
    'activities.read',
  ),
  /**
   * From an activity or a contact, its day and first words taken from it; a second one of the same kind changes nothing.
   * Names no child: what is told upward is written without names. Refuses notFound.
   */
  noteFrom: command(
    z.strictObject({ kind: kind.check, source: z.enum(noteSources), sourceId: idField }),
    reportNoteModel.whole,
    'activities.write',
    touched,
  ),
  saveNote: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      patch: z.strictObject({
        kind: kind.check,
        title: title.check,
        day: day.check,
        text: text.check,
        adoptedBy: adoptedBy.check.nullable(),
        settledOn: settledOn.check.nullable(),
        settledHow: settledHow.check.nullable(),
      }),
    }),
    reportNoteModel.whole,
    'activities.write',
    touched,
  ),
  /** Puts news into a month's report, or takes it out. Refuses notFound for what is no news. */
  chooseNote: command(
    z.strictObject({ id: idField, month: monthField.nullable() }),
    nothing,
    'reports.write',
    touched,
  ),
  removeNote: command(z.strictObject({ id: idField }), nothing, 'activities.write', touched),
};
