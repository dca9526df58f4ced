/** The half-year summary: what the office answers. */

import type { Dimension } from '../../../../shared/areas/children/filter.ts';
import { groupsOf, isHere } from '../../../../shared/areas/children/rules.ts';
import { countsAlike, mayFilter, mayOpen } from '../../../../shared/areas/children/sight.ts';
import { type ContactFigures, everyContact } from '../../../../shared/areas/contacts/log.ts';
import { everyCall } from '../../../../shared/areas/phone/log.ts';
import type { Figure, SummaryTable, SummaryView } from '../../../../shared/areas/reports/calls.ts';
import type { FiledReport } from '../../../../shared/areas/reports/filed.ts';
import { type SectionText, type Summary, summaryModel } from '../../../../shared/areas/reports/model.ts';
import { summaryPaper as paperOf } from '../../../../shared/areas/reports/papers.ts';
import {
  type CareFacts,
  type Counted,
  figuresOf,
  firstDraft,
  type SummaryFacts,
  tablesOf,
} from '../../../../shared/areas/reports/rules.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Fields } from '../../../../shared/record.ts';
import type { Role } from '../../../../shared/roles.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { termBefore, termOn } from '../../../../shared/values/term.ts';
import type { JobContext, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { classes, school, terms } from '../admin/school.ts';
import { loadFiles } from '../children/files.ts';
import { pupilsOf } from '../children/list.ts';
import { childModelOf } from '../children/ownFields.ts';
import { figuresOf as contactFigures } from '../contacts/list.ts';
import { figuresOf as callFigures } from '../phone/list.ts';
import { writePaper } from '../writePaper.ts';
import { fileReport, filesToFile } from './filed.ts';
import { homeFacts } from './homeFacts.ts';
import { lendingFacts } from './lendingFacts.ts';

interface Half {
  year: number;
  half: number;
}

/** Live figures with the school's own text, or the first draft where nobody has edited yet. */
export function summary(context: ReadContext, half: Half): SummaryView {
  const facts = factsOf(context, half);
  const kept = keptSummary(context, half);
  const { role } = context.session;
  const { fields } = childModelOf(context);
  return {
    ...half,
    title: `${half.year}年${half.half === 1 ? '上' : '下'}半年留守儿童关爱工作总结`,
    countedOn: facts.countedOn,
    comparedWith: facts.comparedWith,
    sections: kept?.sections ?? firstDraft(facts),
    edited: kept !== undefined,
    version: kept?.version ?? null,
    figures: figuresOf(facts).map((each) => seenFigure(each, role, fields)),
    tables: tablesOf(facts).flatMap((each) => seenTable(each, role)),
  };
}

/** A number that repeats what the role may not see is left to be filled in by somebody who sees it. */
function seenFigure(figure: Figure, role: Role, fields: Fields): Figure {
  const { filter, name } = figure;
  if (filter === null || countsAlike(role, filter.groups, fields)) return figure;
  if (mayOpen(role, filter.groups, fields)) return { ...figure, filter: null };
  return { name, value: null, text: `[待填：${name}]`, filter: null, contacts: null };
}

function seenTable(each: SummaryTable, role: Role): SummaryTable[] {
  return mayFilter(role, each.id as Dimension) ? [each] : [];
}

export function saveSummary(
  context: WriteContext,
  input: Half & { version: number | null; sections: SectionText[] },
): Summary {
  const { version, sections, ...half } = input;
  const kept = keptSummary(context, half);
  return kept
    ? context.update(summaryModel, kept.id, { sections }, version)
    : context.insert(summaryModel, { ...half, sections });
}

export async function summaryPaper(
  context: JobContext,
  input: Half & { format: 'document' | 'docx' },
): Promise<Document | Uint8Array> {
  const { format, ...half } = input;
  const document = paperOf(summary(context, half), school(context).name, context.today);
  return writePaper(context, document, format);
}

/** How the papers of a half are found again: '2026-H1'. */
export function periodOf({ year, half }: Half): string {
  return `${year}-H${half}`;
}

export async function approveSummary(
  context: JobContext,
  { version, changes, ...half }: Half & { version: number | null; changes: string | null },
): Promise<FiledReport> {
  const view = await context.alone(() => summary(context, half));
  if (view.version !== version) refuse('changedMeanwhile');
  const document = paperOf(view, school(context).name, context.today);
  const report = { kind: 'half', period: periodOf(half), title: view.title, document, changes, xlsx: true };
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

/** Counted on the half's last day, or today while it lasts; compared with the end of the term before that day's. */
function factsOf(context: ReadContext, { year, half }: Half): SummaryFacts {
  const lastDay = half === 1 ? `${year}-06-30` : `${year}-12-31`;
  const firstDay = half === 1 ? `${year}-01-01` : `${year}-07-01`;
  const countedOn = [context.today, lastDay].toSorted()[0]!;
  const termDays = terms(context);
  const comparedWith = endOfTermBefore(termDays, countedOn);
  const before = comparedWith === null ? [] : countedFiles(context, comparedWith);
  return {
    now: countedFiles(context, countedOn),
    countedOn,
    before: before.length > 0 ? before : null,
    comparedWith: before.length > 0 ? comparedWith : null,
    pupils: pupilsOf(context),
    classes: new Map(classes(context).map((each) => [each.id, formatClassName(each)])),
    care: careFacts(context, firstDay, countedOn),
    home: homeFacts(context, firstDay, countedOn),
    lending: lendingFacts(context, firstDay, countedOn),
  };
}

function careFacts(context: ReadContext, from: Day, to: Day): CareFacts {
  const figuresOfKind = ({ code }: { code: string }): [string, ContactFigures] => [
    code,
    contactFigures(context, { ...everyContact, from, to, kinds: [code] }),
  ];
  const { read } = context;
  const there =
    '(startsOn is null or startsOn <= ?) and (endsOn is null or endsOn > ?) and deletedAt is null';
  const count = (sql: string, ...days: Day[]) => read.get<{ n: number }>(sql, ...days)!.n;
  return {
    from,
    contacts: new Map(contactKind.entries.map(figuresOfKind)),
    calls: callFigures(context, { ...everyCall, from, to }),
    growthPages: count(
      'select count(*) as n from growthPage where day >= ? and day <= ? and deletedAt is null',
      from,
      to,
    ),
    helpers: count(`select count(*) as n from helper where ${there}`, to, to),
    helperChildren: count(
      `select count(distinct childId) as n from helperPairing
       where ${there} and childId in (select id from child where deletedAt is null)`,
      to,
      to,
    ),
  };
}

/** In the holidays the term that has just ended is the one reported on. */
function endOfTermBefore(termDays: { name: string; startsOn: Day; endsOn: Day }[], day: Day): Day | null {
  const current = termOn(termDays, day) ?? termBefore(termDays, day);
  return current ? (termBefore(termDays, current.startsOn)?.endsOn ?? null) : null;
}

function countedFiles(context: ReadContext, day: Day): Counted[] {
  return loadFiles(context, day)
    .filter(({ child }) => isHere(child, day))
    .map((file) => groupsOf(file, file.derived, day));
}
