/** The bin, and the check of the changes. */
import type { bin as zh } from '../../zh-CN/admin/bin.ts';

export const bin: typeof zh = {
  bin: {
    title: 'Bin',
    what: 'All that was removed is here and can be brought back as it was. Nothing expires and nothing can be emptied.',
    name: 'Name',
    record: 'Kind',
    hanging: 'Comes back with it',
    hangingOf: '{{label}}: {{count}}',
    withChild: 'with the file of {{child}}',
    when: 'Removed',
    who: 'Who',
    how: 'How',
    restore: 'Bring back',
    restored: 'Brought back: {{title}}',
    restoredEmptied: 'Brought back: {{title}}. These did not come back, have a look: {{fields}}.',
    none: 'The bin is empty',
    noneText: 'Removed files, relatives, classes and terms come here and can be brought back at any time.',
  },
  chain: {
    whole: 'The changes are whole: {{rows}} of them, none missing, none touched.',
    unchecked: 'The changes have not been checked yet; the program does it by itself in a moment.',
    checkedAt: 'Checked',
    check: 'Check now',
    checking: 'Checking the changes',
    checked: 'Checked: the changes are whole',
    broken: 'The changes were tampered with: from entry {{seq}} on they don’t fit',
    brokenShort: 'The check of the changes has failed',
    fault: {
      changed:
        'Entry {{seq}}{{about}} does not follow from those before: it, or one before it, was changed, removed, put in or moved from outside the program.',
      cut: 'Entry {{seq}} and those after it are gone: an old copy may have been put back, or they were removed.',
      replaced:
        'Entry {{seq}}{{about}} is not the one of the last closing: an old copy may have been put back and worked on since.',
    },
    about: ' ({{when}}, {{record}})',
    todo: 'The first {{rows}} entries are good. Make a backup first, to keep things as they are now; think who was at this PC and at its data folder lately; if need be, restore a backup from before. If in doubt, show this page to whoever looks after the program in the county.',
    backUp: 'Go and back up',
    look: 'Have a look',
    tellPrincipal: 'The check of the changes has failed; please tell the principal. You can go on working.',
  },
};
