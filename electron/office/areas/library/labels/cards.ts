/** Cards on paper. A card of a child out of the reader's reach is not printed. */
import type { libraryCalls } from '../../../../../shared/areas/library/calls.ts';
import { type PrintedCard, cardsPaper as paperOf } from '../../../../../shared/areas/library/papers/cards.ts';
import { formatClassName } from '../../../../../shared/values/className.ts';
import { labelCode } from '../../../../../shared/values/label.ts';
import type { Handler, ReadContext, SqlValue } from '../../../context.ts';
import { shortName } from '../../admin/school.ts';
import { childScope } from '../../children/files.ts';
import { barsOf } from './bars.ts';

type Calls = typeof libraryCalls;
type Kind = 'child' | 'staff' | 'class';

export const cardsPaper: Handler<Calls['cardsPaper']> = async (context, asked) => {
  const { cards, name } = await context.alone(() => ({
    cards: cardsOf(context, asked),
    name: shortName(context),
  }));
  return paperOf(cards, { perSheet: asked.perSheet, school: name, barsOf });
};

interface Row {
  number: number;
  name: string | null;
  grade: number | null;
  classNumber: number | null;
}

const good = 'card.lostOn is null and card.deletedAt is null';

const sources: Record<Kind, { sql: string; id: string }> = {
  child: {
    sql: `select card.number, child.name, schoolClass.grade, schoolClass.number as classNumber
      from card join child on child.id = card.childId and child.deletedAt is null
      left join schoolClass on schoolClass.id = child.classId where ${good}`,
    id: 'child.id',
  },
  staff: {
    sql: `select card.number, staff.name, null as grade, null as classNumber
      from card join staff on staff.id = card.staffId and staff.deletedAt is null where ${good}`,
    id: 'staff.id',
  },
  class: {
    sql: `select card.number, null as name, schoolClass.grade, schoolClass.number as classNumber
      from card join schoolClass on schoolClass.id = card.classId and schoolClass.deletedAt is null where ${good}`,
    id: 'schoolClass.id',
  },
};

interface Asked {
  kind: Kind;
  classId: string | null;
  holderIds: readonly string[] | null;
}

function cardsOf(context: ReadContext, { kind, classId, holderIds }: Asked): PrintedCard[] {
  const { sql, id } = sources[kind];
  const scope = childScope(context);
  const conditions: [string, SqlValue[]][] = [];
  if (kind === 'child') conditions.push([scope.sql, [...scope.params]]);
  if (kind === 'child' && classId !== null) conditions.push(['child.classId = ?', [classId]]);
  if (holderIds !== null)
    conditions.push([`${id} in (select value from json_each(?))`, [JSON.stringify(holderIds)]]);
  return context.read
    .all<Row>(
      `${sql}${conditions.map(([each]) => ` and ${each}`).join('')} order by grade, classNumber, card.number`,
      ...conditions.flatMap(([, params]) => params),
    )
    .map(({ number, name, grade, classNumber }) => {
      const className =
        grade === null || classNumber === null ? '' : formatClassName({ grade, number: classNumber });
      const detail = { child: className, staff: '教师', class: '班级书箱' }[kind];
      return { code: labelCode(kind, number), name: name ?? className, detail };
    });
}
