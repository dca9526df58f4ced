import type { typical as zh } from '../../zh-CN/mentoring/typical.ts';

/** Typical children. */
export const typical: typeof zh = {
  typical: {
    subtitle: 'Each class names the {{least}}–{{most}} children who need most care',
    enough: 'Named: {{named}}',
    short: 'Named: {{named}}, {{missing}} to go',
    many: 'Named: {{named}}, more than {{most}}',
    name: 'Choose',
    nameWho: 'Choose {{name}} as a typical child',
    unname: 'No longer',
    unnameWho: '{{name}} is no longer a typical child',
    reasonWho: 'Why {{name}} is a typical child',
    reasonHint: 'Such as: parents divorced, lives alone, marks fell',
    mentor: 'Mentor {{name}}',
    noMentor: 'No mentor yet',
    since: 'Named on {{day}}',
    empty: 'No left-behind children yet',
    emptyText: 'Once there are files, classes name their typical children here.',
  },
};
