/** Carers and entrustment, helpers from outside, risk and the duty to report: what the office answers. */
import type { guardiansCalls } from '../../../../shared/areas/guardians/calls.ts';
import type { Handlers } from '../../context.ts';
import { care, carers, removeEntrustment, saveEntrustment } from './entrustments.ts';
import { revealHelper } from './helperReadings.ts';
import { helper, helpers, helpersOf } from './helpers.ts';
import { entrustmentPaper, helperCards, helperList } from './papers.ts';
import { reportPaper } from './reportPaper.ts';
import { duty, openReports, removeReport, saveReport, tellStep } from './reports.ts';
import { removeRisk, risk, riskPaper, riskRound, riskScale, saveRisk, saveRiskScale } from './risk.ts';
import {
  removeHelper,
  removeHelperCheck,
  removePairing,
  saveHelper,
  saveHelperCheck,
  savePairing,
} from './saveHelper.ts';
import { todos } from './todos.ts';

export const guardiansHandlers: Handlers<typeof guardiansCalls> = {
  care,
  carers,
  saveEntrustment,
  removeEntrustment,
  entrustmentPaper,
  helpers,
  helper,
  helpersOf,
  revealHelper,
  saveHelper,
  removeHelper,
  saveHelperCheck,
  removeHelperCheck,
  savePairing,
  removePairing,
  helperCards,
  helperList,
  duty,
  openReports,
  saveReport,
  tellStep,
  removeReport,
  reportPaper,
  riskScale,
  saveRiskScale,
  risk,
  riskRound,
  saveRisk,
  removeRisk,
  riskPaper,
  todos,
};
