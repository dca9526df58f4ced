/** The chain keeps values as the tables do; a person reads labels, names and sentences, and only what is theirs to read. */

import { evidenceRule } from '../../../shared/areas/assessment/evidenceRules.ts';
import type { Confirmation } from '../../../shared/areas/children/keptFields.ts';
import { kinModel } from '../../../shared/areas/children/kin.ts';
import { childModel } from '../../../shared/areas/children/model.ts';
import { helperModel } from '../../../shared/areas/guardians/helpers.ts';
import type { DutyStep } from '../../../shared/areas/guardians/report.ts';
import type { RiskAnswer, RiskItem } from '../../../shared/areas/guardians/risk.ts';
import { rowKindNamed } from '../../../shared/areas/packages/rows.ts';
import type { SectionText } from '../../../shared/areas/reports/model.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { dutyRecipient, leftBy } from '../../../shared/codes/index.ts';
import { fieldWords, type Words } from '../../../shared/fieldWords.ts';
import type { Change } from '../../../shared/history.ts';
import {
  type Field,
  idField,
  type Language,
  labelOfField,
  type Phone,
  type RecordModel,
} from '../../../shared/record.ts';
import type { Role } from '../../../shared/roles.ts';
import { say } from '../../../shared/text/say.ts';
import { maskedText, sightOfField } from '../../../shared/veil.ts';
import type { SqlValue } from '../context.ts';
import { fromCell } from '../database/records.ts';

export type Cells = Record<string, SqlValue>;

/** Whose eyes, and in which language. */
export interface Reading {
  role: Role;
  language: Language;
  /** By the record's name; the child's with the school's own fields. */
  models: Readonly<Record<string, RecordModel>>;
  nameOf(record: string, id: string): string;
}

/** What a change did to each field that this role sees; an empty value is null. */
export function changedFields(
  model: RecordModel,
  before: Cells | null,
  after: Cells,
  reading: Reading,
): Change['fields'] {
  return Object.entries(model.fields).flatMap(([key, field]) => {
    const was = before?.[key] ?? null;
    const is = after[key] ?? null;
    if (was === is) return [];
    const sight = sightOfField(reading.role, field);
    if (sight === 'absent') return [];
    const words =
      sight === 'masked'
        ? { before: maskedText(field, was), after: maskedText(field, is) }
        : wholeWords(model, key, field, { was, is }, reading);
    return words ? [{ field: key, label: labelOfField(field, reading.language), ...words }] : [];
  });
}

interface Cell {
  was: SqlValue;
  is: SqlValue;
}

/** Null for what the program keeps for itself, and for lists that read the same as before. */
function wholeWords(model: RecordModel, key: string, field: Field, cell: Cell, reading: Reading) {
  if (field.kind === 'json') return jsonWords(model, key, field, cell, reading);
  if (field.system) return null;
  const words = {
    before: valueWords(model, key, field, cell.was, reading),
    after: valueWords(model, key, field, cell.is, reading),
  };
  const isList = field.kind === 'phones' || field.kind === 'codes';
  return isList && words.before === words.after ? null : words;
}

function valueWords(
  model: RecordModel,
  key: string,
  field: Field,
  cell: SqlValue,
  { language, nameOf }: Reading,
): string | null {
  const value = fromCell(field.kind, cell);
  if (value === null) return null;
  if (model.name === 'staff' && key === 'role') return say(language, `frame.role.${value}`);
  if (model.name === 'spell' && key === 'value') return spellWords(String(value), language, nameOf);
  if (field.kind === 'phones')
    return (value as Phone[])
      .map((each) => phoneWords(each, language))
      .join(language === 'zh-CN' ? '、' : ', ');
  const words: Words = {
    language,
    yes: say(language, 'frame.yes'),
    no: say(language, 'frame.no'),
    nameOf: (id) => (field.to && nameOf(field.to, id)) || say(language, 'admin.history.noName'),
  };
  return fieldWords(field, value, words) || null;
}

/** The class or mentor that was, how a stay ended, or a place of work. */
function spellWords(value: string, language: Language, nameOf: Reading['nameOf']): string {
  if (idField.safeParse(value).success) return nameOf('schoolClass', value) || nameOf('staff', value);
  return labelOf(leftBy, value, language);
}

function phoneWords({ number, provedOn }: Phone, language: Language): string {
  return provedOn === null ? number : say(language, 'admin.history.proved', { number, day: provedOn });
}

