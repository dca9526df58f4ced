/** Set-up, sign-in, the school's own data, accounts, backups and undoing: what the office answers. */
import type { adminCalls } from '../../../../shared/areas/admin/calls.ts';
import type { Handlers } from '../../context.ts';
import { accounts, addAccount, changePassword, disableAccount, renewRecoveryCode, resetPassword, saveAccount, savePreferences } from './accounts.ts';
import { acts } from './acts.ts';
import { audit, auditChoices, exportAudit } from './audit.ts';
import { backUp, backUpIfDue, backUpTo, backupPlaces, backups, backupsAt, checkBackup, lastStickCopy } from './backups.ts';
import { bin, bringBack } from './bin.ts';
import { building, buildingDue, buildingHistory, buildingMonth, buildingPaper, removeBuildingObstacle, removeBuildingStep, saveBuildingMonth, saveBuildingObstacle, saveBuildingStep } from './building.ts';
import { chain, checkChain } from './chain.ts';
import { confirmRecoveryCode, door, enterDemo, leaveDemo, lock, recover, session, setUp, signIn, stillHere } from './door.ts';
import { fundPaper, funds, fundVoucher, removeFundEntry, removeFundHead, saveFundEntry, saveFundHead } from './funds.ts';
import { leadership, leadershipPaper, removeLeadershipPost, saveLeadershipPost } from './leadership.ts';
import { meeting, meetingMaterial, meetingPaper, meetings, meetingsPaper, meetingToPlan, removeMeeting, saveMeeting } from './meetings.ts';
import { carryPlanItems, closePlanItem, movePlanItem, planFromNotes, removePlanItem, savePlanItem } from './planItems.ts';
import { linkPlanItem, planItemChoices, planItemsOf, unlinkPlanItem } from './planLinks.ts';
import { plan, plan, planItemsDone, planItemsDue, planItemsDue, plannedNotes, plannedNotes, planPaper, planPaper, plans, plans, removePlan, removePlan, savePlan, savePlan } from './plans.ts';
import { putInForce, regulation, regulationFile, regulationHistory, regulationPaper, regulationRegister, regulations, removeRegulation, removeRegulationVersion, reviseRegulation, saveRegulation, saveRegulationVersion } from './regulations.ts';
import { lookIntoBackup, lookIntoBackupAtDoor, restore, restoreAtDoor } from './restore.ts';
import { classes, saveClasses, saveSchool, saveTerms, school, staffNames, terms } from './school.ts';
import { giveAccount, saveTeacher, teacherLeft, teachers } from './teachers.ts';
import { nextUndo, redo, redoLast, undo, undoLast } from './undo.ts';
import { yearEnd, yearEndPlan } from './yearEnd.ts';

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
  yearEndPlan,
  yearEnd,
  staffNames,
  accounts,
  addAccount,
  saveAccount,
  disableAccount,
  renewRecoveryCode,
  resetPassword,
  teachers,
  saveTeacher,
  teacherLeft,
  giveAccount,
  backups,
  backUp,
  backUpIfDue,
  backUpTo,
  lastStickCopy,
  checkBackup,
  backupPlaces,
  backupsAt,
  lookIntoBackup,
  restore,
  lookIntoBackupAtDoor,
  restoreAtDoor,
  audit,
  auditChoices,
  exportAudit,
  chain,
  checkChain,
  acts,
  nextUndo,
  undo,
  redo,
  undoLast,
  redoLast,
  bin,
  bringBack,
  ...{ funds, saveFundHead, removeFundHead, saveFundEntry, removeFundEntry, fundVoucher, fundPaper },
  ...{ leadership, saveLeadershipPost, removeLeadershipPost, leadershipPaper },
  ...{ plans, plan, savePlan, removePlan, planItemsDone, planItemsDue, plannedNotes, planPaper },
  ...{ savePlanItem, movePlanItem, closePlanItem, removePlanItem, carryPlanItems, planFromNotes },
  ...{ linkPlanItem, unlinkPlanItem, planItemChoices, planItemsOf },
  ...{ meetings, meeting, saveMeeting, removeMeeting, meetingMaterial, meetingToPlan },
  ...{ meetingPaper, meetingsPaper },
  ...{ regulations, regulation, saveRegulation, removeRegulation, reviseRegulation, saveRegulationVersion },
  ...{ removeRegulationVersion, putInForce, regulationFile, regulationHistory, regulationPaper },
  regulationRegister,
  ...{ building, saveBuildingStep, removeBuildingStep, saveBuildingObstacle, removeBuildingObstacle },
  ...{ buildingMonth, saveBuildingMonth, buildingDue, buildingHistory, buildingPaper },
};
