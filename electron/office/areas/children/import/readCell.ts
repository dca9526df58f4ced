/** One cell of a workbook as a value of the field that its column goes to, with what is doubtful about it. */

import type { ImportIssue } from '../../../../../shared/areas/children/import.ts';
import type { ImportTarget } from '../../../../../shared/areas/children/importTargets.ts';
import { phone as phoneSchema } from '../../../../../shared/areas/children/kin.ts';
import { type CodeList, findCode } from '../../../../../shared/codes/codeList.ts';
import type { Field, Phone } from '../../../../../shared/record.ts';
import { type Class, parseClassName } from '../../../../../shared/values/className.ts';
import { type Day, parseDay } from '../../../../../shared/values/day.ts';
import { cleanText, toHalfWidth } from '../../../../../shared/values/halfWidth.ts';
import { readIdNumber } from '../../../../../shared/values/idNumber.ts';
import { normaliseName } from '../../../../../shared/values/personName.ts';
import { judgePhone, normalisePhone } from '../../../../../shared/values/phone.ts';
import { readYesNo } from '../../../../../shared/values/yesNo.ts';
import type { RawCell } from '../../../files/readWorkbookRaw.ts';
import { issue } from './issues.ts';

/** As kept in a record; a class by grade and number, since it may not exist yet. */
export type Value = string | number | boolean | readonly string[] | readonly Phone[] | Class;

export interface Reading {
  value: Value | null;
  issues: ImportIssue[];
  /** A date without its day: 'YYYY-MM'; the value is null. */
  month?: string;
}

/** What reading needs to know besides the cell. */
export interface CellReader {
  today: Day;
  /** Staff by name, for columns that name a mentor. */
  staff: ReadonlyMap<string, string>;
  /** Codes found before: a census says 汉族 ten thousand times. */
  codes: Map<CodeList, Map<string, string | null>>;
}

const blank: Reading = { value: null, issues: [] };

/** Never throws; what can't be taken is null with an issue of level error or question. */
export function readCell(reader: CellReader, target: ImportTarget, cell: RawCell): Reading {
  if (cell.kind === 'formula') return { value: null, issues: [issue('formulaCell')] };
  if (cell.kind === 'error') return { value: null, issues: [issue('errorCell')] };
  if (cell.kind === 'empty' || cell.text.trim() === '') return blank;
  if (target.code !== null || target.field.kind === 'flag') return readFlag(target, cell);
  if (isPlaceholder(cell.text)) return blank;
  return readFilled(reader, target, cell);
}

/** What people write to say that there is nothing; forms ask for a dash where nobody is left to name. */
function isPlaceholder(text: string): boolean {
  return /^\s*(?:[-—–－―/／\\]+|无|暂无)\s*$/.test(text);
}

function readFilled(reader: CellReader, target: ImportTarget, cell: RawCell): Reading {
  const { field } = target;
  switch (field.kind) {
    case 'day':
      return readDay(reader, target, cell);
    case 'number':
      return readNumber(cell);
    case 'idNumber':
      return readId(reader, cell);
    case 'phones':
      return readPhones(cell.text);
    case 'code':
      return readCode(reader, field, cell.text);
    case 'codes':
      return readCodes(reader, field, cell.text);
    case 'link':
      return field.to === 'schoolClass' ? readClass(cell) : readStaff(reader, cell.text);
    default:
      return readText(target, cell.text);
  }
}

/** Words that say no of one field only; the field's own labels say yes (住校 in the column of boarding). */
const otherNo: Record<string, readonly string[]> = {
  boarding: ['走读', '走读生'],
  away: ['在家', '在乡', '未外出'],
};

function readFlag({ key, field, zh }: ImportTarget, cell: RawCell): Reading {
  const read = readYesNo(cell.kind === 'bool' && typeof cell.value === 'boolean' ? cell.value : cell.text);
  if (read !== undefined) return { value: read, issues: [] };
  const text = cleanText(cell.text);
  if (isPlaceholder(text)) return blank;
  if (otherNo[key]?.includes(text)) return { value: false, issues: [] };
  if (text === zh || field.aliases.includes(text)) return { value: true, issues: [] };
  return { value: null, issues: [issue('yesNoUnreadable')] };
}

/** A plain number of this range in a column of dates is Excel's count of days in a format that no reader knows. */
const serials = { first: 20_000, last: 60_000 };

function readDay({ today }: CellReader, { key }: ImportTarget, cell: RawCell): Reading {
  const number = cell.kind === 'number' && typeof cell.value === 'number' ? cell.value : null;
  const serial = number !== null && number >= serials.first && number <= serials.last;
  const read = parseDay(number ?? cell.text, { serial });
  if (read.kind === 'none') return { value: null, issues: [issue('dateUnreadable')] };
  if (read.kind === 'month') return { value: null, issues: [], month: read.month };
  // Those formats mostly show year and month, for which Excel keeps the first.
  if (serial && read.day.endsWith('-01')) return { value: null, issues: [], month: read.day.slice(0, 7) };
  if (key === 'birthDate' && read.day > today) return { value: null, issues: [issue('birthInFuture')] };
  return { value: read.day, issues: [] };
}

