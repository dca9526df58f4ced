/** The children's files: finding, reading, writing; bringing a census in; archives and rosters. */
import * as z from 'zod';
import { bytes, command, fileBytes, job, nothing, query } from '../../call.ts';
import { changePage, historyInput } from '../../history.ts';
import { documentSchema } from '../../paper/document.ts';
import { idField } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { attachmentCalls } from './attachments.ts';
import { doublesCalls } from './doubles.ts';
import { childFilter, dimensions } from './filter.ts';
import { importAdjustment, importPreview, importReport } from './import.ts';
import { kinModel, kinRoles } from './kin.ts';
import { listViewCalls } from './listViews.ts';
import { childModel } from './model.ts';
import { ownCodeCalls } from './ownCodes.ts';
import { ownFieldCalls } from './ownFields.ts';
import { printChoice, whichChildren } from './printing.ts';
import { alsoInput, siblingCalls } from './siblings.ts';
import { moveInput, spellInput, spellModel, timeline } from './spells.ts';
import { surveyCalls } from './survey.ts';

const reason = z.strictObject({ code: z.string(), params: z.record(z.string(), z.string()).optional() });

/** What rules.ts derives from a file for one day; each answer with its reasons. */
export const derived = z.strictObject({
  age: z.int().nullable(),
  /** By the State Council's definition (国发〔2016〕13号). 'unknown' names the fact that is missing. */
  leftBehind: z.strictObject({ state: z.enum(['yes', 'no', 'unknown']), reasons: z.array(reason) }),
  /** By the school's wider one: one parent or both away. */
  wider: z.strictObject({ state: z.enum(['yes', 'no', 'unknown']), reasons: z.array(reason) }),
  away: z.enum(['both', 'father', 'mother', 'none', 'unknown']),
  turns16On: dayField.nullable(),
  alerts: z.array(z.string()),
  missing: z.array(z.string()),
  /** Doubtful values that nobody has confirmed yet; the page asks. */
  doubts: z.array(
    z.strictObject({
      /** 'name', 'kin.<id>.phones', … */
      field: z.string(),
      issue: z.string(),
      value: z.string().nullable(),
    }),
  ),
});
export type Derived = z.output<typeof derived>;

/** How to reach somebody who answers for the child now, best first. */
export const contact = z.strictObject({
  kinId: idField,
  relation: z.string().nullable(),
  name: z.string().nullable(),
  number: z.string(),
  provedOn: dayField.nullable(),
  carer: z.boolean(),
});

export const childFile = z.strictObject({
  child: childModel.whole,
  kin: z.array(kinModel.whole),
  className: z.string().nullable(),
  headTeacherName: z.string().nullable(),
  mentorName: z.string().nullable(),
  derived,
  contacts: z.array(contact),
  /** What is shown of values that the role sees in part; by path: 'idNumber', 'kin.<id>.idNumber'. */
  veiled: z.record(z.string(), z.string()),
});
export type ChildFile = z.output<typeof childFile>;

/** One value of a file that the role sees in part, asked for whole; the asking is recorded. */
const revealing = z.strictObject({ childId: idField, path: z.string().max(100) });

/** A list's row: derived columns, and the model's fields that were asked for, masked where a list needs no more. */
export const childRow = z.strictObject({
  id: idField,
  name: z.string(),
  classId: idField.nullable(),
  className: z.string().nullable(),
  sex: z.string().nullable(),
  age: z.int().nullable(),
  away: derived.shape.away,
  leftBehind: z.enum(['yes', 'no', 'unknown']),
  wider: z.enum(['yes', 'no', 'unknown']),
  carerName: z.string().nullable(),
  carerRelation: z.string().nullable(),
  contact: z.string().nullable(),
  mentorName: z.string().nullable(),
  missing: z.array(z.string()),
  alerts: z.array(z.string()),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
});
export type ChildRow = z.output<typeof childRow>;

export const found = z.strictObject({
  id: idField,
  name: z.string(),
  className: z.string().nullable(),
  sex: z.string().nullable(),
  birthDate: dayField.nullable(),
  village: z.string().nullable(),
  /** Written otherwise than what was typed; it only sounds alike. */
  byEar: z.boolean(),
});
export type Found = z.output<typeof found>;

const upcoming = z.strictObject({
  id: idField,
  name: z.string(),
  className: z.string().nullable(),
  day: dayField,
  age: z.int(),
});

