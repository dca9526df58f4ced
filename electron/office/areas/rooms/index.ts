/** The school's calendar, the rooms and who uses them when, and who is on duty. */
import type { roomsCalls } from '../../../../shared/areas/rooms/calls.ts';
import type { Handlers } from '../../context.ts';

export const roomsHandlers: Handlers<typeof roomsCalls> = {};