/** A number with or without its unit: 2.5, 2.5公里, 约 3 里. */
function readNumber(cell: RawCell): Reading {
  if (cell.kind === 'number' && typeof cell.value === 'number') return { value: cell.value, issues: [] };
  const [, digits] = /^\D{0,2}?(-?\d+(?:\.\d+)?)\D{0,6}$/.exec(cleanText(toHalfWidth(cell.text))) ?? [];
  if (digits === undefined) return { value: null, issues: [issue('numberUnreadable')] };
  return { value: Number(digits), issues: [] };
}

function readId({ today }: CellReader, cell: RawCell): Reading {
  const read = readIdNumber(cell.text, today, { fromNumber: cell.kind === 'number' });
  return read.ok ? { value: read.idNumber, issues: [] } : { value: null, issues: [issue(read.issue)] };
}

const mostPhones = 8;

/** Several numbers in a cell stand in the order in which they are rung. */
function readPhones(text: string): Reading {
  // Nearly every cell of a column: nothing to take apart.
  if (/^1[3-9]\d{9}$/.test(text)) return { value: [{ number: text, provedOn: null }], issues: [] };
  const numbers = [
    ...new Set(
      toHalfWidth(text)
        .split(/[、,;\n/]/)
        .flatMap(splitNumbers),
    ),
  ];
  const issues: ImportIssue[] = [];
  const kept: Phone[] = [];
  for (const number of numbers) {
    const phone = { number, provedOn: null };
    if (kept.length === mostPhones) issues.push(issue('tooLong', { most: mostPhones }));
    else if (!phoneSchema.safeParse(phone).success) issues.push(issue('tooLong', { most: 30 }));
    else kept.push(phone);
  }
  if (kept.some(({ number }) => judgePhone(number) === 'doubtful')) issues.push(issue('phoneDoubtful'));
  return { value: kept.length > 0 ? kept : null, issues };
}

/** '138 1234 5678' is one number, '13812345678 13912345678' are two, '1385577 (小店)' is one and words. */
function splitNumbers(text: string): string[] {
  const whole = normalisePhone(text);
  if (whole === '') return [];
  if (judgePhone(whole) !== 'doubtful') return [whole];
  const pieces = whole.split(' ').map(normalisePhone);
  return pieces.every((piece) => /^[\d-]{5,}$/.test(piece)) ? pieces : [whole];
}

function readCode(reader: CellReader, { codes }: Field, text: string): Reading {
  const code = codes ? codeIn(reader, codes, text) : null;
  if (code !== null) return { value: code, issues: [] };
  return { value: null, issues: [issue('codeUnknown', { value: cleanText(text).slice(0, 40) })] };
}

function readCodes(reader: CellReader, { codes }: Field, text: string): Reading {
  const found = new Set<string>();
  const issues: ImportIssue[] = [];
  for (const part of text.split(/[、,，;；/\s]+/)) {
    if (part === '') continue;
    const code = codes ? codeIn(reader, codes, part) : null;
    if (code === null) issues.push(issue('codeUnknown', { value: part.slice(0, 40) }));
    else found.add(code);
  }
  return { value: found.size > 0 ? [...found].toSorted() : null, issues };
}

function codeIn(reader: CellReader, list: CodeList, text: string): string | null {
  const known = reader.codes.get(list) ?? new Map<string, string | null>();
  reader.codes.set(list, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const code = findCode(list, text);
  known.set(text, code);
  return code;
}

function readClass(cell: RawCell): Reading {
  const found = parseClassName(cell.text);
  return found ? { value: found, issues: [] } : { value: null, issues: [issue('classUnreadable')] };
}

function readStaff({ staff }: CellReader, text: string): Reading {
  const id = staff.get(normaliseName(text));
  return id ? { value: id, issues: [] } : { value: null, issues: [issue('mentorUnknown')] };
}

function readText({ key, field }: ImportTarget, text: string): Reading {
  const clean = key === 'name' ? normaliseName(text) : cleanLines(text, field.kind === 'longText');
  if (clean === '') return blank;
  const checked = field.check.safeParse(clean);
  if (checked.success) return { value: checked.data as string, issues: strangeText(clean) };
  const [problem] = checked.error.issues;
  if (problem?.code === 'too_big')
    return { value: null, issues: [issue('tooLong', { most: Number(problem.maximum) })] };
  // The one text whose shape is checked.
  return { value: null, issues: [issue('studentNumberShape')] };
}

/** What might do something elsewhere is told; here, and on export, it is text. */
function strangeText(text: string): ImportIssue[] {
  if (/<[a-z!/][^>]*>/i.test(text)) return [issue('markupText')];
  return /^[=@]|^[+-]\w*\(/.test(text) ? [issue('formulaText')] : [];
}

/** A long text keeps its lines; everything else is one. */
function cleanLines(text: string, keepLines: boolean): string {
  if (!keepLines) return cleanText(text);
  return text.split(/\r?\n/).map(cleanText).join('\n').trim();
}
