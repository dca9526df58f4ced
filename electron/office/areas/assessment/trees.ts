/** Tables of indicators: read as rows from above, kept as a whole by one act. */
import type { assessmentCalls } from '../../../../shared/areas/assessment/calls.ts';
import {
  allPoints,
  type Indicator,
  type IndicatorTree,
  indicatorModel,
  indicatorTreeModel,
  isLeaf,
  type Level,
  type TreeRow,
  type TreeView,
  treeFault,
} from '../../../../shared/areas/assessment/tree.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';

type Calls = typeof assessmentCalls;
type Row = Record<string, SqlValue>;

export const trees: Handler<Calls['trees']> = (context) =>
  context.read
    .all<Row>('select * from indicatorTree where deletedAt is null order by createdAt desc, seq desc')
    .map((row) => fromRow(indicatorTreeModel, row))
    .map((tree) => {
      const rows = rowsOf(context, tree.id);
      return {
        tree,
        leaves: rows.filter((_, at) => isLeaf(rows, at)).length,
        halves: allPoints(rows),
        used: context.read.get<{ used: number }>(
          'select count(*) as used from assessment where treeId = ? and deletedAt is null',
          tree.id,
        )!.used,
      };
    });

export const tree: Handler<Calls['tree']> = (context, { id }) => treeOf(context, id);

export function requireTree(context: Pick<ReadContext, 'records'>, id: string): IndicatorTree {
  return context.records.find(indicatorTreeModel, id) ?? refuse('notFound', { record: 'indicatorTree' });
}

export function treeOf(context: Pick<ReadContext, 'read' | 'records'>, id: string): TreeView {
  return { tree: requireTree(context, id), rows: rowsOf(context, id) };
}

/** The rows from above. */
function rowsOf(context: Pick<ReadContext, 'read'>, treeId: string): TreeRow[] {
  const below = Map.groupBy(indicatorsOf(context, treeId), ({ parentId }) => parentId);
  const walk = (parentId: string | null, level: Level): TreeRow[] =>
    (below.get(parentId) ?? []).flatMap((indicator) => [
      rowOf(indicator, level),
      ...(level < 3 ? walk(indicator.id, (level + 1) as Level) : []),
    ]);
  return walk(null, 1);
}

function indicatorsOf(context: Pick<ReadContext, 'read'>, treeId: string): Indicator[] {
  return context.read
    .all<Row>('select * from indicator where treeId = ? and deletedAt is null order by position, seq', treeId)
    .map((row) => fromRow(indicatorModel, row));
}

function rowOf({ id, name, target, halves, criterion, look, rules }: Indicator, level: Level): TreeRow {
  return { id, level, name, target, halves, criterion, look, rules };
}

export const saveTree: Handler<Calls['saveTree']> = (context, { id, version, rows, ...values }) => {
  const known = new Set(
    id === null ? [] : indicatorsOf(context, requireTree(context, id).id).map((each) => each.id),
  );
  const fault = treeFault(rows);
  if (fault) refuseField(`rows.${fault.at}.${fault.key}`, fault.issue);
  const kept =
    id === null
      ? context.insert(indicatorTreeModel, values)
      : context.update(indicatorTreeModel, id, values, version);
  keepRows(context, kept.id, { rows, known });
  return treeOf(context, kept.id);
};

interface Kept {
  rows: readonly TreeRow[];
  /** Ids of the rows that are there. */
  known: ReadonlySet<string>;
}

function keepRows(context: WriteContext, treeId: string, { rows, known }: Kept): void {
  /** The last row of each level so far. */
  const above: string[] = [];
  const stays = new Set<string>();
  for (const [position, { id, level, ...row }] of rows.entries()) {
    const parentId = above[level - 2] ?? null;
    const halves = isLeaf(rows, position) ? row.halves : null;
    const values = { ...row, halves, parentId, position };
    if (id !== null && (!known.has(id) || stays.has(id))) refuse('notFound', { record: 'indicator' });
    const kept =
      id === null
        ? context.insert(indicatorModel, { ...values, treeId })
        : context.update(indicatorModel, id, values);
    stays.add(kept.id);
    above.length = level - 1;
    above.push(kept.id);
  }
  for (const id of known) if (!stays.has(id)) context.remove(indicatorModel, id);
}

export const removeTree: Handler<Calls['removeTree']> = (context, { id }) => {
  const found = requireTree(context, id);
  for (const each of indicatorsOf(context, found.id)) context.remove(indicatorModel, each.id);
  context.remove(indicatorTreeModel, found.id);
  return null;
};
