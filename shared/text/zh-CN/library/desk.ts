/** 借还台。 */
export const libraryDesk = {
  title: '借还台',
  subtitle: '扫借阅卡、书或器材上的条码，也可以打编号',
  scan: '扫一下，或者打编号',
  told: {
    borrower: '{{name}}的借阅卡',
    thing: '{{name}}',
    title: '《{{name}}》：请扫这一本书上贴的条码',
    lostCard: '这张卡已经挂失',
    wrongDigit: '编号打错了一位，请再看一看',
    unknown: '这里没有这个编号',
  },
};
