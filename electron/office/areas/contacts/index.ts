/** Talks, home visits, calls with parents, and how often they are due: what the office answers. */
import type { contactsCalls } from '../../../../shared/areas/contacts/calls.ts';
import type { Handlers } from '../../context.ts';

export const contactsHandlers: Handlers<typeof contactsCalls> = {};
