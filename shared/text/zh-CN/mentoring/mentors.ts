/** 结对帮扶。 */
import { board } from './board.ts';
import { typical } from './typical.ts';

export const mentors = { ...board, ...typical };
