/** Assessment, inspection and putting right: what the office answers. */
import type { assessmentCalls } from '../../../../shared/areas/assessment/calls.ts';
import type { Handlers } from '../../context.ts';
import { addEvidence, addFiles, evidenceFile, removeEvidence, ruleCounts, ruleRows } from './evidence.ts';
import {
  closeFinding,
  findingPaper,
  findingProof,
  findingsDue,
  findingsPaper,
  inspections,
  putRight,
  recheck,
  removeFinding,
  removeInspection,
  saveFinding,
  saveInspection,
} from './inspections.ts';
import { letterPaper, letters, removeLetter, saveLetter } from './letters.ts';
import { approveAssessment, assessmentPaper, bindingParts } from './papers.ts';
import {
  assessment,
  assessments,
  earlierScores,
  removeAssessment,
  reopenAssessment,
  saveAssessment,
  saveGiven,
  score,
  startAssessment,
} from './scoring.ts';
import { readTree } from './treeImport.ts';
import { removeTree, saveTree, tree, trees } from './trees.ts';

export const assessmentHandlers: Handlers<typeof assessmentCalls> = {
  ...{ trees, tree, saveTree, removeTree, readTree },
  ...{ assessments, assessment, earlierScores, startAssessment, saveAssessment, removeAssessment },
  ...{ score, saveGiven, assessmentPaper, bindingParts, approveAssessment, reopenAssessment },
  ...{ ruleCounts, ruleRows, addEvidence, addFiles, removeEvidence, evidenceFile },
  ...{ inspections, findingsDue, saveInspection, removeInspection, saveFinding, removeFinding },
  ...{ putRight, recheck, closeFinding, findingProof, findingsPaper, findingPaper },
  ...{ letters, saveLetter, removeLetter, letterPaper },
};
