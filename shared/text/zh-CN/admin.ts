/** 设置：学校、学期、班级、账号、备份、操作记录。 */

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

export const admin = {
  ...history,
  ...bin,
  nav: { settings: '设置' },
  command: { backUp: '立即备份', addAccount: '新建账号', acts: '看操作记录' },
  rows: {
    cell: '第 {{row}} 行 {{column}}',
    remove: '删掉',
    removeRow: '删掉第 {{row}} 行',
  },
  ...yearEnd,
  school: { title: '学校', usual: '空着就是 {{value}}' },
  terms: {
    title: '学期',
    add: '加一个学期',
    suggest: '按一般校历填',
    endsFirst: '结束要在开始之后',
    overlap: '和另一个学期重叠',
  },
  classes: {
    title: '班级',
    add: '加一个班',
    count: '{{classes}} 个班，{{pupils}} 名学生',
    noAccount: '没有账号',
    numberRange: '1 到 40',
    pupilsRange: '0 到 200',
    twice: '这个班已经有了',
  },
  plan: { from: '从', to: '到', each: '每个年级几个班', make: '排出班级' },
  accounts: {
    title: '账号',
    add: '新建账号',
    renewCode: '换恢复码',
    renewCodeAsk: '换一张新的恢复码？',
    renewCodeText:
      '恢复码丢了，或者被别人看到，就换一张。原来那张马上作废；新的只显示这一次，请打印出来锁好。',
    name: '姓名',
    username: '登录名',
    usernameHint: '登录用的名字，用姓名或拼音都行，以后不能改。',
    phoneHint: '印在联系卡上，家里人打这个电话',
    role: '岗位',
    acts: '操作',
    can: '可以：{{abilities}}。',
    disabled: '已停用',
    edit: '修改',
    actWho: '{{act}}：{{name}}',
    reset: '重设密码',
    resetTitle: '给{{name}}设新密码',
    resetText: '设好后请当面告诉本人。原来的密码马上不能用了。',
    resetDone: '{{name}}的新密码已经设好',
    enable: '重新启用',
    enableText: '设一个新密码，这个账号就能再用。请当面告诉本人。',
    disable: '停用',
    disableQuestion: '停用{{name}}的账号？',
    disableText: '停用后不能再登录，做过的事都留着。以后给一个新密码就能重新启用。',
    disabledDone: '{{name}}的账号已停用',
    added: '已新建{{name}}的账号',
  },
  backups,
  acts: {
    title: '操作记录',
    when: '时间',
    ago: '多久以前',
    who: '谁',
    what: '做了什么',
    records: '记录数',
    state: '状态',
    none: '还没有操作',
    noneText: '谁做了什么都会记在这里，大多可以整个撤销。',
  },
  ...access,
  ...teachers,
  organisation,
  plans,
  meetings,
  regulations,
  building,
};
