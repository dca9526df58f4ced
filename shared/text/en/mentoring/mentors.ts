import type { Counted } from '../../counted.ts';
import type { mentors as zh } from '../../zh-CN/mentoring/mentors.ts';

/** Pairing and the work of mentors. */
import { board } from './board.ts';
import { handOver } from './handOver.ts';
import { importTable } from './import.ts';
import { papers } from './papers.ts';
import { typical } from './typical.ts';
import { work } from './work.ts';

export const mentors: Counted<typeof zh> = {
  ...board,
  ...handOver,
  ...importTable,
  ...papers,
  ...typical,
  ...work,
};
