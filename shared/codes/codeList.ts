/** Code lists: what is stored is the code, what is read is a label, what is typed is any of its names. */
import type { Language } from '../record.ts';
import { cleanText, toHalfWidth } from '../values/halfWidth.ts';

export interface Code {
  code: string;
  zh: string;
  en: string;
  /** Other names under which workbooks and typists mean this code. */
  aliases?: readonly string[];
  /** No longer offered nor read from workbooks; what holds it keeps it. */
  retired?: boolean;
}

export interface CodeList {
  name: string;
  /** The standard or form that fixes the codes. */
  source: string;
  /** A school may add entries of its own; false for the lists of a standard. */
  open?: boolean;
  /** In the order in which a person chooses. */
  entries: readonly Code[];
}

/** Codes that a school's own entries of open lists have; no national list has any of this shape. */
export const ownCodeShape = /^x\d{2,4}$/;

/** The label of a code; a code that the list lacks is shown as it is, so that nothing is hidden. */
export function labelOf(list: CodeList, code: string, language: Language): string {
  const entry = list.entries.find((each) => each.code === code);
  if (!entry) return code;
  return language === 'zh-CN' ? entry.zh : entry.en;
}

/** The code whose label in either language, or one of whose aliases, is this text; null when none is. */
export function findCode(list: CodeList, text: string): string | null {
  const wanted = comparable(text);
  if (wanted === '') return null;
  const entry = list.entries.find(
    (each) =>
      !each.retired &&
      [each.zh, each.en, ...(each.aliases ?? [])].some((name) => comparable(name) === wanted),
  );
  return entry?.code ?? null;
}

/** Width, case and white space make no difference between names. */
function comparable(text: string): string {
  return cleanText(toHalfWidth(text)).replace(/\s/g, '').toLowerCase();
}
