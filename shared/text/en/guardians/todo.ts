/** Things to do, on Today. */

export const todo = {
  disqualified: '{{count}} children are with a carer whom the law bars',
  disqualified_one: '{{count}} child is with a carer whom the law bars',
  none: '{{count}} children have no agreement of care',
  none_one: '{{count}} child has no agreement of care',
  endsSoon: '{{count}} agreements of care end soon',
  endsSoon_one: '{{count}} agreement of care ends soon',
  ended: '{{count}} agreements of care are over',
  ended_one: '{{count}} agreement of care is over',
  helperChecks: '{{count}} helpers need a record check',
  helperChecks_one: '{{count}} helper needs a record check',
};

export const todoAct = {
  disqualified: 'Act now',
  none: 'Look',
  endsSoon: 'Renew',
  ended: 'Renew',
  helperChecks: 'Check',
};
