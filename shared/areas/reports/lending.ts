/** Books and equipment in the half: what there is, what came, what was lent (mission.md 11; domain.md 1.6, 5). Pure. */
import type { Day } from '../../values/day.ts';
import { formatYuan } from '../../values/money.ts';
import { everyAsset } from '../equipment/ledger.ts';
import { everyLoan, type LoanFigures, type LoanFilter } from '../library/loanList.ts';
import type { Figure } from './figure.ts';

export interface LendingFacts {
  /** In the ledger at the end of the day counted, and of them those that came within the half, donated ones told apart. */
  books: { titles: number; copies: number; came: number; donated: number };
  /** Pieces in the ledger, their price in integer fen, and the pieces that came and left within the half. */
  equipment: { pieces: number; fen: number; came: number; left: number };
  /** Loans begun within the half. */
  bookLoans: LoanFigures;
  equipmentLoans: LoanFigures;
  /** Overdue on the day counted. */
  late: number;
  /** The day counted is today; the catalogue and what is overdue can be looked at for no other day. */
  today: boolean;
}

interface Span {
  from: Day;
  to: Day;
}

export function lendingFigures(facts: LendingFacts, span: Span): Figure[] {
  const { books, equipment, bookLoans, equipmentLoans } = facts;
  const catalogue: Figure['page'] = facts.today ? { of: 'catalogue', ...span } : undefined;
  const ledger: Figure['page'] = { of: 'equipment', filter: { ...everyAsset, day: span.to }, ...span };
  const lent = (more: Partial<LoanFilter>): Figure['page'] => ({
    of: 'loans',
    filter: { ...everyLoan, ...span, ...more },
    ...span,
  });
  const value = count('器材金额', equipment.fen / 100, ledger);
  return [
    count('图书种数', books.titles, catalogue),
    count('图书册数', books.copies, catalogue),
    count('新增图书册数', books.came, catalogue),
    count('捐赠图书册数', books.donated, catalogue),
    count('借书次数', bookLoans.times, lent({ lent: 'book' })),
    count('借书人数', bookLoans.children, lent({ lent: 'book', borrower: 'child' })),
    count('器材件数', equipment.pieces, ledger),
    { ...value, text: formatYuan(equipment.fen) },
    count('新增器材件数', equipment.came, ledger),
    count('减少器材件数', equipment.left, ledger),
    count('借器材次数', equipmentLoans.times, lent({ lent: 'equipment' })),
    count('过期未还次数', facts.late, facts.today ? lent({ from: null, state: 'late' }) : undefined),
  ];
}

function count(name: string, value: number, page: Figure['page']): Figure {
  return { name, value, text: String(value), filter: null, contacts: null, ...(page && { page }) };
}

export function lendingParagraphs({ books, equipment }: LendingFacts, span: string): string[] {
  if (books.copies === 0 && equipment.pieces === 0) return [];
  return [
    `图书和器材。图书室现有图书{图书种数}种、{图书册数}册，${span}来新增{新增图书册数}册，其中捐赠{捐赠图书册数}册；{借书人数}名儿童借书，全校借书{借书次数}次。器材现有{器材件数}件，账面金额{器材金额}元，新增{新增器材件数}件，报废和丢失{减少器材件数}件，借用{借器材次数}次；过期未还{过期未还次数}次。[待填：图书和器材的使用和管理]`,
  ];
}
