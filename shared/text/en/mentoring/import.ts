import type { importTable as zh } from '../../zh-CN/mentoring/import.ts';

/** Bringing a pairing table in. */
export const importTable: typeof zh = {
  import: {
    command: 'Import a pairing table',
    open: 'Import',
    title: 'Import a pairing table',
    subtitle: 'Rows: {{rows}}. Look first, then import',
    choose: 'Choose the table',
    other: 'Another table',
    commit: 'Import rows: {{count}}',
    done: 'Paired: {{count}}, teachers added: {{teachers}}',
    empty: 'Bring in a pairing table that is ready',
    emptyText:
      'Excel or CSV with a column of children and a column of mentors, better with class and date too. You see what each row will do; nothing is written before you import.',
    newTeachers: 'Not known yet, added as teachers without an account: {{names}}',
    newTeacher: 'New teacher',
    takeRow: 'Import row {{row}}',
    which: 'Which child row {{row}} means',
    column: {
      row: 'Row',
      take: 'Import',
      child: 'Child',
      class: 'Class',
      teacher: 'Mentor',
      since: 'Since',
      what: 'What happens',
    },
    verdict: {
      new: 'Pairs',
      change: 'Changes mentor',
      same: 'Already so',
      doubtful: 'To be asked',
      impossible: 'Can’t import',
    },
    issue: {
      childUnknown: 'No child of this name',
      childSeveral: 'Several of this name: choose one',
      classDiffers: 'The class differs: choose one or leave it out',
      childTwice: 'This child stands above already',
      teacherEmpty: 'No teacher named',
      teacherSeveral: 'Several teachers of this name: use the board',
      sinceUnread: 'The date can’t be read or has not come: today is taken',
    },
  },
};
