/**
 * Which personal fields a paper or an export carries out of the program, each declared here by the fields of the records.
 * The page asks before such a file is saved, for whom and for what, and the office notes it (areas/packages/sentFiles.ts).
 * test/house/leaving.test.ts makes every paper of the demo school and fails for a name or a number that is not declared.
 * The names of the school's own staff are no personal fields here; their telephones are.
 */

import { kinModel } from './areas/children/kin.ts';
import { childModel } from './areas/children/model.ts';
import type { BoundPaper } from './areas/children/printing.ts';
import { contactModel } from './areas/contacts/model.ts';
import { entrustmentModel } from './areas/guardians/entrustment.ts';
import { helperModel } from './areas/guardians/helpers.ts';
import { dutyReportModel } from './areas/guardians/report.ts';
import { riskAssessmentModel } from './areas/guardians/risk.ts';
import { loanModel } from './areas/library/loans.ts';
import { growthPageModel } from './areas/mentoring/growth.ts';
import { phoneCallModel } from './areas/phone/model.ts';
import type { Fields, Sensitivity } from './record.ts';

export interface LeavingField {
  /** child.name; for a person's eye the labels. */
  path: string;
  zh: string;
  en: string;
  sensitivity: Sensitivity;
  /** It stands there in part only. */
  masked: boolean;
}

/** Whose fields: 儿童, 家长和照护人. */
export interface LeavingGroup {
  zh: string;
  en: string;
  fields: readonly LeavingField[];
}

/** What is asked for of a paper; it may be shown in part, or hold less. */
export interface Wanted {
  whole?: boolean | undefined;
  masked?: boolean | undefined;
  columns?: readonly string[] | undefined;
  choice?: { papers: readonly BoundPaper[]; columns?: readonly string[] | undefined } | undefined;
  paper?: string | undefined;
  withNames?: boolean | undefined;
}
export type Leaving = (wanted: Wanted) => readonly LeavingGroup[];

interface Model {
  name: string;
  zh: string;
  en: string;
  fields: Fields;
}

function group(model: Model, keys: readonly string[], masked: readonly string[] = []): LeavingGroup {
  const { name, zh, en, fields } = model;
  return {
    ...{ zh, en },
    fields: keys.map((key) => {
      const { zh: label, en: labelEn, sensitivity } = fields[key]!;
      return {
        ...{ path: `${name}.${key}`, zh: label, en: labelEn, sensitivity },
        masked: masked.includes(key),
      };
    }),
  };
}

/** What no record has a field for. */
function other(path: string, zh: string, en: string, what: { zh: string; en: string }): LeavingGroup {
  return { zh, en, fields: [{ path, ...what, sensitivity: 'contact', masked: false }] };
}

const models = { childModel, kinModel } as unknown as Record<string, Model>;
const [childOf, kinOf] = [models.childModel!, models.kinModel!];
const child = (...keys: string[]) => group(childOf, keys);
const kin = (...keys: string[]) => group(kinOf, keys);
const everyKey = ({ fields }: Model) =>
  Object.entries(fields)
    .filter(([, field]) => !field.system && !field.retired && field.kind !== 'json')
    .map(([key]) => key);

const scan = other('scan', '扫描件', 'Scans', {
  zh: '纸面上写到的人',
  en: 'whoever is named on them',
});
const photos = other('photo', '照片', 'Photos', { zh: '照片上的孩子', en: 'the children on them' });
const written = other('text', '文字', 'Words', { zh: '文中写到的人', en: 'whoever is written of' });
const ownFields = other('own', '学校自己的项目', "The school's own fields", {
  zh: '名单上选了的几项',
  en: 'those chosen in the list',
});

const nobody: Leaving = () => [];
const always =
  (...groups: LeavingGroup[]): Leaving =>
  () =>
    groups;

