/** What a stocktake shows after one count, from what the count changed, without reading all of it again. */
import { readLabel } from '../../values/label.ts';
import { isDifference } from './stocktake.ts';
import { type CountResult, mostTaken, type StocktakeView, type TakenLine } from './stocktakeCalls.ts';

/** As it would be read anew; but a list of differences that was cut at `mostTaken` grows shorter by those that are found. */
export function withCount(view: StocktakeView, { line, change }: CountResult): StocktakeView {
  if (line === null || change === null) return view;
  const others = (lines: readonly TakenLine[]) =>
    lines.filter(({ kind, id }) => kind !== line.kind || id !== line.id);
  const rest = others(view.differences);
  const differs = isDifference(line.state) || line.settlement !== null;
  return {
    ...view,
    totals: plus(view.totals, change.totals),
    differing: plus(view.differing, change.differing),
    differences: differs ? withLine(rest, line).slice(0, mostTaken) : rest,
    lots: others(view.lots),
    counters: countersWith(view.counters, change.countedBy),
  };
}

function plus<T extends object>(sums: T, by: T): T {
  const entries = Object.entries(sums) as [keyof T, number][];
  return Object.fromEntries(entries.map(([key, value]) => [key, value + Number(by[key])])) as T;
}

/** Those to be settled first, then books, equipment and what has no label, by number. */
function withLine(lines: readonly TakenLine[], line: TakenLine): TakenLine[] {
  const at = lines.findIndex((each) => isBefore(line, each));
  return at < 0 ? [...lines, line] : lines.toSpliced(at, 0, line);
}

const kinds = ['copy', 'asset', 'count'] as const;

function isBefore(one: TakenLine, other: TakenLine): boolean {
  for (const rank of [isSettled, rankOfKind, numberOf]) {
    const [mine, theirs] = [rank(one), rank(other)];
    if (mine !== theirs) return mine < theirs;
  }
  return false;
}

const isSettled = ({ settlement }: TakenLine) => Number(settlement !== null);
const rankOfKind = ({ kind }: TakenLine) => kinds.indexOf(kind);

function numberOf({ code }: TakenLine): number {
  const label = code === null ? null : readLabel(code);
  return label && 'number' in label ? label.number : 0;
}

type Counters = StocktakeView['counters'];

function countersWith(
  counters: Counters,
  { before, now }: NonNullable<CountResult['change']>['countedBy'],
): Counters {
  if (before?.id === now?.id) return counters;
  const fewer = counters.map((each) =>
    each.id === before?.id ? { ...each, counts: each.counts - 1 } : each,
  );
  if (now === null) return fewer.filter(({ counts }) => counts > 0);
  const more = fewer.some(({ id }) => id === now.id)
    ? fewer.map((each) => (each.id === now.id ? { ...each, counts: each.counts + 1 } : each))
    : [...fewer, { ...now, counts: 1 }];
  return more.filter(({ counts }) => counts > 0);
}
