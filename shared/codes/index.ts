/** Every code list of the program. */

import { evidenceRule } from '../areas/assessment/evidenceRules.ts';
import { activityKind, activityState } from './activity.ts';
import { evidenceKind, inspectionKind } from './assessment.ts';
import { attachmentKind } from './attachmentKind.ts';
import { bookingKind, bookingState } from './booking.ts';
import { calendarDayKind, openingKind, weekday } from './calendar.ts';
import { careUnit, monthOfYear } from './careUnit.ts';
import type { CodeList } from './codeList.ts';
import { cameBy, leftBy } from './comingAndLeaving.ts';
import { contactKind, mood, talkTopic, visitForm } from './contact.ts';
import { disabilityKind, disabilityLevel } from './disability.ts';
import { dutyRecipient, dutySituation } from './duty.ts';
import { dutyPostKind } from './dutyPost.ts';
import { ethnicity } from './ethnicity.ts';
import { fundEntryKind, fundKind } from './funds.ts';
import { growthPart, sealException } from './growth.ts';
import { entrustmentEnd, literacy } from './guardians.ts';
import { helperKind } from './helper.ts';
import { householdKind } from './householdKind.ts';
import { leadershipPost } from './leadership.ts';
import { chargeKind, chargeOutcome, holdOutcome } from './lending.ts';
import { bodyCondition, guardianshipAssessment, incomeSource, relief, schooling } from './nationalForm.ts';
import { packageDetail } from './packageDetail.ts';
import { appointmentState, callSource, callWay, callWhyNot, phoneLineKind } from './phone.ts';
import { meetingKind, planItemState, planKind } from './plans.ts';
import { regulationKind } from './regulation.ts';
import { relation } from './relation.ts';
import { deliveryWay, noteKind, reportKind } from './report.ts';
import { riskHalf, riskLevel } from './risk.ts';
import { sex } from './sex.ts';
import {
  ageBand,
  bookClass,
  borrowerKind,
  equipmentKind,
  leftLedgerBy,
  lentKind,
  settledHow,
  stockReason,
  stocktakeDifference,
  thingCondition,
  thingSource,
} from './things.ts';

export {
  activityKind,
  activityState,
  ageBand,
  appointmentState,
  attachmentKind,
  bodyCondition,
  bookClass,
  bookingKind,
  bookingState,
  borrowerKind,
  calendarDayKind,
  callSource,
  callWay,
  callWhyNot,
  cameBy,
  careUnit,
  chargeKind,
  chargeOutcome,
  contactKind,
  deliveryWay,
  disabilityKind,
  disabilityLevel,
  dutyPostKind,
  dutyRecipient,
  dutySituation,
  entrustmentEnd,
  equipmentKind,
  ethnicity,
  evidenceKind,
  evidenceRule,
  fundEntryKind,
  fundKind,
  growthPart,
  guardianshipAssessment,
  helperKind,
  holdOutcome,
  householdKind,
  incomeSource,
  inspectionKind,
  leadershipPost,
  leftBy,
  leftLedgerBy,
  lentKind,
  literacy,
  meetingKind,
  monthOfYear,
  mood,
  noteKind,
  openingKind,
  packageDetail,
  phoneLineKind,
  planItemState,
  planKind,
  regulationKind,
  relation,
  relief,
  reportKind,
  riskHalf,
  riskLevel,
  schooling,
  sealException,
  settledHow,
  sex,
  stockReason,
  stocktakeDifference,
  talkTopic,
  thingCondition,
  thingSource,
  visitForm,
  weekday,
};

export const codeLists: readonly CodeList[] = [
  sex,
  ethnicity,
  relation,
  householdKind,
  bodyCondition,
  disabilityKind,
  disabilityLevel,
  schooling,
  guardianshipAssessment,
  incomeSource,
  relief,
  attachmentKind,
  evidenceKind,
  evidenceRule,
  inspectionKind,
  cameBy,
  leftBy,
  contactKind,
  visitForm,
  talkTopic,
  mood,
  careUnit,
  monthOfYear,
  helperKind,
  literacy,
  entrustmentEnd,
  dutySituation,
  dutyRecipient,
  riskLevel,
  riskHalf,
  growthPart,
  sealException,
  weekday,
  calendarDayKind,
  openingKind,
  activityKind,
  activityState,
  bookingKind,
  bookingState,
  phoneLineKind,
  callWay,
  callWhyNot,
  callSource,
  appointmentState,
  ageBand,
  bookClass,
  borrowerKind,
  equipmentKind,
  leftLedgerBy,
  lentKind,
  settledHow,
  stockReason,
  stocktakeDifference,
  thingCondition,
  thingSource,
  holdOutcome,
  chargeKind,
  chargeOutcome,
  fundKind,
  leadershipPost,
  regulationKind,
  fundEntryKind,
  reportKind,
  deliveryWay,
  noteKind,
  planKind,
  planItemState,
  meetingKind,
  packageDetail,
];
