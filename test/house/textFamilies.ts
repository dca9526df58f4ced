/**
 * Keys that the page makes up from a code, a star for each code: `frame.role.${role}` is 'frame.role.*'. With each the
 * codes that can stand there; null where the codes are not kept in a list, so that the text itself is the list.
 */

import { issueLevels } from '../../electron/office/areas/children/import/issues.ts';
import { steps } from '../../renderer/app/setUp/answers.ts';
import { changes } from '../../renderer/areas/children/timeline/changes.ts';
import { repeatChoices, untilChoices } from '../../renderer/areas/rooms/bookings/repeatChoices.ts';
import { views } from '../../renderer/areas/rooms/bookings/time.ts';
import { useColumns } from '../../renderer/areas/rooms/use/counted.ts';
import { activityParts } from '../../shared/areas/activities/log.ts';
import { chainTold } from '../../shared/areas/admin/audit.ts';
import { doubleReasons } from '../../shared/areas/children/doubles.ts';
import { dimensions } from '../../shared/areas/children/filter.ts';
import { verdicts } from '../../shared/areas/children/import.ts';
import { kinRoles } from '../../shared/areas/children/kin.ts';
import { ownKinds } from '../../shared/areas/children/ownFields.ts';
import { boundPapers, labelAddressees } from '../../shared/areas/children/printing.ts';
import { spellKinds } from '../../shared/areas/children/spells.ts';
import { surveyColumns } from '../../shared/areas/children/survey.ts';
import { dueStates } from '../../shared/areas/contacts/due.ts';
import { kindsInOrder } from '../../shared/areas/contacts/forms.ts';
import { periodNames } from '../../shared/areas/contacts/periods.ts';
import { visitIssues, visitVerdicts } from '../../shared/areas/contacts/visitImport.ts';
import { sealRefusals } from '../../shared/areas/mentoring/growth.ts';
import { pairingIssues, pairingVerdicts } from '../../shared/areas/mentoring/tableImport.ts';
import { ownCallees, ownReasons } from '../../shared/areas/phone/own.ts';
import { plannedStates, seriesScopes } from '../../shared/areas/rooms/bookings/seriesCalls.ts';
import { calls } from '../../shared/areas.ts';
import { bookingState, careUnit, mood } from '../../shared/codes/index.ts';
import { changeKinds } from '../../shared/history.ts';
import { problemCodes } from '../../shared/problem.ts';
import { sensitivities } from '../../shared/record.ts';
import { permissions, roles } from '../../shared/roles.ts';
import { zhCN } from '../../shared/text/zh-CN.ts';
import { assessmentFamilies } from './assessmentFamilies.ts';
import { buildingFamilies } from './buildingFamilies.ts';
import { deskFamilies } from './deskFamilies.ts';
import { equipmentFamilies } from './equipmentFamilies.ts';
import { guardianFamilies } from './guardianFamilies.ts';
import { libraryFamilies } from './libraryFamilies.ts';
import { organisationFamilies } from './organisationFamilies.ts';
import { packageFamilies } from './packageFamilies.ts';
import { planFamilies } from './planFamilies.ts';
import { reportFamilies } from './reportFamilies.ts';
import { roomFamilies } from './roomFamilies.ts';

