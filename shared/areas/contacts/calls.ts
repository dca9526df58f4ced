/** Talks, home visits, calls with parents, and how often they are due: what can be asked. */
import { draftCalls } from './drafts.ts';
import { logCalls } from './log.ts';

export const contactsCalls = { ...logCalls, ...draftCalls };
