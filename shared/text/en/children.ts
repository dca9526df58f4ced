/** The children's files: today, the list, a file, bringing a census in. */
import { attachments } from './children/attachments.ts';
import { census } from './children/census.ts';
import { doubles } from './children/doubles.ts';
import { file } from './children/file.ts';
import { issues } from './children/issues.ts';
import { list } from './children/list.ts';
import { own } from './children/own.ts';
import { print } from './children/print.ts';
import { sight } from './children/sight.ts';
import { survey } from './children/survey.ts';
import { time } from './children/time.ts';
import { today } from './children/today.ts';
import { views } from './children/views.ts';

export const children = {
  nav: { today: 'Today', list: 'Children', census: 'Import a census', print: 'Print centre' },
  command: {
    add: 'New file',
    census: 'Import a census workbook',
    roster: 'Print the roster',
    print: 'Open the print centre',
    cards: 'Print contact cards',
    phoneList: 'Print the list of phones',
    labels: 'Print envelope labels',
    list: 'Open the list',
  },
  ...today,
  ...list,
  ...file,
  ...doubles,
  ...census,
  ...issues,
  ...print,
  ...sight,
  ...attachments,
  ...own,
  ...views,
  ...time,
  ...survey,
};