/** Commands and jobs that write no record, so that no history names them. */
const writesNothing = [
  'admin.enterDemo',
  'admin.leaveDemo',
  'admin.confirmRecoveryCode',
  'admin.signIn',
  'admin.recover',
  'admin.lock',
  'admin.changePassword',
  'admin.backUp',
  'admin.backUpIfDue',
  'admin.backUpTo',
  'admin.checkBackup',
  'admin.lookIntoBackup',
  'admin.lookIntoBackupAtDoor',
  'admin.restoreAtDoor',
  'admin.exportAudit',
  'admin.checkChain',
  'children.readWorkbook',
  'children.adjustImport',
  'children.readAttachment',
  'children.phoneList',
  'children.surveyPaper',
  'mentoring.growthBooklet',
  'mentoring.readPairings',
  'mentoring.workPaper',
  'mentoring.pairingTable',
  'mentoring.handbook',
  'admin.fundPaper',
  'admin.leadershipPaper',
  'admin.planPaper',
  'admin.meetingPaper',
  'admin.meetingsPaper',
  'admin.regulationPaper',
  'admin.regulationRegister',
  'admin.buildingPaper',
  'reports.summaryPaper',
  'reports.statisticsPaper',
  'reports.filedPaper',
  'assessment.readTree',
  'assessment.assessmentPaper',
  'assessment.bindingParts',
  'assessment.findingsPaper',
  'assessment.findingPaper',
  'assessment.letterPaper',
  'packages.open',
  'packages.part',
  'packages.rows',
  'reports.monthPaper',
  'guardians.helperCards',
  'guardians.helperList',
  'guardians.riskPaper',
  'guardians.reportPaper',
  'contacts.register',
  'contacts.recordPaper',
  'contacts.readVisits',
  'rooms.rotaPaper',
  'rooms.dutyWorkPaper',
  'rooms.openingNotice',
  'rooms.roomUsePaper',
  'rooms.timetable',
  'phone.ownBegin',
  'activities.register',
  'activities.sheet',
  'activities.figuresPaper',
  'activities.monthPaper',
  'library.loansPaper',
  'library.lendingFiguresPaper',
  'library.readingList',
  'equipment.ledgerPaper',
  'equipment.readPacking',
  'equipment.readAssets',
  'equipment.intakePaper',
  'equipment.donationPaper',
  'equipment.stocktakePaper',
  'equipment.writeOffPaper',
  'equipment.handoverPaper',
  'equipment.standardPaper',
  'phone.logPaper',
  'library.readLedger',
  'library.labels',
  'library.cardsPaper',
  'library.bookLedger',
  'phone.figuresPaper',
  'library.overdueSlips',
];

export const writers = [...calls]
  .filter(([name, call]) => call.kind !== 'query' && !writesNothing.includes(name))
  .map(([name]) => name);

/** Calls that write nothing and have words for the table of roles; the others are told by their permission. */
const readers = Object.entries(zhCN.frame.reads)
  .flatMap(([area, words]) => Object.keys(words).map((name) => `${area}.${name}`))
  .filter((name) => calls.has(name));

