/** 儿童档案：今日、名单、档案、导入普查表。 */
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
  nav: { today: '今日', list: '档案', census: '导入普查表', print: '打印中心' },
  command: {
    add: '新建档案',
    census: '导入普查表',
    roster: '打印花名册',
    print: '打开打印中心',
    cards: '打印联系卡',
    phoneList: '打印通讯录',
    labels: '打印信封标签',
    list: '打开名单',
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
