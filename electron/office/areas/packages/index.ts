/** Packages on a stick: what the office answers. */
import type { packagesCalls } from '../../../../shared/areas/packages/calls.ts';
import type { Handlers } from '../../context.ts';

export const packagesHandlers: Handlers<typeof packagesCalls> = {};