const archive = [group(childOf, everyKey(childOf)), group(kinOf, everyKey(kinOf)), photos];
const phoneList = [child('name', 'classId', 'mentorId'), kin('name', 'relation', 'phones', 'awayPlace')];
const card = [
  child('name', 'classId', 'homeAddress', 'homePhone', 'mentorId'),
  kin('name', 'relation', 'phones', 'awayPlace'),
  photos,
];
const labels = [
  child('name', 'classId', 'homeAddress'),
  kin('name', 'relation', 'phones', 'awayPlace', 'address'),
];
const withOwn = (columns: readonly string[] | undefined) =>
  columns?.some((key) => key.startsWith('own:')) ? [ownFields] : [];
const roster = ({ whole = false, columns }: Wanted) => [
  group(
    childOf,
    ['name', 'sex', 'birthDate', 'idNumber', 'classId', 'homeAddress'],
    whole ? [] : ['idNumber'],
  ),
  kin('name', 'relation', 'awayPlace', 'phones'),
  ...withOwn(columns),
];
const bound: Record<BoundPaper, Leaving> = {
  archive: always(...archive),
  roster,
  phoneList: always(...phoneList),
  smallCards: always(...card),
  wallCard: always(...card),
  labels: always(...labels),
  statistics: nobody,
};
/** One entry a child: its name and what was done with it. */
const named = always(child('name', 'classId'));

/** By the call that makes the paper. */
export const paperLeaving = {
  'children.archives': always(...archive),
  'children.roster': roster,
  'children.phoneList': always(...phoneList),
  'children.print': ({ choice }: Wanted) =>
    merged((choice?.papers ?? []).flatMap((paper) => bound[paper]({ columns: choice?.columns }))),
  'children.surveyPaper': always(
    group(childOf, ['name', 'sex', 'birthDate', 'idNumber', 'classId'], ['idNumber']),
    kin('name', 'relation', 'phones', 'awayPlace'),
  ),
  'guardians.entrustmentPaper': always(
    child('name', 'sex', 'birthDate', 'idNumber', 'homeAddress'),
    kin('name', 'relation', 'idNumber', 'phones', 'address', 'awayPlace'),
    group(entrustmentModel as unknown as Model, everyKey(entrustmentModel as unknown as Model)),
  ),
  'guardians.helperCards': always(
    group(helperModel, ['name', 'phone', 'workplace', 'address', 'offers']),
    child('name'),
  ),
  'guardians.helperList': always(
    group(
      helperModel,
      ['name', 'sex', 'birthDate', 'idNumber', 'phone', 'workplace', 'address', 'offers'],
      ['idNumber', 'address'],
    ),
    child('name'),
  ),
  'guardians.riskPaper': always(
    child('name', 'classId'),
    group(riskAssessmentModel as unknown as Model, everyKey(riskAssessmentModel as unknown as Model)),
  ),
  'guardians.reportPaper': always(
    child('name', 'sex', 'birthDate', 'homeAddress'),
    group(dutyReportModel as unknown as Model, everyKey(dutyReportModel as unknown as Model)),
  ),
  'mentoring.growthBooklet': always(
    child('name', 'classId'),
    group(growthPageModel as unknown as Model, ['title', 'text']),
    photos,
  ),
  'mentoring.workPaper': nobody,
  'mentoring.pairingTable': always(child('name', 'classId'), kin('name', 'relation', 'phones')),
  'mentoring.handbook': always(child('name', 'classId'), kin('name', 'relation', 'phones'), written),
  'contacts.register': always(child('name', 'classId'), group(contactModel, ['line', 'withWhom'])),
  'contacts.recordPaper': always(
    child('name', 'classId'),
    group(contactModel, ['line', 'withWhom']),
    written,
  ),
  'phone.logPaper': always(
    child('name', 'classId'),
    kin('name', 'relation', 'phones'),
    group(phoneCallModel, ['number']),
  ),
  'phone.figuresPaper': named,
  'activities.register': always(group(helperModel, ['name'])),
  'activities.sheet': always(child('name', 'classId'), group(helperModel, ['name']), photos),
  'activities.figuresPaper': nobody,
  'activities.monthPaper': ({ masked = false }: Wanted) => [
    group(childOf, ['name', 'classId'], masked ? ['name'] : []),
  ],
  'library.loansPaper': always(child('name', 'classId'), group(loanModel as unknown as Model, [])),
  'library.lendingFiguresPaper': nobody,
  'library.readingList': named,
  'library.labels': nobody,
  'library.cardsPaper': named,
  'library.bookLedger': nobody,
  'library.overdueSlips': named,
  'equipment.ledgerPaper': nobody,
  'equipment.intakePaper': nobody,
  'equipment.donationPaper': nobody,
  'equipment.stocktakePaper': nobody,
  'equipment.writeOffPaper': nobody,
  'equipment.handoverPaper': nobody,
  'equipment.standardPaper': nobody,
  'rooms.rotaPaper': nobody,
  'rooms.dutyWorkPaper': nobody,
  'rooms.openingNotice': nobody,
  'rooms.roomUsePaper': nobody,
  'rooms.timetable': nobody,
  'assessment.assessmentPaper': nobody,
  'assessment.findingsPaper': nobody,
  'assessment.findingPaper': nobody,
  'assessment.letterPaper': nobody,
  'reports.summaryPaper': nobody,
  'reports.monthPaper': nobody,
  'reports.filedPaper': nobody,
  'reports.statisticsPaper': nobody,
  'admin.fundPaper': nobody,
  'admin.leadershipPaper': nobody,
  'admin.planPaper': nobody,
  'admin.meetingPaper': nobody,
  'admin.meetingsPaper': nobody,
  'admin.regulationPaper': nobody,
  'admin.regulationRegister': nobody,
  'admin.buildingPaper': nobody,
} satisfies Record<string, Leaving>;
export type PaperCall = keyof typeof paperLeaving;

