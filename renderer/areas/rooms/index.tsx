/** The school's calendar, the rooms and who uses them when, and who is on duty. */
import { IconCalendarCheck, IconCalendarPlus, IconDoor, IconShieldCheck } from '@tabler/icons-react';
import { lazy } from 'react';
import { may } from '../../../shared/roles.ts';
import type { Area, Todo } from '../area.ts';
import { useHeldTodos } from './bookings/useHeldTodos.ts';
import { useDutyTodos } from './duty/useDutyTodos.ts';
import { useActivityTodo } from './opened/useActivityTodo.ts';
import { dutyPath, openedPath, roomListPath, roomsPath, roomUsePath } from './paths.ts';

export const roomsArea: Area = {
  routes: [
    {
      path: roomsPath,
      lazy: async () => ({ Component: (await import('./bookings/SchedulePage.tsx')).SchedulePage }),
    },
    {
      path: dutyPath,
      lazy: async () => ({ Component: (await import('./duty/DutyPage.tsx')).DutyPage }),
    },
    {
      path: openedPath,
      lazy: async () => ({ Component: (await import('./opened/OpenedPage.tsx')).OpenedPage }),
    },
    {
      path: roomUsePath,
      lazy: async () => ({ Component: (await import('./use/UsePage.tsx')).UsePage }),
    },
    {
      path: roomListPath,
      lazy: async () => ({ Component: (await import('./list/RoomListPage.tsx')).RoomListPage }),
    },
  ],
  navigation: [
    {
      to: roomsPath,
      label: 'rooms.nav',
      icon: IconDoor,
      group: 'home',
      when: (role) => may(role, 'rooms.read'),
    },
  ],
  commands: [
    {
      id: 'rooms.book',
      title: 'rooms.bookings.command',
      icon: IconCalendarPlus,
      when: (role) => may(role, 'rooms.book'),
      run: ({ go }) => go(roomsPath, { book: true }),
    },
    {
      id: 'rooms.duty',
      title: 'rooms.duty.command',
      icon: IconShieldCheck,
      when: (role) => may(role, 'rooms.read'),
      run: ({ go }) => go(dutyPath),
    },
    {
      id: 'rooms.opened',
      title: 'rooms.opened.command',
      icon: IconCalendarCheck,
      when: (role) => may(role, 'rooms.read'),
      run: ({ go }) => go(openedPath),
    },
  ],
  finders: [],
  todayCards: [
    {
      value: 'duty',
      when: (role) => may(role, 'rooms.read'),
      card: lazy(async () => ({ default: (await import('./duty/DutyToday.tsx')).DutyToday })),
    },
  ],
  useTodos,
};

function useTodos(): Todo[] {
  const held = useHeldTodos();
  const activities = useActivityTodo();
  return [...useDutyTodos(), ...held, ...activities];
}
