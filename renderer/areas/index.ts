/**
 * The areas of the page, complete by type: an area that exists in shared/areas.ts has its pages here. Their order is
 * that of their commands in the palette.
 */
import type { AreaName } from '../../shared/call.ts';
import type { Role } from '../../shared/roles.ts';
import { activitiesArea } from './activities/index.tsx';
import { adminArea } from './admin/index.tsx';
import {
  type Area,
  type Finder,
  type Guests,
  type NavigationEntry,
  navigationGroups,
  type PageCommand,
  type Todo,
} from './area.ts';
import { assessmentArea } from './assessment/index.tsx';
import { childrenArea } from './children/index.tsx';
import { contactsArea } from './contacts/index.tsx';
import { equipmentArea } from './equipment/index.tsx';
import { guardiansArea } from './guardians/index.tsx';
import { libraryArea } from './library/index.tsx';
import { mentoringArea } from './mentoring/index.tsx';
import { packagesArea } from './packages/index.tsx';
import { phoneArea } from './phone/index.tsx';
import { reportsArea } from './reports/index.tsx';
import { roomsArea } from './rooms/index.tsx';

export const areas = {
  children: childrenArea,
  contacts: contactsArea,
  mentoring: mentoringArea,
  guardians: guardiansArea,
  rooms: roomsArea,
  activities: activitiesArea,
  phone: phoneArea,
  library: libraryArea,
  equipment: equipmentArea,
  reports: reportsArea,
  assessment: assessmentArea,
  packages: packagesArea,
  admin: adminArea,
} satisfies Record<AreaName, Area>;

const all: readonly Area[] = Object.values(areas);

/** In the order of the groups; the areas keep their own order within one. */
export function navigationFor(role: Role): NavigationEntry[] {
  const entries = all.flatMap((area) => area.navigation).filter((entry) => entry.when(role));
  return navigationGroups.flatMap((group) => entries.filter((entry) => entry.group === group));
}

export function commandsFor(role: Role): PageCommand[] {
  return all.flatMap((area) => area.commands).filter((command) => command.when(role));
}

export function findersFor(role: Role): Finder[] {
  return all.flatMap((area) => area.finders).filter((finder) => finder.when(role));
}

export function guestsFor(role: Role): Guests {
  return {
    fileTabs: all.flatMap((area) => area.fileTabs ?? []).filter((tab) => tab.when(role)),
    todayCards: all.flatMap((area) => area.todayCards ?? []).filter((card) => card.when(role)),
    dailyActs: commandsFor(role)
      .filter(({ daily }) => daily !== undefined)
      .toSorted((a, b) => a.daily! - b.daily!),
    useTodos,
  };
}

function useTodos(): Todo[] {
  // biome-ignore lint/correctness/useHookAtTopLevel: the areas are the same at every call
  return all.flatMap((area) => area.useTodos?.() ?? []);
}
