import type { mentorActs as zh } from '../../zh-CN/mentoring/acts.ts';

/** What was done in pairing, as the history says it. */
export const mentorActs: typeof zh = {
  pair: 'Paired children and teachers',
  saveTypical: 'Named a typical child',
  importPairings: 'Imported a pairing table',
  judge: "Judged a mentor's work",
};
