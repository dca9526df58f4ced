/** What is counted for a report: the children on its last day, and what was done for them in its time. */
import type { Dimension } from '../../../../shared/areas/children/filter.ts';
import { groupsOf, isHere } from '../../../../shared/areas/children/rules.ts';
import { countsAlike, mayFilter, mayOpen } from '../../../../shared/areas/children/sight.ts';
import { type ContactFigures, everyContact } from '../../../../shared/areas/contacts/log.ts';
import { everyCall } from '../../../../shared/areas/phone/log.ts';
import type { Stand } from '../../../../shared/areas/reports/changes.ts';
import type { SummaryTable } from '../../../../shared/areas/reports/exhibits.ts';
import type { Figure } from '../../../../shared/areas/reports/figure.ts';
import type { CareFacts, ComparedWord, SummaryFacts } from '../../../../shared/areas/reports/rules.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import type { Fields } from '../../../../shared/record.ts';
import type { Role } from '../../../../shared/roles.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext } from '../../context.ts';
import { classes } from '../admin/school.ts';
import { type LoadedFile, loadFiles } from '../children/files.ts';
import { pupilsOf } from '../children/list.ts';
import { childModelOf } from '../children/ownFields.ts';
import { figuresOf as contactFigures } from '../contacts/list.ts';
import { countGrowthPages } from '../mentoring/growth.ts';
import { figuresOf as callFigures } from '../phone/list.ts';
import { homeFacts } from './homeFacts.ts';
import { lendingFacts } from './lendingFacts.ts';
import { organisationFacts } from './organisationFacts.ts';

interface Asked {
  /** Both in it; none of them lies ahead. */
  from: Day;
  to: Day;
  /** The earlier day to compare with. */
  compared: { day: Day; word: ComparedWord } | null;
}

export interface Gathered {
  facts: SummaryFacts;
  /** The children on the earlier day, and on the last. */
  stands: { before: Stand[]; after: Stand[] };
}

export function gather(context: ReadContext, { from, to, compared }: Asked): Gathered {
  const now = loadFiles(context, to);
  const then = compared ? loadFiles(context, compared.day) : [];
  const counted = (files: readonly LoadedFile[], day: Day) =>
    files.filter(({ child }) => isHere(child, day)).map((file) => groupsOf(file, file.derived, day));
  const before = compared ? counted(then, compared.day) : [];
  return {
    facts: {
      now: counted(now, to),
      countedOn: to,
      before: compared && before.length > 0 ? { files: before, ...compared } : null,
      pupils: pupilsOf(context),
      classes: new Map(classes(context).map((each) => [each.id, formatClassName(each)])),
      care: careFacts(context, from, to),
      home: homeFacts(context, from, to),
      lending: lendingFacts(context, from, to),
      organisation: organisationFacts(context, from, to),
    },
    stands: {
      before: compared ? then.map((file) => standOf(file, compared.day)) : [],
      after: now.map((file) => standOf(file, to)),
    },
  };
}

export function standOf({ child, className, derived }: LoadedFile, day: Day): Stand {
  return {
    ...{ id: child.id, name: child.name, className },
    here: isHere(child, day),
    leftBehind: derived.wider.state === 'yes',
    age: derived.age,
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
    growthPages: countGrowthPages(context, from, to),
    helpers: count(`select count(*) as n from helper where ${there}`, to, to),
    helperChildren: count(
      `select count(distinct childId) as n from helperPairing
       where ${there} and childId in (select id from child where deletedAt is null)`,
      to,
      to,
    ),
  };
}

/** As the session sees them: a number that repeats what its role may not see is left to be filled in by somebody who does. */
export function seenFigures(context: ReadContext, figures: readonly Figure[]): Figure[] {
  const { role } = context.session;
  const { fields } = childModelOf(context);
  return figures.map((each) => seenFigure(each, role, fields));
}

function seenFigure(figure: Figure, role: Role, fields: Fields): Figure {
  const { filter, name } = figure;
  if (filter === null || countsAlike(role, filter.groups, fields)) return figure;
  if (mayOpen(role, filter.groups, fields)) return { ...figure, filter: null };
  return { name, value: null, text: `[待填：${name}]`, filter: null, contacts: null };
}

export function seenTables(context: ReadContext, tables: readonly SummaryTable[]): SummaryTable[] {
  return tables.filter(({ id }) => mayFilter(context.session.role, id as Dimension));
}
