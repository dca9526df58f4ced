/** 亲情电话统计和打印。 */
export const phoneFigure = {
  making: '正在排版统计表',
  sheet: '亲情电话统计表',
  who: '看哪些孩子',
  all: '全部 {{count}} 人',
  silent: '{{days}} 天没有通话 {{count}} 人',
  days: '多少天没有通话',
  dayWord: ' 天',
  tableLabel: '每个孩子每月的通话',
  none: '没有这样的孩子',
  month: '{{month}}月',
  ofMonth: '{{name}}{{month}}月通话{{count}}次',
  connectedOf: '{{name}}接通{{count}}次',
  attemptsOf: '{{name}}打过{{count}}次',
  minutesOf: '{{name}}通话{{count}}分钟',
  attempts: '打过',
  minutes: '分钟',
  last: '最近一次通话',
  never: '没有打过',
  today: '今天',
  yesterday: '昨天',
  ago: '{{count}} 天前',
};

export const phonePrint = {
  log: '打印记录表',
  figures: '打印统计表',
  name: '亲情电话使用记录表',
  making: '正在排版记录表',
};
