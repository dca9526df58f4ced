/** 图书账，和看起来一样的书。 */
export const libraryLedger = {
  ledger: {
    open: '图书账',
    command: '打印图书账',
    title: '图书账',
    hint: '那一天账上的每一册：编号、书名、价格、来源、入账日期、位置；后面有按类合计和总数。过去哪一天的都能再打出来。',
    day: '截至哪一天',
    making: '正在排图书账',
    preview: '预览和打印',
    excel: '存成 Excel',
    word: '存成 Word',
    fileName: '图书账{{day}}',
  },
  alike: {
    open: '找一样的书',
    command: '找登记了两遍的书',
    title: '看起来一样的书',
    subtitle: '{{count}} 组；同一种书登记了两遍，就合成一种，馆藏都归到一起',
    none: '没有看起来一样的书',
    noneHint: '书名相同，作者、出版社、ISBN 又不矛盾的，会列在这里。',
    more: '还有 {{count}} 种也一样',
    join: '是同一种，合起来',
    joined: '已合成一种',
    same: '两边一样',
  },
};
