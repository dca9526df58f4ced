/** The typical children that each class names. */

import { isHere } from '../../../../shared/areas/children/rules.ts';
import {
  limitsOf,
  type TypicalChild,
  type TypicalRow,
  type TypicalView,
  typicalChildModel,
} from '../../../../shared/areas/mentoring/typical.ts';
import { refuse } from '../../../../shared/problem.ts';
import { scopeOf } from '../../../../shared/roles.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { sightOfField, veil } from '../../../../shared/veil.ts';
import type { ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { classes, school } from '../admin/school.ts';
import { childScope, type LoadedFile, loadFiles, requireChild } from '../children/files.ts';

/** By child, those named today within the session's reach. */
export function typicalNow(context: ReadContext): ReadonlyMap<string, TypicalChild> {
  const scope = childScope(context);
  const rows = context.read.all<Record<string, SqlValue>>(
    `select typicalChild.* from typicalChild join child on child.id = typicalChild.childId
     where typicalChild.deletedAt is null and child.deletedAt is null and typicalChild.startsOn <= ?
       and (typicalChild.endsOn is null or typicalChild.endsOn > ?) and ${scope.sql} order by typicalChild.seq`,
    context.today,
    context.today,
    ...scope.params,
  );
  return new Map(
    rows.map((row) => {
      const each = fromRow(typicalChildModel, row);
      return [each.childId, each];
    }),
  );
}

export function typical(context: ReadContext): TypicalView {
  const { today } = context;
  const { typicalLeast: least, typicalMost: most } = limitsOf(school(context));
  const now = typicalNow(context);
  const files = loadFiles(context, today).filter(
    (file) => isHere(file.child, today) && (now.has(file.child.id) || file.derived.wider.state === 'yes'),
  );
  const byClass = Map.groupBy(files, (file) => file.child.classId);
  return {
    least,
    most,
    classes: classes(context).flatMap((each) => {
      const own = byClass.get(each.id) ?? [];
      if (own.length === 0) return [];
      const children = own.map((file) => rowOf(context, file, now.get(file.child.id)));
      const named = children.filter((row) => row.named !== null);
      return {
        classId: each.id,
        className: formatClassName(each),
        named: named.length,
        wanted: Math.min(least, own.length),
        children: [...named, ...children.filter((row) => row.named === null)],
      };
    }),
  };
}

function rowOf({ session }: ReadContext, file: LoadedFile, named: TypicalChild | undefined): TypicalRow {
  const { id, name, sex } = file.child;
  const seen = named && veil(typicalChildModel, named, session.role).record;
  return {
    childId: id,
    name,
    sex,
    mentorName: file.mentorName,
    named: seen ? { startsOn: seen.startsOn, reason: seen.reason } : null,
  };
}

export function saveTypical(
  context: WriteContext,
  input: { childId: string; named: boolean; reason: string | null },
): null {
  const child = requireChild(context, input.childId);
  if (scopeOf(context.session.role) === 'own') refuse('notAllowed');
  const before = typicalNow(context).get(child.id);
  if (!input.named) {
    // named and taken back on one day: never was
    if (before && before.startsOn === context.today) context.remove(typicalChildModel, before.id);
    else if (before) context.update(typicalChildModel, before.id, { endsOn: context.today });
    return null;
  }
  const { reason } = input;
  if (!before)
    context.insert(typicalChildModel, { childId: child.id, startsOn: context.today, endsOn: null, reason });
  // who may not see the reason leaves it as it is
  else if (sightOfField(context.session.role, typicalChildModel.fields.reason) === 'whole')
    context.update(typicalChildModel, before.id, { reason });
  return null;
}
