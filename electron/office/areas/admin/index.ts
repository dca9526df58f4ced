/** Set-up, sign-in, the school's own data, accounts, backups and undoing: what the office answers. */
import type { adminCalls } from '../../../../shared/areas/admin/calls.ts';
import type { Handlers } from '../../context.ts';
import {
  accounts,
  addAccount,
  changePassword,
  disableAccount,
  renewRecoveryCode,
  resetPassword,
  saveAccount,
  savePreferences,
} from './accounts.ts';
import { acts, undo } from './acts.ts';
import { backUp, backUpIfDue, backups } from './backups.ts';
import {
  confirmRecoveryCode,
  door,
  enterDemo,
  leaveDemo,
  lock,
  recover,
  session,
  setUp,
  signIn,
  stillHere,
} from './door.ts';
import { classes, saveClasses, saveSchool, saveTerms, school, staffNames, terms } from './school.ts';

export const adminHandlers: Handlers<typeof adminCalls> = {
  door,
  enterDemo,
  leaveDemo,
  setUp,
  confirmRecoveryCode,
  signIn,
  recover,
  lock,
  stillHere,
  session,
  changePassword,
  savePreferences,
  school,
  saveSchool,
  terms,
  saveTerms,
  classes,
  saveClasses,
  staffNames,
  accounts,
  addAccount,
  saveAccount,
  disableAccount,
  renewRecoveryCode,
  resetPassword,
  backups,
  backUp,
  backUpIfDue,
  acts,
  undo,
};
