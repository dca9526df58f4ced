import type { handOver as zh } from '../../zh-CN/mentoring/handOver.ts';

/** Handing one teacher's children over. */
export const handOver: typeof zh = {
  handOver: {
    open: 'Hand over',
    title: 'Hand children over to other teachers',
    from: 'Whose children',
    hint: 'Choose the teacher: the children are listed with a proposed successor each, which you can change.',
    child: 'Child',
    to: 'To',
    toWho: '{{name}} to',
    stays: 'Stays',
    note: 'A word for the successor',
    noteWho: '{{name}}: a word for the successor',
    noteHint: 'What to mind, where you left off',
    save: 'Hand over: {{count}}',
    done: 'Handed over from {{name}}: {{count}}',
  },
};
