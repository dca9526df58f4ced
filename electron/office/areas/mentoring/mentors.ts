/** Pairing, typical children, the work of mentors: what the office answers. */
import type { mentorCalls } from '../../../../shared/areas/mentoring/mentors.ts';
import type { Handlers } from '../../context.ts';
import { board } from './board.ts';
import { pair, standing } from './pair.ts';
import { handbook, pairingTable, workPaper } from './papers.ts';
import { importPairings, readPairings } from './tableImport.ts';
import { saveTypical, typical } from './typical.ts';
import { judge, work } from './work.ts';

export const mentorHandlers: Handlers<typeof mentorCalls> = {
  board,
  pair,
  standing,
  typical,
  saveTypical,
  readPairings,
  importPairings,
  work,
  judge,
  workPaper,
  pairingTable,
  handbook,
};
