/** The summary of a half-year or a year: what the office answers. */
import type { SummaryView } from '../../../../shared/areas/reports/calls.ts';
import {
  type Ahead,
  summaryDraft as draft,
  type MarkedNotes,
} from '../../../../shared/areas/reports/draft.ts';
import { chartsOf, exhibitNames } from '../../../../shared/areas/reports/exhibits.ts';
import type { SeenFigures } from '../../../../shared/areas/reports/figure.ts';
import type { FiledReport } from '../../../../shared/areas/reports/filed.ts';
import { type SectionText, type Summary, summaryModel } from '../../../../shared/areas/reports/model.ts';
import { onePagePaper, summaryPaper as paperOf } from '../../../../shared/areas/reports/papers.ts';
import {
  comparedNames,
  figuresOf,
  type SummaryFacts,
  tablesOf,
} from '../../../../shared/areas/reports/rules.ts';
import { draftOf } from '../../../../shared/areas/reports/template.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { termBefore, termOn } from '../../../../shared/values/term.ts';
import type { JobContext, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { itemRows, itemsWhere } from '../admin/planRows.ts';
import { school, terms } from '../admin/school.ts';
import { type PaperFormat, writePaper } from '../writePaper.ts';
import { gather, seenFigures, seenTables } from './facts.ts';
import { fileReport, filesToFile } from './filed.ts';
import { monthCounts } from './monthCounts.ts';
import { notesOf, openDifficulties } from './notes.ts';
import { templateOf } from './templates.ts';

/** `half` 0 is the whole year. */
interface Half {
  year: number;
  half: number;
}

/** Live figures with the school's own text, or the first draft where nobody has edited yet. */
export function summary(context: ReadContext, half: Half): SummaryView {
  const facts = factsOf(context, half);
  const kept = keptSummary(context, half);
  const figures = figuresOf(facts);
  const exhibits = exhibitsOf(context, half, facts);
  return {
    ...half,
    title: titleOf(half),
    countedOn: facts.countedOn,
    comparedWith: facts.before?.day ?? null,
    sections: kept?.sections ?? drafted(context, half, facts, exhibitNames(exhibits)),
    edited: kept !== undefined,
    version: kept?.version ?? null,
    seen: kept?.seen ?? null,
    ownTemplate: templateOf(context, kindOf(half)) !== null,
    figures: seenFigures(context, figures),
    ...exhibits,
  };
}

export function summaryDraft(context: ReadContext, half: Half): SectionText[] {
  const facts = factsOf(context, half);
  return drafted(context, half, facts, exhibitNames(exhibitsOf(context, half, facts)));
}

/** Tables and charts as the session sees them. */
function exhibitsOf(context: ReadContext, half: Half, facts: SummaryFacts) {
  const tables = seenTables(context, tablesOf(facts));
  const { from, to } = spanOf(half, context.today);
  return { tables, charts: chartsOf(tables, monthCounts(context, from, to)) };
}

/** From the school's own template where it has one, else as the program drafts. */
function drafted(
  context: ReadContext,
  half: Half,
  facts: SummaryFacts,
  exhibits: readonly string[],
): SectionText[] {
  const own = templateOf(context, kindOf(half));
  if (own === null) return draft(facts, notesIn(context, half), half.half === 0 ? '一年' : '半年', exhibits);
  const names = new Set(figuresOf(facts).map(({ name }) => name));
  return draftOf(own, names, new Set([...names, ...comparedNames]), new Set(exhibits));
}

function notesIn(context: ReadContext, half: Half): MarkedNotes {
  const { from, to } = spanOf(half, context.today);
  return {
    practices: notesOf(context, 'practice', from, to),
    difficulties: openDifficulties(context, to),
    ahead: plannedBeyond(context, to),
  };
}

/** Open items of plans that go on after the day; a line each, so no more than can be read. */
function plannedBeyond(context: ReadContext, day: Day): Ahead[] {
  const open = itemsWhere(context, `planItem.state = 'open' and plan.endOn > ?`, day);
  return itemRows(context, open)
    .filter(({ shown }) => shown !== 'carried')
    .slice(0, mostAhead)
    .map(({ item, staff }) => ({
      ...{ what: item.what, who: staff.map(({ name }) => name) },
      ...{ dueOn: item.dueOn, noteId: item.sourceNoteId },
    }));
}
const mostAhead = 30;

function titleOf({ year, half }: Half): string {
  return `${year}年${half === 0 ? '' : half === 1 ? '上半年' : '下半年'}留守儿童关爱工作总结`;
}

function kindOf({ half }: Half): 'half' | 'year' {
  return half === 0 ? 'year' : 'half';
}

/** How the papers of a half or a year are found again: '2026-H1', '2026'. */
function periodOf({ year, half }: Half): string {
  return half === 0 ? String(year) : `${year}-H${half}`;
}

export function saveSummary(
  context: WriteContext,
  input: Half & { version: number | null; sections: SectionText[]; seen: SeenFigures },
): Summary {
  const { version, sections, seen, ...half } = input;
  const kept = keptSummary(context, half);
  return kept
    ? context.update(summaryModel, kept.id, { sections, seen }, version)
    : context.insert(summaryModel, { ...half, sections, seen });
}

export async function summaryPaper(
  context: JobContext,
  input: Half & { format: PaperFormat; onePage?: boolean | undefined },
): Promise<Document | Uint8Array> {
  const { format, onePage = false, ...half } = input;
  const view = summary(context, half);
  const document = (onePage ? onePagePaper : paperOf)(view, school(context).name, context.today);
  return writePaper(context, document, format);
}

export async function approveSummary(
  context: JobContext,
  { version, changes, ...half }: Half & { version: number | null; changes: string | null },
): Promise<FiledReport> {
  const view = await context.alone(() => summary(context, half));
  if (view.version !== version) refuse('changedMeanwhile');
  const report = {
    ...{ kind: kindOf(half), period: periodOf(half), title: view.title, changes, xlsx: true },
    document: paperOf(view, school(context).name, context.today),
  };
  const files = await filesToFile(context, report);
  return context.write((write) => {
    if ((keptSummary(write, half)?.version ?? null) !== version) refuse('changedMeanwhile');
    return fileReport(write, { ...report, figures: view.figures }, files);
  });
}

function keptSummary(context: Pick<ReadContext, 'read'>, { year, half }: Half): Summary | undefined {
  const row = context.read.get<Record<string, SqlValue>>(
    'select * from summary where year = ? and half = ? and deletedAt is null',
    year,
    half,
  );
  return row && fromRow(summaryModel, row);
}

/** From its first day to its last, or to today while it lasts. */
function spanOf({ year, half }: Half, today: Day): { from: Day; to: Day } {
  const to = half === 1 ? `${year}-06-30` : `${year}-12-31`;
  return { from: half === 2 ? `${year}-07-01` : `${year}-01-01`, to: today < to ? today : to };
}

/** Counted on its last day; compared with the end of the term before that day's. */
function factsOf(context: ReadContext, half: Half): SummaryFacts {
  const span = spanOf(half, context.today);
  const day = endOfTermBefore(terms(context), span.to);
  return gather(context, { ...span, compared: day === null ? null : { day, word: '上学期末' } }).facts;
}

/** In the holidays the term that has just ended is the one reported on. */
function endOfTermBefore(termDays: { name: string; startsOn: Day; endsOn: Day }[], day: Day): Day | null {
  const current = termOn(termDays, day) ?? termBefore(termDays, day);
  return current ? (termBefore(termDays, current.startsOn)?.endsOn ?? null) : null;
}
