/** Imports that somebody is looking at, kept in memory while the school is open: locking forgets them. */
import type { ChildModel } from '../../../../../shared/areas/children/ownFields.ts';
import { refuse } from '../../../../../shared/problem.ts';
import type { RawWorkbook } from '../../../files/readWorkbookRaw.ts';
import type { OpenSchool } from '../../../openSchool.ts';
import type { SheetClass } from './classSheet.ts';
import type { CensusTable, Corrections } from './layout.ts';
import type { Decision, PlannedRow } from './plan.ts';
import type { Side } from './threeWay.ts';

export interface RunningImport {
  id: string;
  fileName: string;
  workbook: RawWorkbook;
  /** The child's model by which it was read; the school may change its own fields meanwhile. */
  model: ChildModel;
  table: CensusTable;
  classes: SheetClass[];
  /** Corrections as they were remembered for this layout. */
  remembered: Corrections;
  corrections: Corrections;
  /** Texts by row and target. */
  mends: Map<number, Map<string, string>>;
  decisions: Map<number, Decision>;
  /** By row and target. */
  choices: Map<number, Map<string, Side>>;
  rows: PlannedRow[];
  /** The newest change in the database when `rows` was planned. */
  auditSeq: number;
}

/** The one being looked at and the one before it: a workbook of ten thousand rows takes its memory. */
const mostKept = 2;

const bySchool = new WeakMap<OpenSchool, Map<string, RunningImport>>();

function importsOf(school: OpenSchool): Map<string, RunningImport> {
  const known = bySchool.get(school) ?? new Map<string, RunningImport>();
  bySchool.set(school, known);
  return known;
}

export function keepImport(school: OpenSchool, running: RunningImport): void {
  const kept = importsOf(school);
  kept.delete(running.id);
  kept.set(running.id, running);
  for (const id of kept.keys()) if (kept.size > mostKept) kept.delete(id);
}

/** Refuses importGone: committed, pushed out by newer ones, or forgotten when the school was locked. */
export function findImport(school: OpenSchool, id: string): RunningImport {
  return importsOf(school).get(id) ?? refuse('importGone');
}

export function forgetImport(school: OpenSchool, id: string): void {
  importsOf(school).delete(id);
}
