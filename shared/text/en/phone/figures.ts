/** Figures of calls home, and printing. */
export const phoneFigure = {
  making: 'Setting the figures',
  sheet: 'Figures of calls home',
  who: 'Which children',
  all: 'All {{count}}',
  silent: '{{count}} without a call for {{days}} days',
  days: 'Days without a call',
  dayWord: ' days',
  tableLabel: 'Calls of each child by month',
  none: 'No such children',
  month: 'Month {{month}}',
  ofMonth: '{{name}}, month {{month}}: {{count}} calls',
  connectedOf: '{{name}}: {{count}} calls connected',
  attemptsOf: '{{name}}: {{count}} calls tried',
  minutesOf: '{{name}}: {{count}} minutes',
  attempts: 'Tried',
  minutes: 'Minutes',
  last: 'Last call',
  never: 'Never yet',
  today: 'today',
  yesterday: 'yesterday',
  ago: '{{count}} days ago',
};

export const phonePrint = {
  log: 'Print the log',
  figures: 'Print the figures',
  name: 'Log of calls home',
  making: 'Setting the log',
};
