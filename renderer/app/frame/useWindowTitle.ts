import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { navigationFor } from '../../areas/index.ts';
import { useEntrance, useSession } from '../session.tsx';
import { useText } from '../text.ts';

/**
 * The window's title says which part of the program is open, e.g. 档案 - 童家, and never whose file: it stands in the
 * task bar for all to see, locked or not.
 */
export function useWindowTitle(): void {
  const { t } = useText();
  const { role } = useSession();
  const { screen } = useEntrance();
  const { pathname } = useLocation();
  const entries = navigationFor(role).filter((entry) => isWithin(pathname, entry.to));
  const open = screen === 'open' ? entries[0] : undefined;
  const title = open ? `${t(open.label)} - ${t('frame.name')}` : t('frame.name');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function isWithin(pathname: string, to: string): boolean {
  return pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));
}
