/**
 * Entries that the school adds to a code list. Only lists that are a form's, not a standard's, can gain any: other
 * programs read the national codes (GB/T 2261, 3304, 4761), and nobody could read a code of one school in them.
 */
import * as z from 'zod';
import { command, nothing, query } from '../../call.ts';
import { type Code, type CodeList, ownCodeShape } from '../../codes/codeList.ts';
import { codeLists } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';

/** The lists that can gain entries, by name. */
export const openLists = codeLists.filter((list) => list.open === true);

const labelText = z.string().trim().min(1).max(24);
const listName = z.string().refine((name) => openLists.some((list) => list.name === name), 'unknownCode');

export const ownCodeModel = record(
  'ownCode',
  { zh: '自定义选项', en: "School's own choice" },
  {
    list: field({ check: listName, kind: 'text', zh: '列表', en: 'List', section: 'own', required: true }),
    /** Made by the program; no two lists share one. */
    code: field({
      check: z.string().regex(ownCodeShape),
      kind: 'text',
      zh: '代码',
      en: 'Code',
      section: 'own',
      required: true,
    }),
    label: field({ check: labelText, kind: 'text', zh: '名称', en: 'Name', section: 'own', required: true }),
    formerLabels: field({
      check: z.array(labelText).max(20),
      kind: 'json',
      zh: '以前的名称',
      en: 'Former names',
      section: 'own',
      system: true,
    }),
    retired: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '已停用',
      en: 'Retired',
      section: 'own',
      required: true,
    }),
  },
);
export type OwnCode = RecordOf<typeof ownCodeModel>;

/** The school's entries of a list, as the list has its own. */
export function ownEntriesOf(codes: readonly OwnCode[], list: string): Code[] {
  return codes
    .filter((each) => each.list === list)
    .map(({ code, label, formerLabels, retired }) => ({
      code,
      zh: label,
      en: label,
      aliases: formerLabels ?? [],
      retired,
    }));
}

/** A list with the school's entries at its end; the list itself where there are none. */
export function listWith(codes: readonly OwnCode[], list: CodeList): CodeList {
  const own = ownEntriesOf(codes, list.name);
  return own.length === 0 ? list : { ...list, entries: [...list.entries, ...own] };
}

export const ownCodeCalls = {
  ownCodes: query(nothing, z.array(ownCodeModel.whole), 'children.read'),
  /** A new entry has no id; its list can't change later. */
  saveOwnCode: command(
    z.strictObject({
      id: idField.nullable(),
      version: z.int().nullable(),
      list: listName,
      label: labelText,
      retired: z.boolean(),
    }),
    ownCodeModel.whole,
    'school.write',
    ['children', 'reports'],
  ),
};
