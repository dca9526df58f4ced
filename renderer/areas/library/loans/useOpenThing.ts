/** From a thing that is lent to its page: a book's title, or the equipment. */
import { useNavigate } from 'react-router';
import type { Thing } from '../../../../shared/areas/library/scan.ts';
import { assetPath } from '../../equipment/paths.ts';
import { titlePath } from '../paths.ts';

export function useOpenThing(): (thing: Pick<Thing, 'kind' | 'id' | 'titleId'>) => void {
  const navigate = useNavigate();
  return ({ kind, id, titleId }) =>
    void navigate(kind === 'copy' && titleId !== null ? titlePath(titleId) : assetPath(id));
}
