/** F1 anywhere: the help of the screen at hand. Its words are fetched when they are first asked for. */
import { useHotkeys } from '@mantine/hooks';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { HelpTopic } from '../../../shared/text/helpTopics.ts';

const HelpDrawer = lazy(async () => ({ default: (await import('./HelpDrawer.tsx')).HelpDrawer }));

interface Help {
  /** Opens a topic; without one that of the screen at hand. */
  openHelp(topic?: HelpTopic): void;
  /** What is on the screen: a path of the router, and over it a screen that has none ('locked'). */
  places: { page: string; over: string | null };
}

const Context = createContext<Help | null>(null);

export function useHelp(): Help {
  const help = useContext(Context);
  if (!help) throw new Error('outside of HelpProvider');
  return help;
}

/** Says which page, or which screen over all pages, F1 is to explain. */
export function useHelpPlace(place: Partial<Help['places']>): void {
  const { places } = useHelp();
  const { page, over } = place;
  useEffect(() => {
    if (page !== undefined) places.page = page;
    if (over !== undefined) places.over = over;
  }, [places, page, over]);
}

export function HelpProvider({ children }: { children: ReactNode }) {
  const places = useRef<Help['places']>({ page: '/', over: null }).current;
  const [shown, show] = useState<{ topic: HelpTopic | null; screen: string } | null>(null);
  const value = useMemo<Help>(
    () => ({
      places,
      openHelp: (topic) => show({ topic: topic ?? null, screen: places.over ?? places.page }),
    }),
    [places],
  );
  useHotkeys([['F1', () => value.openHelp()]], [], true);
  return (
    <Context value={value}>
      {children}
      {shown && (
        <Suspense>
          <HelpDrawer {...shown} onClose={() => show(null)} />
        </Suspense>
      )}
    </Context>
  );
}
