import { refuse } from '../../../shared/problem.ts';

export interface ReadLimits {
  /** Size of the file, in bytes. */
  bytes: number;
  /** Entries in an xlsx package; a workbook full of pictures has some hundreds. */
  entries: number;
  /** Bytes that all entries of a package may unpack to, as declared. */
  unpackedBytes: number;
  /** Unpacked to packed size of one entry of more than `ratioFromBytes`; measured sheets reach 60. */
  ratio: number;
  ratioFromBytes: number;
  /** Rows that hold something, over all sheets. */
  rows: number;
  /** Columns up to the last cell that holds something. */
  columns: number;
  /** Cells that hold something, over all sheets. */
  cells: number;
  /** Characters in all cells: one long shared string may stand in very many of them. */
  characters: number;
  /** Memory of the parsing thread's heap, in MB. */
  heapMb: number;
  /** From the thread's start to the last row. */
  milliseconds: number;
}

export const defaultLimits: ReadLimits = {
  bytes: 50_000_000,
  entries: 2_000,
  unpackedBytes: 250_000_000,
  ratio: 300,
  ratioFromBytes: 5_000_000,
  rows: 20_000,
  columns: 200,
  cells: 1_000_000,
  characters: 20_000_000,
  heapMb: 384,
  milliseconds: 10_000,
};

/** Excel's last row (ECMA-376 leaves it open; Excel and WPS stop there). */
const lastRow = 1_048_576;

/** In one cell, where Excel takes 32,767; no person has typed more than this. */
const mostCharactersInCell = 1_000_000;

/** Counts what all sheets of a file together hold, and refuses where a limit is passed. */
export class ReadBudget {
  private readonly limits: ReadLimits;
  private rows = 0;
  private cells = 0;
  private characters = 0;

  constructor(limits: ReadLimits) {
    this.limits = limits;
  }

  /**
   * For each cell that holds something; `characters` of text.
   * Refuses: fileTooManyColumns, fileTooManyRows {sheet, limit}, fileBomb.
   */
  addCell(sheet: string, column: number, characters: number): void {
    if (column >= this.limits.columns) {
      refuse('fileTooManyColumns', { sheet, limit: this.limits.columns });
    }
    this.cells += 1;
    this.characters += characters;
    // Rows of this width: as many as have been read can be read.
    if (this.cells > this.limits.cells) refuse('fileTooManyRows', { sheet, limit: this.rows });
    if (characters > mostCharactersInCell || this.characters > this.limits.characters) refuse('fileBomb');
  }

  /** For each row that holds something; `row` is 1-based. Refuses: fileTooManyRows {sheet, limit}. */
  addRow(sheet: string, row: number): void {
    this.rows += 1;
    if (this.rows > this.limits.rows || row > lastRow) {
      refuse('fileTooManyRows', { sheet, limit: this.limits.rows });
    }
  }
}
