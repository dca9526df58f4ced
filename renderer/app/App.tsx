import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Desk } from './Desk.tsx';
import { HelpProvider, useHelpPlace } from './help/HelpProvider.tsx';
import { LockScreen } from './lock/LockScreen.tsx';
import { OfficeGone } from './lock/OfficeGone.tsx';
import { OfficeRefused } from './lock/OfficeRefused.tsx';
import { useKeysOfChild, useKeysUnderLock } from './lock/useKeysUnderLock.ts';
import { makeQueryClient } from './queryClient.ts';
import { SessionProvider, useEntrance } from './session.tsx';
import { useText } from './text.ts';
import { buttonNames, cssVariables, theme } from './theme.ts';

/** Needed once in a school's life. */
const SetUp = lazy(async () => ({ default: (await import('./setUp/SetUp.tsx')).SetUp }));

/** The only page of a child to whom the desk was handed. */
const OwnPage = lazy(async () => ({ default: (await import('../areas/phone/own/OwnPage.tsx')).OwnPage }));

export function App() {
  const [client] = useState(makeQueryClient);
  const { t, language } = useText();
  const named = useMemo(
    () => mergeThemeOverrides(theme, buttonNames({ close: t('frame.close'), clear: t('frame.clear') })),
    [t],
  );
  return (
    <MantineProvider theme={named} cssVariablesResolver={cssVariables} forceColorScheme="light">
      <DatesProvider
        settings={{ locale: language === 'zh-CN' ? 'zh-cn' : 'en', firstDayOfWeek: 1, weekendDays: [] }}
      >
        <QueryClientProvider client={client}>
          <SessionProvider>
            <HelpProvider>
              <Screens />
            </HelpProvider>
            <Notifications position="bottom-right" limit={4} />
          </SessionProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

/** The set-up, or one person's pages with or without the lock over them. */
function Screens() {
  const { screen, session } = useEntrance();
  useKeysUnderLock(screen === 'locked');
  useKeysOfChild(screen === 'child');
  useHelpPlace({ over: screen === 'open' ? null : screen });
  return (
    <>
      {screen === 'setUp' && (
        <Suspense>
          <SetUp />
        </Suspense>
      )}
      {screen === 'refused' && <OfficeRefused />}
      {screen === 'child' && (
        <Suspense>
          <OwnPage />
        </Suspense>
      )}
      {session && screen !== 'child' && <Desk key={session.staffId} />}
      {screen === 'locked' ? <LockScreen /> : <OfficeGone />}
    </>
  );
}
