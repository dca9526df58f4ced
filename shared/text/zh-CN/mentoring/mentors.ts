/** 结对帮扶。 */
import { board } from './board.ts';
import { handOver } from './handOver.ts';
import { importTable } from './import.ts';
import { papers } from './papers.ts';
import { typical } from './typical.ts';
import { work } from './work.ts';

export const mentors = { ...board, ...handOver, ...importTable, ...papers, ...typical, ...work };
