/** Talks, home visits, calls with parents, and how often they are due: what can be asked. */
import { careRuleCalls } from './careRules.ts';
import { draftCalls } from './drafts.ts';
import { dueCalls } from './dueCalls.ts';
import { logCalls } from './log.ts';
import { contactPaperCalls } from './paperCalls.ts';
import { visitImportCalls } from './visitImport.ts';

export const contactsCalls = {
  ...logCalls,
  ...draftCalls,
  ...careRuleCalls,
  ...dueCalls,
  ...contactPaperCalls,
  ...visitImportCalls,
};
