import { refuse } from '../../../shared/problem.ts';
import { isoCell, type NumberFormat, numericCell } from './readWorkbookFormats.ts';
import type { ReadBudget } from './readWorkbookLimits.ts';
import { emptyCell, type RawCell, type RawMerge, type RawRow, textCell } from './readWorkbookRaw.ts';
import { attribute, flag, isXmlCharacter, type XmlHandlers } from './readWorkbookXml.ts';

/** What the sheets of one workbook share. */
export interface SheetContext {
  strings: string[];
  /** By style index; a missing one is General. */
  formats: NumberFormat[];
  from1904: boolean;
  budget: ReadBudget;
}

/** More merged areas than this no one made by hand; each costs every later look at the sheet. */
const mostMerges = 20_000;

const general: NumberFormat = { shows: 'number', digits: 0 };

/**
 * Collects the rows and merged areas of one worksheet part. Empty cells and rows are dropped as they pass, so
 * borders drawn down to row 65,536 cost nothing; the limits count what is left.
 * Refuses: fileTooManyRows, fileTooManyColumns {sheet, limit}, fileBomb, fileDamaged {reason}.
 */
export class SheetReader implements XmlHandlers {
  readonly rows: RawRow[] = [];
  readonly merges: RawMerge[] = [];
  private readonly name: string;
  private readonly context: SheetContext;
  private inData = false;
  private row: RawRow = { row: 0, hidden: false, cells: [] };
  private column = -1;
  private cell: StoredCell | null = null;
  private capturing: 'value' | 'formula' | 'inline' | null = null;
  /** Readings above the text (拼音指南), which are no part of it. */
  private inPhonetic = false;
  private readonly sharedFormulas = new Map<string, string>();

  constructor(name: string, context: SheetContext) {
    this.name = name;
    this.context = context;
  }

  open(name: string, attributes: string): void {
    if (name === 'sheetData') this.inData = true;
    else if (name === 'mergeCell') this.addMerge(attributes);
    else if (this.inData) this.openInData(name, attributes);
  }

  close(name: string): void {
    if (name === 'sheetData') this.inData = false;
    else if (name === 'row' && this.inData) this.finishRow();
    else if (name === 'c') this.finishCell();
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'v' || name === 'f' || name === 't') this.capturing = null;
  }

  text(text: string): void {
    if (this.cell && this.capturing) this.cell[this.capturing] += text;
  }

  private openInData(name: string, attributes: string): void {
    switch (name) {
      case 'row':
        this.startRow(attributes);
        break;
      case 'c':
        this.startCell(attributes);
        break;
      case 'v':
        this.capturing = 'value';
        break;
      case 'f':
        this.capturing = 'formula';
        if (this.cell) this.cell.shared = attribute(attributes, 'si') ?? null;
        if (this.cell) this.cell.computed = true;
        break;
      case 'rPh':
        this.inPhonetic = true;
        break;
      case 't':
        this.capturing = this.inPhonetic ? null : 'inline';
        break;
    }
  }

  private startRow(attributes: string): void {
    const stated = attribute(attributes, 'r');
    const row = stated === undefined ? this.row.row + 1 : Number(stated);
    // Rows ascend in every file that Excel opens without repairing it; a repeated one would hide the other.
    if (!Number.isSafeInteger(row) || row <= this.row.row) refuse('fileDamaged', { reason: 'rowOrder' });
    this.row = { row, hidden: flag(attributes, 'hidden'), cells: [] };
    this.column = -1;
  }

  private startCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.cell = {
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? 0),
      value: '',
      inline: '',
      formula: '',
      computed: false,
      shared: null,
    };
  }

  private finishCell(): void {
    if (!this.cell) return;
    const cell = this.readCell(this.cell);
    this.cell = null;
    if (cell.kind === 'empty') return;
    this.context.budget.addCell(this.name, this.column, cell);
    while (this.row.cells.length < this.column) this.row.cells.push(emptyCell);
    this.row.cells[this.column] = cell;
  }

  private readCell(stored: StoredCell): RawCell {
    if (!stored.computed) return this.readValue(stored);
    const { text, value } = stored.value === '' ? emptyCell : this.readValue(stored);
    return { kind: 'formula', text, value, formula: `=${this.formulaOf(stored)}` };
  }

  /** A formula copied down a column stands once, in its first cell, and is shown for the others as it stands there. */
  private formulaOf({ formula, shared }: StoredCell): string {
    if (shared === null) return formula;
    if (formula !== '') this.sharedFormulas.set(shared, formula);
    return this.sharedFormulas.get(shared) ?? '';
  }

  /** ECMA-376-1, 18.18.11 (ST_CellType). */
  private readValue({ type, style, value, inline }: StoredCell): RawCell {
    switch (type) {
      case 's':
        return value === '' ? emptyCell : textCell(this.sharedString(value));
      case 'inlineStr':
        return textCell(decodeEscapes(inline));
      case 'str':
        return textCell(decodeEscapes(value));
      case 'b':
        return { kind: 'bool', text: value === '1' ? 'TRUE' : 'FALSE', value: value === '1' };
      case 'e':
        return { kind: 'error', text: value, value: null };
      case 'd':
        return value === '' ? emptyCell : isoCell(value);
      default:
        if (value.trim() === '') return emptyCell;
        return numericCell(value, this.context.formats[style] ?? general, this.context.from1904);
    }
  }

  private sharedString(index: string): string {
    const found = this.context.strings[Number(index)];
    if (found === undefined) refuse('fileDamaged', { reason: 'sharedString' });
    return found;
  }

  private finishRow(): void {
    if (this.row.cells.length === 0) return;
    this.context.budget.addRow(this.name, this.row.row);
    this.rows.push(this.row);
  }

  private addMerge(attributes: string): void {
    const found = /^([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})$/i.exec(attribute(attributes, 'ref') ?? '');
    if (!found?.[1] || !found[2]) return;
    if (this.merges.length >= mostMerges) refuse('fileBomb');
    this.merges.push({
      firstRow: rowOf(found[1]),
      lastRow: rowOf(found[2]),
      firstColumn: columnOf(found[1]),
      lastColumn: columnOf(found[2]),
    });
  }
}

interface StoredCell {
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: string;
  computed: boolean;
  shared: string | null;
}

/** 0-based column of a reference such as 'AB12'; refuses what is none. */
function columnOf(reference: string): number {
  let column = 0;
  let index = 0;
  for (; index < reference.length; index += 1) {
    const letter = reference.charCodeAt(index) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  if (index === 0 || index > 7) refuse('fileDamaged', { reason: 'reference' });
  return column - 1;
}

function rowOf(reference: string): number {
  return Number(reference.replace(/^[A-Z]+/i, ''));
}

/** Office writes characters that XML may not hold as _xHHHH_ (22.9.2.19, ST_Xstring); those stay as they stand. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return isXmlCharacter(code) ? String.fromCharCode(code) : whole;
  });
}
