/** Rules by a piece of their title, for the palette. */
import { IconScale } from '@tabler/icons-react';
import { office } from '../../../../app/office.ts';
import type { Hit } from '../../../area.ts';
import { regulationsPath } from '../paths.ts';

const mostHits = 8;

/** Those that are not void, as they are today. */
export async function findRegulations(text: string): Promise<Hit[]> {
  const { today } = await office.call('admin.session', null);
  const rows = await office.call('admin.regulations', { day: today });
  return rows
    .filter(({ state, regulation }) => state !== 'ended' && regulation.title.includes(text.trim()))
    .slice(0, mostHits)
    .map(({ regulation, wall }) => ({
      ...{ id: regulation.id, title: regulation.title, detail: wall ?? '', icon: IconScale },
      to: `${regulationsPath}/${regulation.id}`,
    }));
}
