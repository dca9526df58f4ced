/** Titles that look the same: name, author and publisher, whatever spaces, brackets and letters' width they are written with. */
import type { Title } from '../../../../shared/areas/library/model.ts';
import { toHalfWidth } from '../../../../shared/values/halfWidth.ts';

export function alikeKey({ name, author, publisher }: Pick<Title, 'name' | 'author' | 'publisher'>): string {
  return [name, author ?? '', publisher ?? ''].map(plain).join('|');
}

function plain(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s《》〈〉“”"'·,，.。:：;；!！?？()（）[\]【】/\\-]/g, '')
    .replace(/[著编绘译]+$/, '')
    .toLowerCase();
}
