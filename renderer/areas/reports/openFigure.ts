/** From a number to the rows that it counts: children, contacts or calls. */
import { useNavigate } from 'react-router';
import type { Figure } from '../../../shared/areas/reports/calls.ts';
import { useOpenList } from '../children/openList.ts';
import { contactsPath } from '../contacts/paths.ts';
import { type PhoneState, phonePath } from '../phone/paths.ts';

/** Whether there is something to open: a number without rows, or nought, opens nothing. */
export function isOpened({ filter, contacts, calls, value }: Figure): boolean {
  return (filter !== null || contacts !== null || calls !== undefined) && value !== 0;
}

export function useOpenFigure(): (figure: Figure) => void {
  const openList = useOpenList();
  const navigate = useNavigate();
  return ({ filter, contacts, calls }) => {
    if (calls) return void navigate(phonePath, { state: { filter: calls } satisfies PhoneState });
    if (contacts) void navigate(contactsPath, { state: { filter: contacts } });
    else if (filter) openList(filter);
  };
}
