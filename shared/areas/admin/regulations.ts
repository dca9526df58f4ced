/**
 * 制度文件: rules, schemes, duties and emergency plans of the school, each in versions (mission.md 3; domain.md 1.12: 规章制度).
 * A version that is in force is frozen: what is put right is a new version, so that what held on a day can always be said.
 */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { regulationKind } from '../../codes/index.ts';
import { changePage, historyInput } from '../../history.ts';
import { prose } from '../../paper/prose.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { type Day, dayField } from '../../values/day.ts';
import { paperResult } from '../children/calls.ts';
import { codeOf, lineText, longText, shortText } from '../children/checks.ts';
import { materialContent, materialRow, materialToKeep } from './materials.ts';

export const regulationModel = record(
  'regulation',
  { zh: '制度文件', en: 'Rule of the school' },
  {
    kind: field({
      check: codeOf(regulationKind),
      kind: 'code',
      codes: regulationKind,
      zh: '类别',
      en: 'Kind',
      section: 'regulation',
      required: true,
      width: 90,
    }),
    title: field({
      check: shortText,
      kind: 'text',
      zh: '名称',
      en: 'Title',
      section: 'regulation',
      required: true,
      width: 260,
    }),
    /** Where it hangs on the wall: a room of the home, or a place in words. */
    roomId: field({
      check: idField,
      kind: 'link',
      to: 'room',
      zh: '上墙的活动室',
      en: 'Hangs in the room',
      section: 'regulation',
    }),
    wallPlace: field({
      check: shortText,
      kind: 'text',
      zh: '上墙的其他地方',
      en: 'Hangs elsewhere',
      section: 'regulation',
      width: 160,
    }),
    /** From this day on it holds no more. */
    endedOn: field({
      check: dayField,
      kind: 'day',
      zh: '废止日期',
      en: 'Void from',
      section: 'end',
      width: 110,
    }),
    endedBecause: field({
      check: lineText,
      kind: 'text',
      zh: '废止原因',
      en: 'Why it is void',
      section: 'end',
      width: 200,
    }),
  },
);
export type Regulation = RecordOf<typeof regulationModel>;

export const regulationVersionModel = record(
  'regulationVersion',
  { zh: '制度版本', en: 'Version of a rule' },
  {
    regulationId: field({
      check: idField,
      kind: 'link',
      to: 'regulation',
      zh: '制度文件',
      en: 'Rule',
      section: 'version',
      required: true,
      system: true,
    }),
    number: field({
      check: z.int().min(1).max(999),
      kind: 'number',
      zh: '第几版',
      en: 'Version',
      section: 'version',
      required: true,
      system: true,
    }),
    /** Null while it is being written; with a day it is frozen. */
    inForceOn: field({
      check: dayField,
      kind: 'day',
      zh: '施行日期',
      en: 'In force from',
      section: 'version',
      system: true,
      width: 110,
    }),
    prose: field({ check: prose, kind: 'json', zh: '正文', en: 'Text', section: 'version', required: true }),
    /** Files that were brought in: the sealed paper, scanned. */
    materialIds: field({
      check: z.array(idField).max(40),
      kind: 'json',
      zh: '扫描件',
      en: 'Scans',
      section: 'version',
      required: true,
      system: true,
    }),
    whatChanged: field({
      check: longText,
      kind: 'longText',
      zh: '改了什么',
      en: 'What changed',
      section: 'version',
    }),
  },
);
export type RegulationVersion = RecordOf<typeof regulationVersionModel>;

export const regulationStates = ['inForce', 'toCome', 'draft', 'ended'] as const;
export type RegulationState = (typeof regulationStates)[number];

type Dated = Pick<RegulationVersion, 'inForceOn' | 'number'>;

/** The version that held on the day: the latest that had begun. Whether the rule was void by then, regulationState says. */
export function versionOn<V extends Dated>(versions: readonly V[], day: Day): V | null {
  const begun = versions.filter(({ inForceOn }) => inForceOn !== null && inForceOn <= day);
  return begun.toSorted((a, b) => compareDated(a, b)).at(-1) ?? null;
}

function compareDated(a: Dated, b: Dated): number {
  return (a.inForceOn ?? '').localeCompare(b.inForceOn ?? '') || a.number - b.number;
}

/** On the day that is named as the end it holds no more. */
export function regulationState(
  { endedOn }: Pick<Regulation, 'endedOn'>,
  versions: readonly Dated[],
  day: Day,
): RegulationState {
  if (endedOn !== null && endedOn <= day) return 'ended';
  if (versionOn(versions, day)) return 'inForce';
  return versions.some(({ inForceOn }) => inForceOn !== null) ? 'toCome' : 'draft';
}

