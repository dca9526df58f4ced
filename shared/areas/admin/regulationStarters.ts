/**
 * Papers to begin with: a title, headings and what each home has to say for itself as [待填：…]. Nothing of them holds before
 * a person has written it.
 */
import type { Prose } from '../../paper/prose.ts';

export interface RegulationStarter {
  id: string;
  /** A code of regulationKind. */
  kind: string;
  title: string;
  prose: Prose;
}

const parts = (...of: readonly (readonly [heading: string, ...lines: string[]])[]): string[] =>
  of.flatMap(([heading, ...lines]) => [`## ${heading}`, ...lines]);

export const regulationStarters: readonly RegulationStarter[] = [
  {
    id: 'phone',
    kind: 'rule',
    title: '亲情电话使用制度',
    prose: parts(
      ['开放时间', '周一至周五[待填：几点到几点]，周末和节假日[待填：怎么安排]。'],
      ['怎么预约', '[待填：向谁预约、提前多久]', '每人每次不超过[待填：多少]分钟。'],
      ['怎么登记', '打完电话由[待填：谁]登记通话对象、时间和接通情况。'],
      ['要遵守的', '- [待填：秩序和爱护设备]', '- [待填：通话内容不外传]'],
    ),
  },
  {
    id: 'lending',
    kind: 'rule',
    title: '图书借阅制度',
    prose: parts(
      ['谁能借', '[待填：哪些学生和老师]'],
      ['借多少、借多久', '一次借[待填：几]本，借期[待填：多少]天，可以续借[待填：几]次。'],
      ['丢失和损坏', '[待填：怎么登记、怎么处理]'],
      ['管理', '图书由[待填：姓名]管理，每学年末清点一次。'],
    ),
  },
  {
    id: 'room',
    kind: 'rule',
    title: '活动室管理制度',
    prose: parts(
      ['开放', '每天开放[待填：几点到几点]，每周活动不少于[待填：几]次。'],
      ['使用', '- [待填：进出登记]', '- [待填：器材的使用和归还]', '- [待填：卫生]'],
      ['安全', '[待填：用电、门窗、消防由谁检查，多久一次]'],
      ['管理', '管理人员：[待填：姓名]，电话：[待填：号码]。'],
    ),
  },
  {
    id: 'dutyRota',
    kind: 'rule',
    title: '值班制度',
    prose: parts(
      ['值班时间', '[待填：课间、午间、课后、周末和假期]'],
      ['值班人员做什么', '- [待填：开门、点名、登记]', '- [待填：看护和辅导]', '- [待填：遇事报告谁]'],
      ['换班和请假', '[待填：怎么换、谁同意]'],
      ['交接', '[待填：交接什么、记在哪里]'],
    ),
  },
  {
    id: 'mentors',
    kind: 'duty',
    title: '结对帮扶工作职责',
    prose: parts(
      ['知道什么', '[待填：孩子的家庭、照护人、身体和学习情况]'],
      [
        '做什么',
        '- 谈心每[待填：周或月]不少于[待填：几]次',
        '- 家访每学期不少于[待填：几]次',
        '- [待填：生活、学习、心理上的帮助]',
      ],
      ['记什么', '[待填：谈心、家访、成长记录写在哪里]'],
      ['怎么评', '[待填：多久评一次、由谁评]'],
    ),
  },
  {
    id: 'scheme',
    kind: 'scheme',
    title: '留守儿童关爱工作实施方案',
    prose: parts(
      ['目标', '[待填：这一年要做到什么]'],
      ['谁负责', '组长[待填：姓名]，成员[待填：姓名和分工]。'],
      ['做什么', '- [待填：摸底建档]', '- [待填：结对帮扶]', '- [待填：活动和开放]', '- [待填：家校联系]'],
      ['怎么检查', '[待填：多久检查一次、结果怎么用]'],
    ),
  },
  {
    id: 'emergency',
    kind: 'emergency',
    title: '突发事件应急预案',
    prose: parts(
      ['谁来处理', '总负责[待填：姓名]，电话[待填：号码]。'],
      ['孩子走失', '[待填：先做什么、报告谁、怎么联系家长]'],
      ['受伤和急病', '[待填：送哪里、谁陪同、怎么通知家长]'],
      ['火灾和地震', '[待填：怎么疏散、在哪里集合、谁点名]'],
      ['事后', '[待填：记录、报告和安抚]'],
    ),
  },
];
