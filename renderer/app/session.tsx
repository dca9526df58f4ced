/**
 * Who sits at the page. It is mounted as long as one person's session lasts, locked or not: a lock lies over it and
 * an unfinished form survives. When somebody else signs in, the page begins anew.
 */
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
} from 'react';
import type { doorState, SessionInfo } from '../../shared/areas/admin/calls.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Language } from '../../shared/record.ts';
import { toProblem } from '../ui/problemText.ts';
import { useOfficeCommand, useOfficeQuery } from './calls.ts';
import { office } from './office.ts';
import { showLanguage } from './text.ts';

export type DoorState = typeof doorState._output;

/** Why the page is locked, for the words over the password. */
export type LockReason = 'start' | 'asked' | 'idle' | 'restarted' | 'child';

export interface Entrance {
  /**
   * 'starting': the office has not answered yet; 'setUp': no school here; 'refused': the office itself can't work;
   * 'child': the desk was handed to a child, whose page is the only one there is.
   */
  screen: 'starting' | 'setUp' | 'locked' | 'open' | 'refused' | 'child';
  /** Whose pages are mounted; null before the first sign-in and after signing out. */
  session: SessionInfo | null;
  /** What the locked screen shows. */
  door: DoorState | null;
  reason: LockReason;
  problem: Problem | null;
  /** The office has died and is being started again. */
  gone: boolean;
}

interface Acts {
  /** After a sign-in, a recovery or a set-up. */
  enter(session: SessionInfo): void;
  /** Locks the office and lays the lock over the page. */
  lock(): void;
  /** The office has handed the desk to a child: all pages are let go, the child's own is shown. */
  handOver(): void;
  /** The child is done, or somebody has come: locks, whatever the child had before it. */
  takeBack(): void;
  /** Locks and lets the pages go. */
  signOut(): Promise<void>;
  /** Throws the demo school away; the set-up begins. */
  leaveDemo(): Promise<void>;
  /** Asks the office for the state of the door again. */
  knock(): void;
}

const beginning: Entrance = {
  screen: 'starting',
  session: null,
  door: null,
  reason: 'start',
  problem: null,
  gone: false,
};

const Context = createContext<(Entrance & Acts) | null>(null);

export function useEntrance(): Entrance & Acts {
  const entrance = useContext(Context);
  if (!entrance) throw new Error('outside of SessionProvider');
  return entrance;
}

/** Who is signed in, kept fresh; for pages under the frame. */
export function useSession(): SessionInfo {
  const { session, screen } = useEntrance();
  if (!session) throw new Error('nobody is signed in');
  return useOfficeQuery('admin.session', null, { enabled: screen === 'open' }).data ?? session;
}

/** Switches the page's language at once and keeps it with the account. */
export function useLanguage(): (language: Language) => void {
  const { preferences } = useSession();
  const { mutate } = useOfficeCommand('admin.savePreferences');
  return (language) => {
    void showLanguage(language);
    mutate({ ...preferences, language });
  };
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [entrance, change] = useReducer(
    (was: Entrance, changes: Partial<Entrance>) => ({ ...was, ...changes }),
    beginning,
  );
  const now = useRef(entrance);
  now.current = entrance;

  const enter = useCallback(
    (session: SessionInfo) => {
      if (now.current.session?.staffId === session.staffId) void client.invalidateQueries();
      else client.clear();
      client.setQueryData(['admin', 'session', null], session);
      void showLanguage(session.preferences.language);
      change({ screen: 'open', session, problem: null });
    },
    [client],
  );

  const knock = useCallback(async () => {
    try {
      const door = await office.call('admin.door', null);
      change({ door });
      if (door.state === 'open') return enter(await office.call('admin.session', null));
      change({ screen: door.state === 'empty' ? 'setUp' : 'locked', problem: null });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code !== 'officeGone') change({ screen: 'refused', problem });
    }
  }, [enter]);

  const letGo = useCallback(
    (reason: LockReason = 'start') => {
      client.clear();
      change({ screen: 'starting', session: null, reason });
      return knock();
    },
    [client, knock],
  );
  /** The office is locked already, or is being told; the page shows it at once. */
  const showLock = useCallback(
    (reason: LockReason) => {
      if (now.current.screen === 'child') return void letGo(reason);
      if (now.current.screen !== 'open') return;
      change({ screen: 'locked', reason });
      void knock();
    },
    [knock, letGo],
  );
  const lock = useCallback(() => {
    void office.call('admin.lock', null).catch(() => {});
    showLock('asked');
  }, [showLock]);
  const handOver = useCallback(() => {
    client.clear();
    change({ screen: 'child' });
  }, [client]);
  const takeBack = useCallback(() => {
    void office
      .call('admin.lock', null)
      .catch(() => {})
      .then(() => letGo('child'));
  }, [letGo]);
  const signOut = useCallback(
    () =>
      office
        .call('admin.lock', null)
        .catch(() => {})
        .then(() => letGo()),
    [letGo],
  );
  const leaveDemo = useCallback(() => office.call('admin.leaveDemo', null).then(() => letGo()), [letGo]);

  useEffect(() => {
    void knock();
    let gone = false;
    return office.listen((message) => {
      switch (message.event) {
        case 'locked':
          return showLock('idle');
        case 'touched':
          for (const area of message.areas ?? []) void client.invalidateQueries({ queryKey: [area] });
          return;
        case 'gone':
          gone = true;
          return change({ gone });
        case 'ready':
          change({ gone: false });
          if (gone && ['open', 'child'].includes(now.current.screen)) showLock('restarted');
          else if (gone && now.current.screen !== 'setUp') void knock();
          gone = false;
      }
    });
  }, [client, knock, showLock]);

  const value = useMemo(
    () => ({
      ...entrance,
      enter,
      lock,
      handOver,
      takeBack,
      signOut,
      leaveDemo,
      knock: () => void knock(),
    }),
    [entrance, enter, lock, handOver, takeBack, signOut, leaveDemo, knock],
  );
  return <Context value={value}>{children}</Context>;
}
