import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useHelpPlace } from '../help/HelpProvider.tsx';
import { Palette } from '../palette/Palette.tsx';
import { useText } from '../text.ts';
import { ChangePassword } from './ChangePassword.tsx';
import classes from './frame.module.css';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { useShortcuts } from './useShortcuts.ts';
import { useWindowTitle } from './useWindowTitle.ts';

/** What stands around every page: header, navigation, palette, shortcuts. */
export function Frame() {
  const { t } = useText();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const [menuOpen, menu] = useDisclosure();
  const [paletteOpen, palette] = useDisclosure();
  const [passwordOpen, password] = useDisclosure();

  // a new page begins at its top, and on a narrow window without the menu over it
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the event
  useEffect(() => {
    window.scrollTo(0, 0);
    menu.close();
  }, [pathname]);

  useWindowTitle();
  useHelpPlace({ page: pathname });
  useShortcuts({ onFind: palette.open });

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'md', collapsed: { mobile: !menuOpen } }}
      transitionDuration={0}
    >
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('frame.skip')}
      </button>
      <AppShell.Header className={classes.header}>
        <Header
          menuOpen={menuOpen}
          onMenu={menu.toggle}
          onFind={palette.open}
          onChangePassword={password.open}
        />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label={t('frame.navigation')}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main ref={main} id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </AppShell.Main>
      <Palette opened={paletteOpen} onClose={palette.close} />
      <ChangePassword opened={passwordOpen} onClose={password.close} />
    </AppShell>
  );
}
