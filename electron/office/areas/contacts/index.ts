/** Talks, home visits, calls with parents, and how often they are due: what the office answers. */
import type { contactsCalls } from '../../../../shared/areas/contacts/calls.ts';
import type { Handlers } from '../../context.ts';
import { careRules, removeRule, saveRule } from './careRules.ts';
import { draft, keepDraft } from './drafts.ts';
import { dueCounts, dueOf, matrix } from './due.ts';
import { importVisits, readVisits } from './import/visits.ts';
import { get, list, photos } from './list.ts';
import { recordPaper, register } from './papers.ts';
import { markFollowedUp, remove, save } from './save.ts';

export const contactsHandlers: Handlers<typeof contactsCalls> = {
  list,
  get,
  photos,
  save,
  remove,
  markFollowedUp,
  draft,
  keepDraft,
  rules: (context) => careRules(context),
  saveRule,
  removeRule,
  dueOf,
  dueCounts,
  matrix,
  register,
  recordPaper,
  readVisits,
  importVisits,
};
