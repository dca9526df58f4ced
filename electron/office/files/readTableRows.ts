import { cleanHeading, type TableHeading } from './readTableHeading.ts';
import type { RawCell, RawRow } from './readWorkbookRaw.ts';

/** Why a row under the headings is no record. */
export type SkipReason = 'blank' | 'total' | 'note' | 'signature' | 'repeatedHeader';

/**
 * Makes the judge of the rows under these headings: records, or what people write between and under them. In
 * doubt a row is data: a record too many is seen in the preview, one left out is not missed.
 */
export function rowClassifier(headings: TableHeading[]): (row: RawRow) => SkipReason | 'data' {
  const serialColumn = headings.find(({ label }) => serialLabels.test(label))?.column;
  const byColumn = new Map(headings.map((heading) => [heading.column, heading]));
  return (row) => {
    const filled = firstFilled(row);
    const first = filled[0];
    if (!first) return 'blank';
    if (isRepeatedHeader(filled, byColumn)) return 'repeatedHeader';
    if (filled.slice(0, 2).some(({ text }) => totalWords.test(text))) return 'total';
    if (filled.length < enoughToTell && signatureWords.test(first.text)) return 'signature';
    if (filled.length <= 2 && noteWords.test(first.text)) return 'note';
    if (filled.length > 1) return 'data';
    return first.column === serialColumn && isSerial(first.cell) ? 'blank' : loneCell(first);
  };
}

interface FilledCell {
  column: number;
  /** Plain forms, no spaces at all: for comparing with words. */
  text: string;
  cell: RawCell;
}

/** With so many cells filled, a row is no signature or note; more are not looked at. */
const enoughToTell = 7;

function firstFilled(row: RawRow): FilledCell[] {
  const filled: FilledCell[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (filled.length === enoughToTell) break;
    const text = cell.text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
    if (text !== '') filled.push({ column, text, cell });
  }
  return filled;
}

/** '合计', '合 计', '三年级小计:', '总计82人'. */
const totalWords = /^.{0,8}(?:合计|总计|小计|共计):?(?:\d+[人名]?)?$/;

const signers = '(?:负责人|复核人|审核人|填表人|填报人|制表人|经办人|校长|班主任)';
const signs = '(?:签名|签字|签章|盖章)';
/** '单位负责人(签名):', '填表人:' with a name after it, '(盖章)'. */
const signatureWords = new RegExp(
  `^(?:.{0,6}${signers}(?:\\(?${signs}\\)?)?:.{0,12}|.{0,10}\\(?${signs}\\)?:?.{0,6})$`,
);

const noteWords =
  /^(?:注|备注|说明|填表说明|填报说明|备注说明|附注|提示)\d*[:.、]|^(?:以下|以上)(?:为|是|空白)|^[※★]/;

const serialLabels = /^(?:序号|编号|序|NO\.?)$/i;

function isSerial(cell: RawCell): boolean {
  return cell.kind === 'formula' || /^\d{1,5}$/.test(cell.text.trim());
}

/** A row that begins with its headings again, as at the top of each printed page. */
function isRepeatedHeader(filled: FilledCell[], byColumn: Map<number, TableHeading>): boolean {
  const same = filled.slice(0, 3).filter(({ column, cell }) => {
    const heading = byColumn.get(column);
    if (!heading || cell.kind !== 'text') return false;
    const { label } = cleanHeading(cell.text);
    return label === heading.label || label === heading.group;
  });
  return same.length >= 2;
}

/** A single text is a remark or the title of a section, unless it may be a name whose row someone never filled. */
function loneCell({ cell, text }: FilledCell): 'note' | 'data' {
  if (cell.kind !== 'text') return 'data';
  return isShortName(text) && !/[级班校村组]$/.test(text) ? 'data' : 'note';
}

function isShortName(text: string): boolean {
  return /^\p{Script=Han}[\p{Script=Han}·]{1,4}$/u.test(text);
}