export const families: Record<string, readonly string[] | null> = {
  'problem.*': problemCodes,
  'issue.*': null,
  'frame.hints.*': Object.keys(zhCN.frame.hints),
  'frame.role.*': roles,
  'frame.scope.*': ['school', 'classes', 'own'],
  'frame.permission.*': permissions,
  'frame.group.*': ['work', 'children', 'care', 'home', 'reports'],
  'frame.calls.*': writers,
  'frame.reads.*': readers,
  'admin.access.reach.*': ['school', 'classes', 'own'],
  'admin.access.sight.*': ['whole', 'masked', 'absent'],
  'frame.lock.reason.*': ['start', 'asked', 'idle', 'restarted', 'child'],
  'phone.own.callee.*': ownCallees,
  'phone.own.face.*': mood.entries.map(({ code }) => code),
  'phone.own.reason.*': ownReasons,
  'frame.setUp.step.*': steps.filter((step) => step !== 'welcome'),
  'frame.setUp.promise.*': ['files', 'locked', 'papers'],
  'frame.setUp.example.*': ['name', 'township', 'district'],
  'frame.setUp.demoStep.*': ['school', 'accounts', 'census', 'files'],
  'admin.history.*': changeKinds,
  'admin.changeKind.*': changeKinds,
  'admin.chain.fault.*': chainTold.shape.fault.unwrap().shape.how.options,
  'children.*.*': ['soon.sixteen', 'soon.birthday'],
  'children.alert.*': null,
  'children.census.*': [
    'summaryNew',
    'summaryChanged',
    'summaryClasses',
    'stepRead',
    'stepLook',
    'stepWrite',
  ],
  'children.column.*': null,
  'children.dimension.*': dimensions,
  'children.doubt.*': null,
  'children.doubles.reason.*': doubleReasons,
  'children.siblings.kind.*': [
    'twin',
    'olderBrother',
    'youngerBrother',
    'olderSister',
    'youngerSister',
    'brotherOrSister',
  ],
  'children.doubles.side.*': ['one', 'other'],
  'children.file.*': ['leftBehindYes', 'leftBehindNo', 'leftBehindUnknown'],
  'children.import.issue.*': Object.keys(issueLevels),
  'children.leftOutWhy.*': null,
  'children.missing.*': null,
  'children.print.about.*': boundPapers,
  'children.print.labelsTo.*': labelAddressees,
  'children.print.paper.*': boundPapers,
  'children.own.kind.*': ownKinds,
  'children.own.sensitivity.*': sensitivities,
  'children.reason.*': null,
  'children.role.*': kinRoles,
  'children.section.*': null,
  'children.today.*': ['leftBehind', 'bothAway', 'reachable', 'complete'],
  'children.survey.*': ['noTerm', 'startHint', 'notStarted'],
  'children.survey.column.*': surveyColumns,
  'children.timeline.*': ['yes', 'no', 'unknown'],
  'children.timeline.change.*': changes,
  'children.timeline.track.*': spellKinds,
  'children.todo.*': null,
  'children.todoAct.*': null,
  'children.verdict.*': verdicts,
  'contacts.example.*': kindsInOrder,
  'contacts.period.*': periodNames,
  'contacts.state.*': dueStates,
  'contacts.import.column.*': [
    ...['row', 'take', 'children', 'class', 'day', 'kind', 'teacher', 'line', 'what'],
  ],
  'contacts.import.issue.*': visitIssues,
  'contacts.import.verdict.*': visitVerdicts,
  'contacts.said.*': dueStates,
  'contacts.rules.perOne.*': ['day', 'week', 'month'],
  'contacts.rules.per.*': careUnit.entries.map(({ code }) => code),
  'mentoring.growth.whyNot.*': sealRefusals,
  'mentoring.work.*': ['talks', 'visits', 'calls'],
  'mentoring.import.column.*': ['row', 'take', 'child', 'class', 'teacher', 'since', 'what'],
  'mentoring.import.issue.*': pairingIssues,
  'mentoring.import.verdict.*': pairingVerdicts,
  'mentoring.reason.*': ['sibling', 'headsClass', 'sameClass', 'sameVillage', 'load'],
  'mentoring.todo.*': ['over', 'gone', 'short'],
  'mentoring.todoAct.*': ['over', 'gone', 'short'],
  'activities.figure.*': ['times', 'personTimes', 'persons', 'withPartners'],
  'activities.byMonth.*': ['came', 'activities', 'registered'],
  'activities.filter.has.*': activityParts,
  'rooms.bookings.state.*': bookingState.entries.map(({ code }) => code),
  'rooms.bookings.views.*': views,
  'rooms.use.column.*': useColumns,
  'rooms.repeat.choice.*': repeatChoices,
  'rooms.repeat.interval.*': ['week', 'day'],
  'rooms.repeat.untilChoice.*': untilChoices,
  'rooms.repeat.state.*': plannedStates.filter((state) => state !== 'free'),
  'rooms.repeat.scopes.*': ['one', ...seriesScopes],
  'frame.prose.*': ['bold', 'heading', 'subheading', 'item', 'todo', 'undo', 'redo'],
  ...equipmentFamilies,
  ...guardianFamilies,
  ...libraryFamilies,
  ...deskFamilies,
  ...roomFamilies,
  ...reportFamilies,
  ...organisationFamilies,
  ...planFamilies,
  ...buildingFamilies,
  ...assessmentFamilies,
  ...packageFamilies,
};

/** English sentences that quote Chinese on purpose. */
export const quotesChinese = ['problem.headerNotFound'];
