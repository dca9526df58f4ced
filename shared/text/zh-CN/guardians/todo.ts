/** 今日里要办的事。 */

export const todo = {
  disqualified: '{{count}} 名儿童的照护人不得接受委托',
  none: '{{count}} 名儿童还没有委托照护协议',
  endsSoon: '{{count}} 名儿童的委托照护协议快到期',
  ended: '{{count}} 名儿童的委托照护协议已经到期',
  helperChecks: '{{count}} 位社会关爱人员要做从业查询',
};

export const todoAct = {
  disqualified: '马上处理',
  none: '去看看',
  endsSoon: '约续签',
  ended: '约续签',
  helperChecks: '去查询',
};
