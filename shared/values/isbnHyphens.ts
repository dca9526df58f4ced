/** An ISBN as the agency hyphenates it; its ranges are a long list that only pages with books load. */
import { parse } from 'isbn3';

/** '978-7-5301-2345-4'; the digits as they are where no range of the agency is known for them. */
export function formatIsbn(digits: string): string {
  return parse(digits)?.isbn13h ?? digits;
}