/** `version` is the one in force on the day that was asked for, `draft` the one that is being written. */
export const regulationRow = z.strictObject({
  regulation: regulationModel.whole,
  state: z.enum(regulationStates),
  /** The room's name or the words; null hangs nowhere. */
  wall: z.string().nullable(),
  version: z.strictObject({ id: idField, number: z.int(), inForceOn: dayField }).nullable(),
  draft: z.strictObject({ id: idField, number: z.int() }).nullable(),
  /** Of the version in force, else of the draft. */
  files: z.int(),
});
export type RegulationRow = z.output<typeof regulationRow>;

export const versionStates = ['draft', 'toCome', 'inForce', 'former'] as const;
export type VersionState = (typeof versionStates)[number];

export const versionView = z.strictObject({
  version: regulationVersionModel.whole,
  /** Today's. */
  state: z.enum(versionStates),
  files: z.array(materialRow),
});
export type VersionView = z.output<typeof versionView>;

/** `versions` newest first. */
export const regulationView = z.strictObject({
  regulation: regulationModel.whole,
  state: z.enum(regulationStates),
  wall: z.string().nullable(),
  versions: z.array(versionView),
});
export type RegulationView = z.output<typeof regulationView>;

/** For the file: an official paper on A4. For the wall: large letters on A4 or A3. */
export const regulationSheets = ['official', 'wall', 'wallLarge'] as const;
export type RegulationSheet = (typeof regulationSheets)[number];

const touched = ['admin'] as const;
const { prose: proseField, whatChanged } = regulationVersionModel.fields;
const id = z.strictObject({ id: idField });
const byVersion = { id: idField, version: z.int() };

export const regulationCalls = {
  /** All of them by kind and title, those that are void last, as they were on the day. */
  regulations: query(z.strictObject({ day: dayField }), z.array(regulationRow), 'organisation.read'),
  regulation: query(id, regulationView, 'organisation.read'),
  /** A new one begins with a draft of these words; of one that is there the head alone is saved, and `prose` is null. */
  saveRegulation: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      patch: regulationModel.patch,
      prose: proseField.check.nullable(),
    }),
    regulationModel.whole,
    'organisation.write',
    touched,
  ),
  /** With its versions. */
  removeRegulation: command(id, nothing, 'organisation.write', touched),
  /** A draft that begins as the last version stands, files too; the draft that is there already, if there is one. */
  reviseRegulation: command(
    z.strictObject({ regulationId: idField }),
    regulationVersionModel.whole,
    'organisation.write',
    touched,
  ),
  /** Refuses versionFrozen. `keep` are files that stay, `files` are read by children.readAttachment. */
  saveRegulationVersion: job(
    z.strictObject({
      ...byVersion,
      prose: proseField.check,
      whatChanged: whatChanged.check.nullable(),
      keep: z.array(idField).max(40),
      files: z.array(materialToKeep).max(20),
    }),
    regulationVersionModel.whole,
    'organisation.write',
    touched,
  ),
  /** A draft alone. Refuses versionFrozen. */
  removeRegulationVersion: command(id, nothing, 'organisation.write', touched),
  /**
   * From this day on the draft holds, and is frozen. Refuses regulationEmpty, regulationTodos {count}, versionUntold (from
   * the second version on), versionFrozen, and beforeLastVersion at inForceOn.
   */
  putInForce: command(
    z.strictObject({ ...byVersion, inForceOn: dayField }),
    regulationVersionModel.whole,
    'organisation.write',
    touched,
  ),
  /** Of any version. */
  regulationFile: query(
    z.strictObject({ id: idField, materialId: idField }),
    materialContent,
    'organisation.read',
  ),
  regulationHistory: query(historyInput, changePage, 'organisation.read'),
  /** These versions, one after the other; null: of all that hang on the wall those in force on the day. */
  regulationPaper: job(
    z.strictObject({
      versionIds: z.array(idField).min(1).max(200).nullable(),
      day: dayField,
      sheet: z.enum(regulationSheets),
      format: z.enum(['document', 'docx']),
    }),
    paperResult,
    'organisation.read',
  ),
  /** 制度一览表 as of the day. */
  regulationRegister: job(
    z.strictObject({ day: dayField, format: z.enum(['document', 'docx', 'xlsx']) }),
    paperResult,
    'organisation.read',
  ),
};
