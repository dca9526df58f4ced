import type { teachers as zh } from '../../zh-CN/admin/teachers.ts';

/** Teachers without an account. */
export const teachers: typeof zh = {
  teachers: {
    title: 'Teachers without an account',
    hint: 'Teachers who look after children and never use the PC stand here; others write for them.',
    add: 'Add a teacher',
    edit: 'Change the teacher',
    none: 'Nobody yet',
    phone: 'Phone',
    children: 'Children',
    left: 'Has left',
    leave: 'Has left',
    back: 'Is back',
    give: 'Give an account',
    giveTitle: 'An account for {{name}}',
    given: '{{name}} can sign in now',
  },
};