/** Of a list of sentences only those that went and those that came; null where nothing that can be read has changed. */
function jsonWords(model: RecordModel, key: string, field: Field, { was, is }: Cell, reading: Reading) {
  const read = sentences[`${model.name}.${key}`] ?? (field.system ? undefined : leaves);
  if (!read) return null;
  const linesOf = (cell: SqlValue) => (cell === null ? [] : read(fromCell('json', cell), reading));
  const [old, now] = [linesOf(was), linesOf(is)];
  const gone = old.filter((line) => !now.includes(line));
  const come = now.filter((line) => !old.includes(line));
  if (gone.length + come.length === 0) return null;
  return { before: gone.join('\n') || null, after: come.join('\n') || null };
}

/** How a JSON column is read, by record and field. Another's is shown by the words in it, without its structure. */
const sentences: Record<string, (value: unknown, reading: Reading) => string[]> = {
  'child.confirmations': (value, { role, language }) =>
    (value as Confirmation[]).flatMap(({ field: name, reason }) => {
      const asked = fieldAt(name);
      if (asked && sightOfField(role, asked) !== 'whole') return [];
      return [asked ? `${labelOfField(asked, language)}：${reason}` : reason];
    }),
  'reading.fields': (paths, { role, language, nameOf }) => {
    const seen = (paths as string[]).flatMap((path) => {
      const field = fieldAt(path);
      if (!field || sightOfField(role, field) === 'absent') return [];
      const [, kinId] = /^kin\.([^.]+)\./.exec(path) ?? [];
      const whose = kinId === undefined ? '' : nameOf('kin', kinId);
      return [[labelOfField(field, language), whose].filter(Boolean).join(' · ')];
    });
    return seen.length > 0 ? [[...new Set(seen)].join(language === 'zh-CN' ? '、' : ', ')] : [];
  },
  'helperReading.fields': (keys, { role, language }) => {
    const fields: Readonly<Record<string, Field>> = helperModel.fields;
    return (keys as string[]).flatMap((key) => {
      const field = fields[key];
      return field && sightOfField(role, field) !== 'absent' ? [labelOfField(field, language)] : [];
    });
  },
  'riskAssessment.answers': (answers) =>
    (answers as RiskAnswer[]).map(({ label, chosen, points, most }) =>
      [`${label} ${points}/${most}`, ...chosen.map((each) => each.label)].join(' · '),
    ),
  'riskScale.items': (items) =>
    (items as RiskItem[]).flatMap(({ label, most, answers }) => [
      `${label} ${most}`,
      ...answers.map((each) => `${label} · ${each.label} ${each.points}`),
    ]),
  'dutyReport.named': (ids, { nameOf }) => (ids as string[]).map((id) => nameOf('staff', id)),
  'dutyReport.steps': (steps, { language, nameOf }) =>
    (steps as DutyStep[]).map(({ to, dueAt, doneAt, byId, whom, receipt, notTold }) =>
      [
        labelOf(dutyRecipient, to, language),
        doneAt?.replace('T', ' ') ?? notTold ?? `< ${dueAt.replace('T', ' ')}`,
        whom,
        receipt,
        byId && nameOf('staff', byId),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  'sendingAgreement.kinds': (kinds, { language }) =>
    (kinds as string[]).map((kind) => rowKindWords(kind, language)),
  'sentPackage.counts': (counts, { language }) =>
    Object.entries(counts as Record<string, number>).map(
      ([key, count]) => `${rowKindWords(key, language)} ${count}`,
    ),
  'sentPackage.reportIds': (ids, { nameOf }) => (ids as string[]).map((id) => nameOf('filedReport', id)),
  'indicator.rules': (rules, { language }) =>
    (rules as string[]).map((rule) => labelOf(evidenceRule, rule, language)),
  'meeting.staffIds': (ids, { nameOf }) => (ids as string[]).map((id) => nameOf('staff', id)),
  'planItem.staffIds': (ids, { nameOf }) => (ids as string[]).map((id) => nameOf('staff', id)),
  'summary.sections': (value) =>
    (value as SectionText[]).flatMap(({ heading, paragraphs }) => [
      heading,
      // a figure stands in the text by its name in code
      ...paragraphs.map((each) => each.replace(/\{\w+\}/g, '…')),
    ]),
};

/** 'village' or 'kin.<id>.phones'. */
function fieldAt(name: string): Field | undefined {
  const fields: Record<string, Field> = name.startsWith('kin.') ? kinModel.fields : childModel.fields;
  return fields[name.split('.').at(-1)!];
}

/** Of a kind of rows, or of what else a package holds. */
function rowKindWords(key: string, language: Language): string {
  const kind = rowKindNamed(key);
  return kind ? labelOfField(kind, language) : say(language, `packages.counts.${key}`);
}

function leaves(value: unknown): string[] {
  if (value === null || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.values(value).flatMap(leaves);
}
