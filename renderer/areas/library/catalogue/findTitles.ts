/** Books in the palette: by name, initials, author, ISBN, or a label that is scanned. */
import { IconBook } from '@tabler/icons-react';
import i18next from 'i18next';
import { everyTitle } from '../../../../shared/areas/library/titles.ts';
import { office } from '../../../app/office.ts';
import type { Hit } from '../../area.ts';
import { titlePath } from '../paths.ts';

const mostHits = 10;

export async function findTitles(text: string): Promise<Hit[]> {
  const filter = { ...everyTitle, text: text.slice(0, 60) };
  const { rows } = await office.call('library.titles', { filter, order: 'newest', before: null });
  return rows.slice(0, mostHits).map(({ title, copies, out }) => ({
    id: title.id,
    title: title.name,
    detail: [
      title.author,
      i18next.t('library.catalogue.copies', { count: copies }),
      out > 0 ? i18next.t('library.catalogue.out', { count: out }) : null,
    ]
      .filter(Boolean)
      .join(' · '),
    icon: IconBook,
    to: titlePath(title.id),
  }));
}
