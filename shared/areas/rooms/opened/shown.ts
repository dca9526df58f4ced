/** What the page of the opening can be asked to show: days or weeks of a kind. */
export const openedShown = [
  'all',
  'asked',
  'opened',
  'enough',
  'lacking',
  'teaching',
  'teachingKept',
  'teachingShort',
  'vacations',
  'vacationsKept',
] as const;
export type OpenedShown = (typeof openedShown)[number];
