/** Things to do, on Today. */

export const todo = {
  disqualified: '{{count}} children are with a carer whom the law bars',
  none: '{{count}} children have no agreement of care',
  endsSoon: '{{count}} agreements of care end soon',
  ended: '{{count}} agreements of care are over',
  helperChecks: '{{count}} helpers need a record check',
};

export const todoAct = {
  disqualified: 'Act now',
  none: 'Look',
  endsSoon: 'Renew',
  ended: 'Renew',
  helperChecks: 'Check',
};
