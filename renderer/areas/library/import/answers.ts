/** What a person has answered to the rows of a ledger, and what is written of them. Pure. */
import type {
  LedgerPreview,
  LedgerRow,
  ledgerImportCalls,
} from '../../../../shared/areas/library/ledgerImport.ts';
import type { Input } from '../../../../shared/call.ts';
import type { Day } from '../../../../shared/values/day.ts';

/** The id of a title here, or another title. */
export type Choice = string | 'new';

export interface Answers {
  /** Row numbers as text: what a table's rows are told apart by. */
  taken: ReadonlySet<string>;
  /** Of doubtful rows, by their number. */
  chosen: ReadonlyMap<number, Choice>;
}

export const shownSets = ['all', 'asks', 'told', 'left'] as const;
/** All rows, those that ask, those with something to be told, those that are not taken. */
export type Shown = (typeof shownSets)[number];

const inShown: Record<Shown, (row: LedgerRow) => boolean> = {
  all: () => true,
  asks: ({ verdict }) => verdict === 'doubtful',
  told: ({ verdict, issues }) =>
    issues.some((each) => each !== 'joinsRow') && !['same', 'impossible'].includes(verdict),
  left: ({ verdict }) => verdict === 'same' || verdict === 'impossible',
};

export function shownRows({ rows }: LedgerPreview, shown: Shown): LedgerRow[] {
  return rows.filter(inShown[shown]);
}

export function countsOf({ rows }: LedgerPreview): Record<Shown, number> {
  const count = (shown: Shown) => rows.filter(inShown[shown]).length;
  return { all: count('all'), asks: count('asks'), told: count('told'), left: count('left') };
}

/** What is clear is taken; what is doubtful waits; what is in the ledger already stays out. */
export function firstAnswers({ rows }: LedgerPreview): Answers {
  const clear = rows.filter(({ verdict }) => verdict === 'new' || verdict === 'joined');
  return { taken: new Set(clear.map(({ row }) => String(row))), chosen: new Map() };
}

/** Whether a row can be taken as things stand. */
export function isAble(row: LedgerRow, { chosen }: Answers): boolean {
  if (row.verdict === 'impossible' || row.verdict === 'same') return false;
  return row.verdict !== 'doubtful' || chosen.has(row.row);
}

type Write = Input<(typeof ledgerImportCalls)['importLedger']>['rows'];

/** `day` for rows that say none. */
export function rowsToWrite({ rows }: LedgerPreview, answers: Answers, day: Day): Write {
  return rows.flatMap((row) => {
    if (!answers.taken.has(String(row.row)) || !isAble(row, answers)) return [];
    const choice = answers.chosen.get(row.row);
    const titleId = choice && choice !== 'new' ? choice : row.titleId;
    const { group, title, copies, oldNumbers, patch } = row;
    return [{ group, titleId, title, copies, oldNumbers, patch: { acquiredOn: day, ...patch } }];
  });
}

export function copiesOf(rows: Write): number {
  return rows.reduce((sum, { copies }) => sum + copies, 0);
}
