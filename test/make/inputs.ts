/**
 * One input that the schema takes for every call, complete by type: a new call without one fails the build. `nobody`
 * stands for any record; test/house/access.test.ts puts each record of a planted child in its place, so that every call
 * that takes an id is tried on children in reach, out of reach and in the bin.
 */
import { everyChange } from '../../shared/areas/admin/audit.ts';
import { everyone } from '../../shared/areas/children/filter.ts';
import { childModel } from '../../shared/areas/children/model.ts';
import { everyContact } from '../../shared/areas/contacts/log.ts';
import type { CallName, CallOf } from '../../shared/areas.ts';
import type { Input } from '../../shared/call.ts';
import { activityInputs } from './activities.ts';
import { assessmentInputs } from './assessmentInputs.ts';
import { bookingInputs } from './bookings.ts';
import { equipmentInputs } from './equipmentInputs.ts';
import { guardianInputs } from './guardianInputs.ts';
import { libraryInputs } from './libraryInputs.ts';
import { mentoringInputs } from './mentoringInputs.ts';
import { nobody, nobodysKin, nothing } from './nobody.ts';
import { testPassword } from './office.ts';
import { organisationInputs } from './organisationInputs.ts';
import { packageInputs } from './packageInputs.ts';
import { phoneInputs } from './phoneInputs.ts';
import { planInputs } from './planInputs.ts';
import { reportInputs } from './reportInputs.ts';
import { calendarInputs } from './roomInputs.ts';

export { nobody, nobodysKin };

const noFolder = '/no/such/stick';
const noBackup = { folder: noFolder, name: 'tongjia-000001-20260302-0815-byHand' };

