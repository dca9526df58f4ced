/** What mentors and classes did over a time, counted from the contacts; and the principal's word on it. */

import { isHere } from '../../../../shared/areas/children/rules.ts';
import { stateLetters } from '../../../../shared/areas/contacts/dueCalls.ts';
import { weeksOf } from '../../../../shared/areas/contacts/weeks.ts';
import { askedParts, type GrowthCount, partsThere } from '../../../../shared/areas/mentoring/growth.ts';
import {
  byCoverage,
  type ClassWork,
  kindsOfWay,
  type MentorReview,
  mentorReviewModel,
  type TeacherWork,
  type Way,
  type WayFigures,
  type Work,
  ways,
} from '../../../../shared/areas/mentoring/work.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { classes as classesOf } from '../admin/school.ts';
import { childScope, type LoadedFile, loadFiles } from '../children/files.ts';
import { matrixOf } from '../contacts/due.ts';
import { cameThrough } from '../contacts/familyCalls.ts';
import { growthCounts } from './growth.ts';

export interface Time {
  from: Day;
  to: Day;
}

/** A contact with one child of the session. */
interface Met {
  contactId: string;
  childId: string;
  staffId: string | null;
  way: Way;
}

export function work(context: ReadContext, time: Time): { teachers: TeacherWork[]; classes: ClassWork[] } {
  const day = time.to < context.today ? time.to : context.today;
  const files = loadFiles(context, day, true).filter(
    (file) => isHere(file.child, day) && (file.child.mentorId !== null || file.derived.wider.state === 'yes'),
  );
  const met = contactsIn(context, time);
  const metBy = Map.groupBy(met, (each) => each.staffId);
  const metWith = Map.groupBy(met, (each) => each.childId);
  const pages = pagesIn(context, time);
  const kept = rulesKept(context, time);
  const counts = growthCounts(
    context,
    files.map((file) => file.child.id),
  );
  const withChildren = Map.groupBy(files, (file) => file.child.mentorId);
  const reviews = reviewsOf(context, time);
  const teachers = staffIn(context, new Set([...withChildren.keys(), ...metBy.keys()])).map(
    (staff): TeacherWork => ({
      ...staff,
      ...countedFor(withChildren.get(staff.staffId) ?? [], metBy.get(staff.staffId) ?? [], metWith, kept),
      growth: growthOf(withChildren.get(staff.staffId) ?? [], counts),
      pages: pages.filter((each) => each.staffId === staff.staffId).length,
      review: reviews.get(staff.staffId) ?? null,
    }),
  );
  const inClass = Map.groupBy(files, (file) => file.child.classId);
  const classes = classesOf(context).flatMap((each): ClassWork[] => {
    const own = inClass.get(each.id);
    if (!own) return [];
    const ids = new Set(own.map((file) => file.child.id));
    return [
      {
        classId: each.id,
        className: formatClassName(each),
        ...countedFor(
          own,
          met.filter(({ childId }) => ids.has(childId)),
          metWith,
          kept,
        ),
        growth: growthOf(own, counts),
        pages: pages.filter(({ childId }) => ids.has(childId)).length,
      },
    ];
  });
  return { teachers: teachers.toSorted(byCoverage), classes: classes.toSorted(byCoverage) };
}

/** `done`: the contacts that count as theirs; `metWith`: all with each child, whoever's they were. */
function countedFor(
  files: readonly Pick<LoadedFile, 'child'>[],
  done: readonly Met[],
  metWith: ReadonlyMap<string, readonly Met[]>,
  kept: ReadonlyMap<string, Work['rules']>,
): Omit<Work, 'pages' | 'growth'> {
  const rules = { kept: 0, asked: 0 };
  for (const { child } of files) {
    rules.kept += kept.get(child.id)?.kept ?? 0;
    rules.asked += kept.get(child.id)?.asked ?? 0;
  }
  const covered = { talks: 0, visits: 0, calls: 0, all: 0 };
  for (const { child } of files) {
    const used = new Set((metWith.get(child.id) ?? []).map((each) => each.way));
    for (const way of used) covered[way] += 1;
    if (ways.every((way) => used.has(way))) covered.all += 1;
  }
  const of = (way: Way): WayFigures => {
    const some = done.filter((each) => each.way === way);
    return {
      persons: new Set(some.map((each) => each.childId)).size,
      personTimes: some.length,
      times: new Set(some.map((each) => each.contactId)).size,
    };
  };
  return {
    children: files.length,
    ...{ covered, rules, talks: of('talks'), visits: of('visits'), calls: of('calls') },
  };
}

