/** 打印：联系卡、通讯录、信封标签，和打印中心。 */
export const print = {
  print: {
    more: '其他打印',
    preparing: '正在排版',
    cards: '联系卡',
    smallCard: '随身带的小卡',
    paper: {
      archive: '档案',
      wallCard: '贴在家里的大卡',
      smallCards: '随身带的小卡（一页8张）',
      labels: '信封标签',
      phoneList: '通讯录',
      roster: '花名册',
      statistics: '统计表',
    },
    labelsTo: { home: '寄到家里', parents: '寄给外出的父母' },
  },
};