/** Files that are no papers: what was brought in goes out again, a workbook, what another school sent. */
export const fileLeaving = {
  attachment: always(child('name'), scan),
  material: always(scan),
  evidence: always(scan),
  // the lists of records that prove a leaf name each child and who looks after it
  binding: always(child('name', 'classId'), group(helperModel, ['name']), scan, photos, written),
  censusTemplate: ({ withNames = false }: Wanted) =>
    withNames ? [child('name', 'sex', 'birthDate', 'classId')] : [],
  audit: always(child('name'), kin('name'), written),
  packagePart: always(written),
  sheetOfTheProgram: nobody,
} satisfies Record<string, Leaving>;
export type FileKind = keyof typeof fileLeaving;

export type ExportName = PaperCall | FileKind;
export const exportNames = [...Object.keys(paperLeaving), ...Object.keys(fileLeaving)] as ExportName[];

/** What leaves with a file of that name; nothing for one that carries nothing personal. */
export function leavingOf(name: ExportName, wanted: Wanted = {}): readonly LeavingGroup[] {
  const all: Record<ExportName, Leaving> = { ...paperLeaving, ...fileLeaving };
  return all[name](wanted).filter(({ fields }) => fields.length > 0);
}

/** Of several papers in one file: each field once, whole where it stands whole in any of them. */
function merged(groups: readonly LeavingGroup[]): LeavingGroup[] {
  const byWhose = Map.groupBy(groups, ({ zh }) => zh);
  return [...byWhose.values()].map((same) => {
    const byPath = Map.groupBy(
      same.flatMap(({ fields }) => fields),
      ({ path }) => path,
    );
    const fields = [...byPath.values()].map((each) => ({
      ...each[0]!,
      masked: each.every(({ masked }) => masked),
    }));
    return { ...same[0]!, fields };
  });
}

/** Papers that hang where everybody passes, with what is asked for then: not a whole name of a child or of its people. */
export const onTheWall: Partial<Record<PaperCall, Wanted>> = {
  'rooms.rotaPaper': {},
  'rooms.timetable': {},
  'rooms.openingNotice': {},
  'activities.monthPaper': { masked: true },
  'admin.leadershipPaper': {},
  'admin.regulationPaper': {},
};
