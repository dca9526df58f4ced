/** Factories of books; see inputs.ts. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { enterCalls } from '../../shared/areas/library/enter.ts';
import type { Input } from '../../shared/call.ts';

type Enter = Input<(typeof enterCalls)['enterCopies']>;

/** A right ISBN of a Chinese publisher for a running number below 100,000. */
export function isbnOf(number: number): string {
  const twelve = `9787530${String(number).padStart(5, '0')}`;
  const sum = Array.from(twelve).reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
  return twelve + String((10 - (sum % 10)) % 10);
}

/** One title, with one copy unless told otherwise. */
export function addBook(
  office: InProcessOffice,
  title: NonNullable<Enter['title']> = {},
  more: Partial<Omit<Enter, 'title' | 'titleId'>> = {},
) {
  return office.call('library.enterCopies', {
    titleId: null,
    title: { name: '小山村的春天', ...title },
    ...{ copies: 1, oldNumbers: [], patch: {} },
    ...more,
  });
}