function growthOf(
  files: readonly Pick<LoadedFile, 'child'>[],
  counts: ReadonlyMap<string, readonly GrowthCount[]>,
): Work['growth'] {
  const there = files.map(({ child }) => partsThere(counts.get(child.id) ?? []));
  return {
    there: there.reduce((sum, each) => sum + each, 0),
    asked: askedParts.length * files.length,
  };
}

/** By child, the weeks of that time by all rules of frequency; days ahead, holidays and what is not late yet ask for nothing. */
function rulesKept(context: ReadContext, { from, to }: Time): ReadonlyMap<string, Work['rules']> {
  const weeks = weeksOf({ startsOn: from, endsOn: to }, context.today);
  const rows = matrixOf(context, weeks).rows;
  return new Map(
    rows.map(({ childId, weeks: byRule }) => {
      const letters = [...byRule.join('')];
      const kept = letters.filter((each) => each === stateLetters.covered).length;
      const late = letters.filter((each) => each === stateLetters.overdue).length;
      return [childId, { kept, asked: kept + late }];
    }),
  );
}

const wayOfKind = new Map(ways.flatMap((way) => kindsOfWay[way].map((kind): [string, Way] => [kind, way])));

function contactsIn(context: ReadContext, { from, to }: Time): Met[] {
  const scope = childScope(context);
  return context.read
    .all<Omit<Met, 'way'> & { kind: string }>(
      `select contact.id as contactId, contact.kind, contact.staffId, contactChild.childId
       from contact join contactChild on contactChild.contactId = contact.id and contactChild.deletedAt is null
       join child on child.id = contactChild.childId
       where contact.deletedAt is null and contact.day between ? and ? and child.deletedAt is null and ${scope.sql}
       union all select phoneCall.id, 'familyCall', phoneCall.dutyStaffId, phoneCall.childId
       from phoneCall join child on child.id = phoneCall.childId
       where ${cameThrough} and phoneCall.day between ? and ? and child.deletedAt is null and ${scope.sql}`,
      from,
      to,
      ...scope.params,
      from,
      to,
      ...scope.params,
    )
    .flatMap(({ kind, ...each }) => {
      const way = wayOfKind.get(kind);
      return way ? [{ ...each, way }] : [];
    });
}

function pagesIn(context: ReadContext, { from, to }: Time): { staffId: string | null; childId: string }[] {
  const scope = childScope(context);
  return context.read.all(
    `select growthPage.staffId, growthPage.childId from growthPage join child on child.id = growthPage.childId
     where growthPage.deletedAt is null and growthPage.day between ? and ? and child.deletedAt is null
       and ${scope.sql}`,
    from,
    to,
    ...scope.params,
  );
}

function staffIn(context: ReadContext, ids: ReadonlySet<string | null>) {
  return context.read
    .all<{ staffId: string; name: string; disabled: number }>(
      'select id as staffId, name, disabled from staff where deletedAt is null order by seq',
    )
    .filter(({ staffId }) => ids.has(staffId))
    .map(({ disabled, ...each }) => ({ ...each, left: disabled === 1 }));
}

function reviewsOf(context: ReadContext, { from, to }: Time): ReadonlyMap<string, TeacherWork['review']> {
  if (!may(context.session.role, 'mentoring.judge')) return new Map();
  const rows = context.read.all<{ staffId: string; level: string; comment: string | null }>(
    'select staffId, level, comment from mentorReview where startsOn = ? and endsOn = ? and deletedAt is null',
    from,
    to,
  );
  return new Map(rows.map(({ staffId, level, comment }) => [staffId, { level, comment }]));
}

export function judge(
  context: WriteContext,
  input: Time & { staffId: string; level: string; comment: string | null },
): MentorReview {
  const { from: startsOn, to: endsOn, staffId, level, comment } = input;
  if (startsOn > endsOn) refuseField('to', 'endBeforeStart');
  if (!context.read.get('select 1 from staff where id = ? and deletedAt is null', staffId))
    refuse('notFound', { record: 'staff' });
  const row = context.read.get<Record<string, SqlValue>>(
    'select * from mentorReview where staffId = ? and startsOn = ? and endsOn = ? and deletedAt is null',
    staffId,
    startsOn,
    endsOn,
  );
  if (row) return context.update(mentorReviewModel, fromRow(mentorReviewModel, row).id, { level, comment });
  return context.insert(mentorReviewModel, { staffId, startsOn, endsOn, level, comment });
}
