/** The school's calendar, the rooms and who uses them when, and who is on duty. */
import { IconCalendarPlus, IconDoor } from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { roomListPath, roomsPath } from './paths.ts';

export const roomsArea: Area = {
  routes: [
    {
      path: roomsPath,
      lazy: async () => ({ Component: (await import('./bookings/SchedulePage.tsx')).SchedulePage }),
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
  ],
  finders: [],
};
