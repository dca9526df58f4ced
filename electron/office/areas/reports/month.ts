/** The month's report: its numbers gather themselves; written, approved, handed over. */
import type { reportsCalls } from '../../../../shared/areas/reports/calls.ts';
import { changesBetween } from '../../../../shared/areas/reports/changes.ts';
import {
  firstRule,
  type MonthlyReport,
  type MonthRow,
  type MonthView,
  monthlyReportModel,
  type ReportingRule,
  reportingRuleModel,
} from '../../../../shared/areas/reports/month.ts';
import { buildingLines } from '../../../../shared/areas/reports/monthBuilding.ts';
import {
  changeFigures,
  dueOn,
  lacksOf,
  monthDraft,
  monthsOwed,
} from '../../../../shared/areas/reports/monthDraft.ts';
import { monthPaper as paperOf } from '../../../../shared/areas/reports/monthPaper.ts';
import { figuresOf } from '../../../../shared/areas/reports/rules.ts';
import { draftOf } from '../../../../shared/areas/reports/template.ts';
import { refuse } from '../../../../shared/problem.ts';
import { addDays, type Day, daysBetween } from '../../../../shared/values/day.ts';
import { daysOfMonth, monthOf, monthWord } from '../../../../shared/values/month.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { buildingOfMonth } from '../admin/building.ts';
import { school, staffNames } from '../admin/school.ts';
import { writePaper } from '../writePaper.ts';
import { gather, seenFigures } from './facts.ts';
import { deliveriesOf, fileReport, filesToFile, latestEdition } from './filed.ts';
import { newsOf } from './notes.ts';
import { templateOf } from './templates.ts';

type Calls = typeof reportsCalls;
type Row = Record<string, SqlValue>;
type Read = Pick<ReadContext, 'read'>;

export const month: Handler<Calls['month']> = (context, input) => monthOfSchool(context, input.month);

function monthOfSchool(context: ReadContext, of: string): MonthView {
  const days = daysOfMonth(of);
  const from = days.from;
  const to = days.to < context.today ? days.to : context.today;
  const before = addDays(from, -1);
  const { facts, stands } = gather(context, { from, to, compared: { day: before, word: '上月末' } });
  const changes = changesBetween(stands.before, stands.after);
  const figures = seenFigures(context, [...figuresOf(facts), ...changeFigures(changes, { from, to })]);
  const kept = keptMonth(context, of);
  const rule = ruleOf(context);
  const names = new Set(figures.map(({ name }) => name));
  const own = templateOf(context, 'month');
  const building = buildingLines(buildingOfMonth(context, of));
  const told = kept?.building;
  const view = {
    ...{ month: of, title: `${monthWord(of)}留守儿童之家信息月报`, from, to, dueOn: dueOn(of, rule) },
    sections:
      kept?.sections ??
      (own
        ? draftOf(own, names, new Set([...names, '上月末', '增减']))
        : monthDraft(facts.before !== null, building)),
    ...{ edited: kept !== undefined, version: kept?.version ?? null, seen: kept?.seen ?? null },
    buildingSince: told ? building.filter((line) => !told.includes(line)) : [],
    reporterId: kept ? kept.reporterId : context.session.staffId,
    ...{ figures, changes, news: newsOf(context, of), rule },
  };
  return { ...view, lacks: lacksOf(view) };
}

function keptMonth({ read }: Read, of: string): MonthlyReport | undefined {
  const row = read.get<Row>('select * from monthlyReport where month = ? and deletedAt is null', of);
  return row && fromRow(monthlyReportModel, row);
}

export const saveMonth: Handler<Calls['saveMonth']> = (context, { month: of, version, ...patch }) => {
  const kept = keptMonth(context, of);
  const values = { ...patch, building: buildingLines(buildingOfMonth(context, of)) };
  return kept
    ? context.update(monthlyReportModel, kept.id, values, version)
    : context.insert(monthlyReportModel, { month: of, ...values });
};

export const monthPaper: Handler<Calls['monthPaper']> = async (context, { month: of, format }) => {
  const document = await context.alone(() => paper(context, monthOfSchool(context, of), null));
  return writePaper(context, document, format);
};

