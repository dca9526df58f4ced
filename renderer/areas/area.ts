/**
 * What the page of one area brings to the frame. Menu, palette and shortcuts are made from these lists alone, so an
 * area that is in renderer/areas/index.ts is everywhere at once.
 */

import type { Icon } from '@tabler/icons-react';
import type { QueryClient } from '@tanstack/react-query';
import { type ComponentType, createContext, useContext } from 'react';
import type { RouteObject } from 'react-router';
import type { ChildFile } from '../../shared/areas/children/calls.ts';
import type { Role } from '../../shared/roles.ts';
import type { Day } from '../../shared/values/day.ts';

/** Groups of the navigation on the left, from top to bottom; 'settings' stands apart at its foot. */
export const navigationGroups = ['work', 'children', 'care', 'home', 'reports', 'settings'] as const;
export type NavigationGroup = (typeof navigationGroups)[number];

export interface NavigationEntry {
  /** A path of the router, e.g. '/children'. */
  to: string;
  /** Text key of the word beside the icon, e.g. 'children.nav.list'. */
  label: string;
  icon: Icon;
  group: NavigationGroup;
  /** Whether this role finds anything there; shared/roles.ts knows. */
  when(role: Role): boolean;
  /** A hook for the number behind the word; null shows none. */
  useCount?(): number | null;
}

/** Something to do, from wherever one is. */
export interface PageCommand {
  /** Told apart by it, e.g. 'children.add'. */
  id: string;
  /** Text key. */
  title: string;
  icon: Icon;
  /** Keys as Mantine's useHotkeys writes them, always with ctrl or alt: 'alt+N'. */
  keys?: string;
  when(role: Role): boolean;
  /** Done several times a day, so a button of 今日 too: its place there; the greatest stands last, and filled. */
  daily?: number;
  run(act: { go(to: string, state?: unknown): void }): void;
}

/** A line of the palette that opens a record. */
export interface Hit {
  id: string;
  title: string;
  detail: string;
  /** Why it is here although it is not what was typed: '读音相近'. */
  note?: string;
  icon: Icon;
  to: string;
  state?: unknown;
}

/** A place in which the palette looks while somebody types. */
export interface Finder {
  /** Text key of the group's heading in the palette. */
  title: string;
  when(role: Role): boolean;
  /** At most 20 hits, best first. */
  find(text: string): Promise<Hit[]>;
}

/** A tab of a child's file that another area fills. */
export interface FileTab {
  /** Told apart by it, e.g. 'contacts'. */
  value: string;
  /** Text key. */
  label: string;
  when(role: Role): boolean;
  /** Loaded when first opened. `mayWrite` is false on a day that is past. */
  tab: ComponentType<{ file: ChildFile; today: Day; mayWrite: boolean }>;
}

/** A quiet card of 今日 that another area fills; it shows nothing where there is nothing to say. */
export interface TodayCard {
  /** Told apart by it, e.g. 'duty'. */
  value: string;
  when(role: Role): boolean;
  card: ComponentType;
}

/** A line under 要办的事 of 今日. */
export interface Todo {
  code: string;
  /** What there is to do, with its number, and the word for doing it. */
  text: string;
  act: string;
  /** Red is unsafe or late, apricot wants attention, green can wait. */
  tone: 'unsafe' | 'attention' | 'calm';
  icon: Icon;
  open(): void;
}

/** What areas bring to pages of other areas. */
export interface Guests {
  fileTabs: readonly FileTab[];
  todayCards: readonly TodayCard[];
  /** What is done several times a day, in the order of 今日. */
  dailyActs: readonly PageCommand[];
  /** A hook: what other areas have to do today. */
  useTodos(): Todo[];
}

/** Given by Desk, so that a page of one area needs no import of another's. */
export const GuestsContext = createContext<Guests>({
  fileTabs: [],
  todayCards: [],
  dailyActs: [],
  useTodos: () => [],
});

export function useGuests(): Guests {
  return useContext(GuestsContext);
}

export interface Area {
  /** Routes under the frame; paths from '/'. 今日 comes with the program, every other page when it is first opened. */
  routes: RouteObject[];
  navigation: NavigationEntry[];
  commands: PageCommand[];
  finders: Finder[];
  fileTabs?: FileTab[];
  todayCards?: TodayCard[];
  /** A hook for what this area has to do today; none for a role that may not. */
  useTodos?(): Todo[];
  /** Asks for what 今日 shows, while the frame around it is still being drawn. */
  askAhead?(client: QueryClient, role: Role): void;
}
