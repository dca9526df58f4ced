import type { mentors as zh } from '../../zh-CN/mentoring/mentors.ts';

/** Pairing and the work of mentors. */
import { board } from './board.ts';
import { typical } from './typical.ts';

export const mentors: typeof zh = { ...board, ...typical };
