/** Assessment, inspection and putting right: what can be asked. */
import { evidenceCalls } from './evidence.ts';
import { inspectionCalls } from './inspection.ts';
import { letterCalls } from './letters.ts';
import { scoringCalls } from './scoring.ts';
import { treeCalls } from './tree.ts';
import { treeImportCalls } from './treeImport.ts';

export const assessmentCalls = {
  ...treeCalls,
  ...treeImportCalls,
  ...scoringCalls,
  ...evidenceCalls,
  ...inspectionCalls,
  ...letterCalls,
};
