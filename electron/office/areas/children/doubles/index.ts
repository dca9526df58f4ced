/** Files that may be one child's, and those that somebody has said are not. */
import { type DoublePair, notDoubleModel } from '../../../../../shared/areas/children/doubles.ts';
import { kinModel } from '../../../../../shared/areas/children/kin.ts';
import { childModel } from '../../../../../shared/areas/children/model.ts';
import { refuseField } from '../../../../../shared/problem.ts';
import type { Phone } from '../../../../../shared/record.ts';
import { veil } from '../../../../../shared/veil.ts';
import type { ReadContext, WriteContext } from '../../../context.ts';
import { childScope, requireChild } from '../files.ts';
import { type DoubleFacts, findDoubles, type PersonFacts, pairKey } from './find.ts';

export { merge } from './merge.ts';

const mostPairs = 200;

export function doubles(context: ReadContext): DoublePair[] {
  const classNames = new Map<string, string | null>();
  const found = findDoubles(loadFacts(context, classNames), lookedAt(context));
  const shown = ({ id, name, sex, birthDate }: DoubleFacts) => ({
    id,
    name,
    className: classNames.get(id) ?? null,
    sex,
    birthDate,
  });
  return found
    .slice(0, mostPairs)
    .map(({ one, other, reasons }) => ({ one: shown(one), other: shown(other), reasons }));
}

type ChildLine = Omit<DoubleFacts, 'people'> & { className: string | null };
type KinLine = Omit<PersonFacts, 'numbers'> & { childId: string; phones: string | null };

/**
 * What tells children apart, without the rest of their files. A number that the role does not see whole is no reason
 * either: that two are the same would tell of it.
 */
function loadFacts(context: ReadContext, classNames: Map<string, string | null>): DoubleFacts[] {
  const scope = childScope(context);
  const { role } = context.session;
  const people = new Map<string, PersonFacts[]>();
  for (const { childId, phones, ...person } of context.read.all<KinLine>(
    `select kin.childId, kin.relation, kin.name, kin.idNumber, kin.personId, kin.phones
     from kin join child on child.id = kin.childId
     where kin.deletedAt is null and child.deletedAt is null and ${scope.sql}`,
    ...scope.params,
  )) {
    const numbers = phones === null ? [] : (JSON.parse(phones) as Phone[]).map((each) => each.number);
    const known = people.get(childId);
    const seen = { ...veil(kinModel, person, role).record, numbers };
    if (known) known.push(seen);
    else people.set(childId, [seen]);
  }
  return context.read
    .all<ChildLine>(
      `select child.id, child.name, child.sex, child.birthDate, child.idNumber, child.studentNumber,
         case when schoolClass.id is null then null
           else substr('一二三四五六七八九', schoolClass.grade, 1) || '(' || schoolClass.number || ')班' end as className
       from child left join schoolClass on schoolClass.id = child.classId
       where child.deletedAt is null and ${scope.sql} order by child.seq`,
      ...scope.params,
    )
    .map(({ className, ...child }) => {
      classNames.set(child.id, className);
      return { ...veil(childModel, child, role).record, people: people.get(child.id) ?? [] };
    });
}

function lookedAt(context: ReadContext): Set<string> {
  return new Set(
    context.read
      .all<{ childId: string; otherId: string }>(
        'select childId, otherId from notDouble where deletedAt is null',
      )
      .map(({ childId, otherId }) => pairKey(childId, otherId)),
  );
}

export function notDouble(context: WriteContext, input: { one: string; other: string }): null {
  requireChild(context, input.one);
  requireChild(context, input.other);
  if (input.one === input.other) refuseField('other', 'wrongKind');
  if (!lookedAt(context).has(pairKey(input.one, input.other)))
    context.insert(notDoubleModel, { childId: input.one, otherId: input.other });
  return null;
}
