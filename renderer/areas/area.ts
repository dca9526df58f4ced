/**
 * What the page of one area brings to the frame. Menu, palette and shortcuts are made from these lists alone, so an
 * area that is in renderer/areas/index.ts is everywhere at once.
 */

import type { Icon } from '@tabler/icons-react';
import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import type { Role } from '../../shared/roles.ts';

/** Groups of the navigation on the left, from top to bottom; 'settings' stands apart at its foot. */
export const navigationGroups = ['work', 'children', 'reports', 'settings'] as const;
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

export interface Area {
  /** Routes under the frame; paths from '/'. 今日 comes with the program, every other page when it is first opened. */
  routes: RouteObject[];
  navigation: NavigationEntry[];
  commands: PageCommand[];
  finders: Finder[];
  /** Asks for what 今日 shows, while the frame around it is still being drawn. */
  askAhead?(client: QueryClient, role: Role): void;
}