export const inputs: { [N in CallName]: Input<CallOf<N>> } = {
  'admin.door': null,
  'admin.enterDemo': null,
  'admin.leaveDemo': null,
  'admin.setUp': {
    school: { name: '另一所小学', township: null, district: null },
    terms: [],
    classes: [],
    principal: { name: '别人', username: 'other', password: testPassword },
  },
  'admin.confirmRecoveryCode': { code: 'AAAA-AAAA' },
  'admin.signIn': { username: 'lin', password: '不是这个密码' },
  'admin.recover': { code: 'AAAA-AAAA', username: 'lin', newPassword: testPassword },
  'admin.lock': null,
  'admin.stillHere': null,
  'admin.session': null,
  'admin.savePreferences': { language: 'en', childColumns: null, hintsSeen: [] },
  'admin.changePassword': { password: testPassword, newPassword: '短' },
  'admin.school': null,
  'admin.saveSchool': { lockMinutes: 15 },
  'admin.terms': null,
  'admin.saveTerms': [],
  'admin.classes': null,
  'admin.saveClasses': [],
  'admin.yearEndPlan': null,
  'admin.yearEnd': {
    day: '2026-09-01',
    leaveOn: '2026-07-03',
    staying: [],
    headTeachers: true,
    pupils: true,
  },
  'admin.staffNames': null,
  'admin.accounts': null,
  'admin.addAccount': { name: '别人', username: 'lin', role: 'mentor', password: testPassword },
  'admin.saveAccount': { id: nobody, name: '别人', role: 'principal' },
  'admin.disableAccount': { id: nobody },
  'admin.renewRecoveryCode': null,
  'admin.resetPassword': { id: nobody, password: testPassword },
  'admin.teachers': null,
  'admin.saveTeacher': { id: nobody, name: '别人', phone: null },
  'admin.teacherLeft': { id: nobody, left: true },
  'admin.giveAccount': { id: nobody, username: 'someone', role: 'mentor', password: testPassword },
  'admin.backups': null,
  'admin.backUp': null,
  'admin.backUpIfDue': null,
  'admin.backUpTo': { folder: noFolder },
  'admin.lastStickCopy': null,
  'admin.checkBackup': noBackup,
  'admin.backupPlaces': null,
  'admin.backupsAt': { folder: null },
  'admin.lookIntoBackup': noBackup,
  'admin.restore': noBackup,
  'admin.lookIntoBackupAtDoor': { ...noBackup, opener: { username: 'lin', secret: testPassword } },
  'admin.restoreAtDoor': { ...noBackup, opener: { username: null, secret: 'AAAA-AAAA' } },
  'admin.audit': { filter: everyChange, before: null, language: 'zh-CN' },
  'admin.auditChoices': null,
  'admin.chain': { language: 'zh-CN' },
  'admin.checkChain': { language: 'zh-CN' },
  'admin.exportAudit': { filter: everyChange, language: 'zh-CN' },
  'admin.acts': { limit: 10 },
  'admin.nextUndo': { language: 'zh-CN' },
  'admin.undo': { id: nobody },
  'admin.redo': { id: nobody },
  'admin.undoLast': { id: nobody },
  'admin.redoLast': { id: nobody },
  'admin.bin': { before: null, language: 'zh-CN' },
  'admin.bringBack': { record: 'child', id: nobody, language: 'zh-CN' },
  'children.overview': null,
  'children.search': { text: '王', limit: 5 },
  'children.list': { filter: everyone, columns: Object.keys(childModel.fields) },
  'children.get': { id: nobody, day: null },
  'children.reveal': { childId: nobody, path: 'idNumber' },
  'children.history': { id: nobody, before: null, language: 'zh-CN' },
  'children.timeline': { id: nobody },
  'children.counts': { filter: everyone },
  'children.saveSpell': {
    id: null,
    version: null,
    childId: nobody,
    patch: { kind: 'class', endsOn: '2026-09-01' },
  },
  'children.removeSpell': { id: nobody },
  'children.survey': null,
  'children.surveySheet': { classId: null },
  'children.startSurvey': null,
  'children.markSeen': { childIds: [nobody], seen: true },
  'children.surveyPaper': { classId: null, format: 'document' },
  'children.save': { id: null, version: null, patch: { name: '李雨' } },
  'children.saveKin': { id: null, version: null, childId: nobody, role: 'father', patch: {} },
  'children.removeKin': { id: nobody },
  'children.remove': { id: nobody },
  'children.readWorkbook': { name: '空.xlsx', bytes: new Uint8Array() },
  'children.censusTemplate': { withNames: true },
  'children.adjustImport': {
    importId: nobody,
    sheet: null,
    mapping: [],
    mends: [],
    decisions: [],
    choices: [],
  },
  'children.siblings': { id: nobody },
  'children.linkSiblings': { one: nobody, other: nobody },
  'children.unlinkSiblings': { one: nobody, other: nobody },
  'children.doubles': null,
  'children.notDouble': { one: nobody, other: nobody },
  'children.merge': {
    keep: { id: nobody, version: 1 },
    drop: { id: nobody, version: 1 },
    child: { take: [], both: [] },
    people: [],
  },
  'children.commitImport': { importId: nobody, censusDay: '2026-09-10', classes: false },
  'children.archives': { filter: everyone, ids: null, format: 'document' },
  'children.roster': { filter: everyone, ids: null, format: 'document' },
  'children.attachments': { childId: nobody },
  'children.attachment': { id: nobody },
  'children.photo': { childId: nobody },
  'children.readAttachment': { bytes: new Uint8Array(), firstPage: null },
  'children.addAttachments': {
    childId: nobody,
    items: [{ readId: nobody, kind: 'award', title: null, day: null, turn: 0, crop: null }],
  },
  'children.saveAttachment': { id: nobody, version: 1, patch: { kind: 'award', title: null, day: null } },
  'children.removeAttachment': { id: nobody },
  'children.phoneList': { filter: everyone, ids: null, format: 'document' },
  'children.print': {
    filter: everyone,
    ids: null,
    choice: { papers: ['archive', 'smallCards'], order: 'byClass', wallSize: 'A4', labelsTo: 'home' },
    format: 'document',
  },
  'children.listViews': null,
  'children.saveListView': {
    id: null,
    version: null,
    name: '寄宿的孩子',
    shared: false,
    filter: everyone,
    columns: ['className'],
    sort: null,
  },
  'children.removeListView': { id: nothing },
  'children.ownFields': null,
  'children.ownFieldUse': null,
  'children.saveOwnField': {
    id: null,
    version: null,
    label: '上学方式',
    kind: 'code',
    section: 'school',
    asked: false,
    sensitivity: 'open',
    choices: [{ code: null, label: '步行', retired: false }],
  },
  'children.retireOwnField': { id: nothing, retired: true },
  'children.ownCodes': null,
  'children.saveOwnCode': { id: null, version: null, list: 'relief', label: '营养餐补助', retired: false },
  'children.moveOwnField': { id: nothing, by: 1 },
  'mentoring.growth': { childId: nobody },
  'mentoring.growthPages': { from: '2026-07-01', to: '2026-12-31' },
  'mentoring.saveGrowthPage': {
    id: null,
    version: null,
    childId: nobody,
    values: { part: '13', day: '2026-03-02', title: null, author: 'mentor', mood: null, text: '爱笑了' },
    sealed: false,
    pictures: [],
  },
  'mentoring.removeGrowthPage': { id: nobody },
  'mentoring.openSealed': { id: nobody, exception: 'emergency', reason: '人身安全' },
  'mentoring.growthBooklet': { childId: nobody, format: 'document' },
  'contacts.list': { filter: everyContact, before: null },
  'contacts.get': { id: nobody },
  'contacts.photos': { id: nobody },
  'contacts.save': {
    id: null,
    version: null,
    childIds: [nobody],
    patch: { kind: 'talk', line: '说了说近来的事' },
  },
  'contacts.remove': { id: nobody },
  'contacts.markFollowedUp': { id: nobody, doneOn: null },
  'contacts.draft': { place: 'quick' },
  'contacts.register': { filter: everyContact, format: 'document' },
  'contacts.recordPaper': { id: nobody, format: 'document' },
  'contacts.rules': null,
  'contacts.saveRule': {
    id: null,
    version: null,
    patch: { name: '每月家访', kinds: ['visit'], every: 1, unit: 'month' },
  },
  'contacts.removeRule': { id: nothing },
  'contacts.dueOf': { childId: nobody },
  'contacts.dueCounts': null,
  'contacts.matrix': { termId: null },
  'contacts.keepDraft': { place: 'quick', content: { childIds: [nobody], values: { line: '说到' } } },
  'contacts.readVisits': { name: '空.csv', bytes: new Uint8Array(), kind: null, termId: null },
  'contacts.importVisits': {
    rows: [{ childIds: [nobody], patch: { kind: 'visit', day: '2026-03-02', line: '奶奶腰好些了' } }],
  },
  ...bookingInputs,
  ...guardianInputs,
  ...mentoringInputs,
  ...activityInputs,
  ...calendarInputs,
  ...phoneInputs,
  ...libraryInputs,
  ...equipmentInputs,
  ...organisationInputs,
  ...planInputs,
  ...reportInputs,
  ...assessmentInputs,
  ...packageInputs,
};

/** Other ways to ask the same call that are worth trying on every child: what the one sample above does not reach. */
export const moreInputs: { [N in CallName]?: Input<CallOf<N>>[] } = {
  'children.save': [{ id: nobody, version: null, patch: { village: '青坑村' } }],
  'children.saveKin': [
    { id: nobodysKin, version: null, childId: nobody, role: null, patch: { job: '瓦工' } },
  ],
  'contacts.draft': [{ place: `child:${nobody}` }],
  'contacts.list': [{ filter: { ...everyContact, childId: nobody }, before: null }],
  'children.archives': [
    { filter: everyone, ids: [nobody], format: 'document' },
    { filter: everyone, ids: null, format: 'docx' },
  ],
  'children.roster': [
    { filter: everyone, ids: [nobody], format: 'document', whole: true },
    { filter: everyone, ids: null, format: 'xlsx' },
    { filter: everyone, ids: null, format: 'xlsx', whole: true },
  ],
};
