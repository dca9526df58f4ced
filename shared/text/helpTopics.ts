/**
 * The help's topics, one or more a screen, and the screens that each belongs to. Its words stand apart from the page's
 * (zh-CN/help, en/help), as they are read when somebody presses F1, not at the start.
 */
export const helpTopics = [
  { id: 'today', screens: ['/'] },
  { id: 'list', screens: ['/children'] },
  { id: 'find', screens: [] },
  { id: 'file', screens: ['/children/:id'] },
  { id: 'timeline', screens: [] },
  { id: 'pictures', screens: [] },
  { id: 'growth', screens: ['/mentoring/growth'] },
  { id: 'newFile', screens: ['/children/new'] },
  { id: 'doubles', screens: ['/doubles', '/doubles/:one/:other'] },
  { id: 'survey', screens: ['/survey'] },
  { id: 'census', screens: ['/census'] },
  { id: 'contacts', screens: ['/contacts', '/contacts/import'] },
  { id: 'pairing', screens: ['/mentoring', '/mentoring/typical', '/mentoring/work', '/mentoring/import'] },
  { id: 'howOften', screens: ['/contact-matrix', '/settings/contacts'] },
  { id: 'phone', screens: ['/phone', '/phone/appointments', '/phone/figures'] },
  { id: 'desk', screens: ['/library/desk'] },
  {
    id: 'catalogue',
    screens: [
      '/library',
      '/library/enter',
      '/library/import',
      '/library/labels',
      '/library/alike',
      '/library/titles/:id',
    ],
  },
  { id: 'lendingFigures', screens: ['/library/loans', '/library/figures'] },
  { id: 'lending', screens: ['/library/cards', '/library/rules'] },
  { id: 'holds', screens: ['/library/holds'] },
  { id: 'print', screens: ['/print'] },
  { id: 'carers', screens: ['/guardians'] },
  { id: 'risk', screens: ['/risk'] },
  { id: 'duty', screens: [] },
  { id: 'helpers', screens: ['/helpers', '/helpers/:id'] },
  { id: 'statistics', screens: ['/reports/statistics'] },
  { id: 'summary', screens: ['/reports/summary'] },
  {
    id: 'monthReport',
    screens: ['/reports/month', '/reports/months', '/reports/notes', '/reports/changes'],
  },
  { id: 'packages', screens: ['/packages', '/packages/read'] },
  { id: 'leadership', screens: ['/organisation'] },
  { id: 'plans', screens: ['/organisation/plans'] },
  { id: 'meetings', screens: ['/organisation/meetings'] },
  { id: 'rules', screens: ['/organisation/rules', '/organisation/rules/:id'] },
  { id: 'building', screens: ['/organisation/building'] },
  { id: 'funds', screens: ['/organisation/funds'] },
  { id: 'school', screens: ['/settings', '/settings/school'] },
  { id: 'terms', screens: ['/settings/terms'] },
  { id: 'rooms', screens: ['/rooms', '/rooms/list', '/rooms/use'] },
  { id: 'opened', screens: ['/rooms/opened'] },
  {
    id: 'activities',
    screens: ['/activities', '/activities/attendance', '/activities/figures', '/activities/month'],
  },
  { id: 'equipment', screens: ['/equipment', '/equipment/assets/:id', '/equipment/import'] },
  { id: 'intake', screens: ['/equipment/intakes', '/equipment/intakes/new', '/equipment/intakes/:id'] },
  { id: 'stocktake', screens: ['/equipment/stocktakes', '/equipment/stocktakes/:id'] },
  { id: 'writeOff', screens: ['/equipment/write-offs'] },
  { id: 'custody', screens: ['/equipment/custody'] },
  { id: 'standard', screens: ['/equipment/standard'] },
  { id: 'assessment', screens: ['/assessment', '/assessment/:id'] },
  {
    id: 'indicators',
    screens: ['/assessment/indicators', '/assessment/indicators/:id', '/assessment/indicators/import'],
  },
  { id: 'inspection', screens: ['/assessment/inspections'] },
  { id: 'letters', screens: ['/assessment/letters'] },
  { id: 'dutyRota', screens: ['/rooms/duty'] },
  { id: 'calendar', screens: ['/settings/calendar'] },
  { id: 'classes', screens: ['/settings/classes', '/settings/year-end'] },
  { id: 'ownFields', screens: ['/settings/own-fields'] },
  { id: 'accounts', screens: ['/settings/accounts'] },
  { id: 'backups', screens: ['/settings/backups'] },
  { id: 'undo', screens: ['/settings/acts', '/settings/bin'] },
  { id: 'audit', screens: ['/audit'] },
  { id: 'sight', screens: ['/settings/access'] },
  { id: 'keys', screens: [] },
  { id: 'signIn', screens: ['locked'] },
  { id: 'setUp', screens: ['setUp'] },
  { id: 'refused', screens: ['refused'] },
] as const satisfies readonly { id: string; screens: readonly string[] }[];

export type HelpTopic = (typeof helpTopics)[number]['id'];

/** A paragraph, or the steps of something to do. Keys stand in 〔〕. */
export type HelpPart = string | readonly string[];

export interface HelpText {
  title: string;
  /** Other words by which somebody might look for it. */
  also?: string;
  body: readonly HelpPart[];
}

export type HelpTexts = Record<HelpTopic, HelpText>;
