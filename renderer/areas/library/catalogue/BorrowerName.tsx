import type { LoanBrief } from '../../../../shared/areas/library/titles.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { borrowerKind } from '../../../../shared/codes/index.ts';
import { useText } from '../../../app/text.ts';

/** Who has or had it; of a child out of reach only that it is a child. */
export function BorrowerName({ loan: { borrower } }: { loan: LoanBrief }) {
  const { language } = useText();
  return <span>{borrower.name ?? labelOf(borrowerKind, borrower.kind, language)}</span>;
}
