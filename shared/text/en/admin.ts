/** Settings: school, terms, classes, accounts, backups, what was done. */
import type { Counted } from '../counted.ts';
import type { admin as zh } from '../zh-CN/admin.ts';
import { access } from './admin/access.ts';
import { backups } from './admin/backups.ts';
import { bin } from './admin/bin.ts';
import { building } from './admin/building.ts';
import { history } from './admin/history.ts';
import { meetings } from './admin/meetings.ts';
import { organisation } from './admin/organisation.ts';
import { plans } from './admin/plans.ts';
import { regulations } from './admin/regulations.ts';
import { teachers } from './admin/teachers.ts';
import { yearEnd } from './admin/yearEnd.ts';

export const admin: Counted<typeof zh> = {
  ...history,
  ...bin,
  nav: { settings: 'Settings' },
  command: { backUp: 'Back up now', addAccount: 'Add an account', acts: 'See what was done' },
  rows: {
    cell: 'Row {{row}}, {{column}}',
    remove: 'Remove',
    removeRow: 'Remove row {{row}}',
  },
  ...yearEnd,
  school: { title: 'School', usual: '{{value}} while empty' },
  terms: {
    title: 'Terms',
    add: 'Add a term',
    suggest: 'Fill in the usual calendar',
    endsFirst: 'Must end after it starts',
    overlap: 'Overlaps another term',
  },
  classes: {
    title: 'Classes',
    add: 'Add a class',
    count: 'Classes: {{classes}}, pupils: {{pupils}}',
    noAccount: 'No account',
    numberRange: '1 to 40',
    pupilsRange: '0 to 200',
    twice: 'This class is there already',
  },
  plan: { from: 'From', to: 'To', each: 'Classes in each', make: 'Lay out the classes' },
  accounts: {
    title: 'Accounts',
    add: 'Add an account',
    renewCode: 'Renew the recovery code',
    renewCodeAsk: 'Make a new recovery code?',
    renewCodeText:
      'For a code that was lost or seen by others. The old one stops working at once; the new one is shown only this time. Print it and lock it away.',
    name: 'Name',
    username: 'Sign-in name',
    usernameHint: 'The name to sign in with, in characters or pinyin. It can’t be changed later.',
    phoneHint: 'Printed on contact cards: the family rings this number',
    role: 'Role',
    acts: 'Acts',
    can: 'May: {{abilities}}.',
    disabled: 'Disabled',
    edit: 'Change',
    actWho: '{{act}}: {{name}}',
    reset: 'Reset password',
    resetTitle: 'A new password for {{name}}',
    resetText: 'Tell it to them in person. The old one stops working at once.',
    resetDone: 'The new password of {{name}} is set',
    enable: 'Enable again',
    enableText: 'With a new password the account can be used again. Tell it to them in person.',
    disable: 'Disable',
    disableQuestion: 'Disable the account of {{name}}?',
    disableText:
      'They can’t sign in any more; all they did is kept. A new password enables the account again later.',
    disabledDone: 'The account of {{name}} is disabled',
    added: 'The account of {{name}} is made',
  },
  backups,
  acts: {
    title: 'Acts',
    when: 'When',
    ago: 'How long ago',
    who: 'Who',
    what: 'What',
    records: 'Records',
    state: 'State',
    none: 'Nothing was done yet',
    noneText: 'Who did what is kept here; most of it can be undone as a whole.',
  },
  ...access,
  ...teachers,
  organisation,
  plans,
  meetings,
  regulations,
  building,
};
