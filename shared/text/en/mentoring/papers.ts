import type { papers as zh } from '../../zh-CN/mentoring/papers.ts';

/** Papers of mentors. */
export const papers: typeof zh = {
  papers: { print: 'Print', making: 'Laying out', table: 'Pairing table', handbook: "Mentor's handbook" },
};
