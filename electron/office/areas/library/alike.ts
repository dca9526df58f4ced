/** Titles that look the same: name, author and publisher, whatever spaces, brackets and letters' width they are written with. */
import type { Title } from '../../../../shared/areas/library/model.ts';
import { toHalfWidth } from '../../../../shared/values/halfWidth.ts';

type Look = Pick<Title, 'name' | 'author' | 'publisher'>;

export function alikeKey({ name, author, publisher }: Look): string {
  return [name, author ?? '', publisher ?? ''].map(plain).join('|');
}

export function nameKey({ name }: Pick<Title, 'name'>): string {
  return plain(name);
}

/** Author, publisher and ISBN are the same as far as both say them. */
export function saysNothingElse(one: Look & Pick<Title, 'isbn'>, other: Look & Pick<Title, 'isbn'>): boolean {
  return (['author', 'publisher', 'isbn'] as const).every((key) => {
    const [here, there] = [one[key], other[key]];
    return here === null || there === null || plain(here) === plain(there);
  });
}

function plain(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s《》〈〉“”"'·,，.。:：;；!！?？()（）[\]【】/\\-]/g, '')
    .replace(/[著编绘译]+$/, '')
    .toLowerCase();
}