function paper(context: ReadContext, view: MonthView, approverId: string | null) {
  const names = new Map(staffNames(context).map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => names.get(id ?? '') ?? null;
  return paperOf(view, {
    ...{ schoolName: school(context).name, day: context.today },
    ...{ reporter: nameOf(view.reporterId), approver: nameOf(approverId) },
  });
}

export const approveMonth: Handler<Calls['approveMonth']> = async (
  context,
  { month: of, version, changes },
) => {
  const [view, document] = await context.alone(() => {
    const found = monthOfSchool(context, of);
    return [found, paper(context, found, context.session.staffId)] as const;
  });
  if (view.version !== version) refuse('changedMeanwhile');
  if (view.lacks.length > 0) refuse('reportLacks', { count: view.lacks.length });
  const report = { kind: 'month', period: of, title: view.title, document, changes, xlsx: true };
  const files = await filesToFile(context, report);
  return context.write((write) => {
    if ((keptMonth(write, of)?.version ?? null) !== version) refuse('changedMeanwhile');
    return fileReport(write, { ...report, figures: view.figures }, files);
  });
};

export const months: Handler<Calls['months']> = (context, { year }) => {
  const rule = ruleOf(context);
  const first = firstMonth(context);
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
    .filter((each) => each <= monthOf(context.today))
    .map((each) => rowOf(context, each, rule, first));
};

function rowOf(context: ReadContext, of: string, rule: ReportingRule, first: string): MonthRow {
  const filed = latestEdition(context, 'month', of);
  // a correction that was not handed over again leaves it handed over
  const deliveredOn = firstDelivery(context, of);
  const news = context.read.get<{ news: number; adopted: number }>(
    `select count(*) as news, count(adoptedBy) as adopted from reportNote
     where kind = 'news' and month = ? and deletedAt is null`,
    of,
  )!;
  const due = dueOn(of, rule);
  const begun = news.news > 0 || keptMonth(context, of) !== undefined;
  return {
    month: of,
    state: deliveredOn ? 'delivered' : filed ? 'approved' : begun ? 'draft' : 'none',
    dueOn: due,
    late: (of >= first || of === monthOf(context.today)) && (deliveredOn ?? context.today) > due,
    ...news,
    edition: filed?.edition ?? null,
    deliveredOn,
  };
}

function firstDelivery(context: Read, of: string): Day | null {
  const ids = context.read.all<{ id: string }>(
    `select id from filedReport where kind = 'month' and period = ? and deletedAt is null`,
    of,
  );
  const days = ids.flatMap(({ id }) => deliveriesOf(context, id).map(({ day }) => day));
  return days.toSorted()[0] ?? null;
}

function keptRule({ read }: Read) {
  const row = read.get<Row>('select * from reportingRule where deletedAt is null');
  return row && fromRow(reportingRuleModel, row);
}

function ruleOf(context: Read): ReportingRule {
  const { dueDay, leastNews, receiver, remindDays } = keptRule(context) ?? firstRule;
  return { dueDay, leastNews, receiver, remindDays };
}

export const saveReportingRule: Handler<Calls['saveReportingRule']> = (context, rule) => {
  const kept = keptRule(context);
  if (kept) context.update(reportingRuleModel, kept.id, rule);
  else context.insert(reportingRuleModel, rule);
  return null;
};

/** The first month that the school ever wrote or filed; those before it are nothing that is owed. */
function firstMonth(context: Read): string {
  return (
    context.read.get<{ first: string | null }>(
      `select min(month) as first from (
         select month from monthlyReport where deletedAt is null
         union all select period from filedReport where kind = 'month' and deletedAt is null)`,
    )!.first ?? '9999-12'
  );
}

/** The earliest month owed, from when the school wants to be reminded of it. */
export const monthDue: Handler<Calls['monthDue']> = (context) => {
  const rule = ruleOf(context);
  const now = monthOf(context.today);
  const first = firstMonth(context);
  const owed = monthsOwed(context.today)
    .filter((each) => each === now || each >= first)
    .map((each) => rowOf(context, each, rule, first))
    .findLast(({ state }) => state !== 'delivered');
  const days = owed ? daysBetween(context.today, owed.dueOn) : 0;
  return owed && days <= rule.remindDays ? { ...owed, days } : null;
};