/** What 今日 shows; every count opens the list that its filter gives. */
export const overview = z.strictObject({
  pupils: z.int(),
  children: z.int(),
  leftBehindYes: z.int(),
  leftBehindUnknown: z.int(),
  bothAway: z.int(),
  boarding: z.int(),
  paired: z.int(),
  reachable: z.int(),
  complete: z.int(),
  todo: z.array(z.strictObject({ code: z.string(), count: z.int(), filter: childFilter })),
  attention: z.array(childRow),
  attentionCount: z.int(),
  turning16: z.array(upcoming),
  birthdays: z.array(upcoming),
  byClass: z.array(
    z.strictObject({
      classId: idField.nullable(),
      className: z.string(),
      children: z.int(),
      bothAway: z.int(),
    }),
  ),
});
export type Overview = z.output<typeof overview>;

/** A dimension's children by group; one without any is left out. A child may be in several groups of one. */
export const counts = z.strictObject({
  total: z.int(),
  groups: z.record(z.enum(dimensions), z.record(z.string(), z.int())),
});
export type Counts = z.output<typeof counts>;

const paper = z.enum(['document', 'docx', 'xlsx']);
export const paperResult = z.union([documentSchema, bytes]);

export const childrenCalls = {
  ...doublesCalls,
  ...siblingCalls,
  overview: query(nothing, overview, 'children.read'),
  search: query(
    z.strictObject({ text: z.string().max(60), limit: z.int().min(1).max(50) }),
    z.array(found),
    'children.read',
  ),
  list: query(
    z.strictObject({ filter: childFilter, columns: z.array(z.string().max(40)).max(60) }),
    z.strictObject({ rows: z.array(childRow), total: z.int() }),
    'children.read',
  ),
  get: query(z.strictObject({ id: idField, day: dayField.nullable() }), childFile, 'children.read'),
  reveal: command(revealing, z.strictObject({ value: z.json() }), 'children.read', ['children']),
  history: query(historyInput, changePage, 'children.read'),
  /** What was, and the status that followed from it. */
  timeline: query(z.strictObject({ id: idField }), timeline, 'children.read'),
  /** How many children of a filter are in each group of each dimension, on its day. */
  counts: query(z.strictObject({ filter: childFilter }), counts, 'children.read'),
  /** A new child needs a name only; everything else can follow. `version` guards against a lost update. */
  save: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      patch: childModel.patch,
      ...moveInput,
      ...alsoInput,
    }),
    childModel.whole,
    'children.write',
    ['children', 'reports'],
  ),
  saveKin: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      childId: idField,
      role: z.enum(kinRoles).nullable(),
      patch: kinModel.patch,
      ...moveInput,
      ...alsoInput,
    }),
    kinModel.whole,
    'children.write',
    ['children', 'reports'],
  ),
  ...surveyCalls,
  /** Writes down what was. Refuses spellOverlaps, and at a field what makes no sense there. */
  saveSpell: command(spellInput, spellModel.whole, 'children.write', ['children', 'reports']),
  removeSpell: command(z.strictObject({ id: idField }), nothing, 'children.write', ['children', 'reports']),
  removeKin: command(z.strictObject({ id: idField }), nothing, 'children.write', ['children', 'reports']),
  /** Moves the file to the bin with all that hangs on it; undone from the acts. */
  remove: command(z.strictObject({ id: idField }), nothing, 'children.delete', ['children', 'reports']),

  readWorkbook: job(
    z.strictObject({ name: z.string().max(200), bytes: fileBytes }),
    importPreview,
    'children.import',
  ),
  /** The same preview after the person has changed a mapping, mended a cell or decided a row. */
  adjustImport: job(importAdjustment, importPreview, 'children.import'),
  /** The workbook for class teachers to fill in, empty or with the children known. */
  censusTemplate: job(z.strictObject({ withNames: z.boolean() }), bytes, 'children.import'),
  commitImport: job(
    z.strictObject({ importId: idField, censusDay: dayField, classes: z.boolean() }),
    importReport,
    'children.import',
    ['children', 'admin', 'reports'],
  ),

  /** A paper that shows numbers whole is recorded with each child that it shows. */
  archives: job(whichChildren.extend({ format: paper }), paperResult, 'children.print', ['children']),
  /**
   * `whole`: with whole numbers, for those who see them; masked for everybody else and by default. Of `columns`, the
   * list's own, the school's own fields (own:<id>) stand behind those that every roster has.
   */
  roster: job(
    whichChildren.extend({
      format: paper,
      whole: z.boolean().optional(),
      columns: z.array(z.string().max(40)).max(60).optional(),
    }),
    paperResult,
    'children.print',
    ['children'],
  ),
  phoneList: job(whichChildren.extend({ format: paper }), paperResult, 'children.print'),
  /** Several papers of several children in one file; statistics need the permission to read reports too. */
  print: job(
    whichChildren.extend({ choice: printChoice, format: z.enum(['document', 'docx']) }),
    paperResult,
    'children.print',
    ['children'],
  ),

  ...attachmentCalls,
  ...ownFieldCalls,
  ...ownCodeCalls,
  ...listViewCalls,
};
