/** Red is what is late alone. */
export const findingTones = {
  open: 'apricot',
  overdue: 'red',
  waiting: 'apricot',
  passed: 'pine',
  closed: 'gray',
} as const;
