/**
 * The demo school: 291 pupils, 82 left-behind children, brought in from a census workbook through the same calls that
 * a user makes. All names are made up. The first start and `npm run demo` both play it.
 */

import type { ChildFile, ChildRow } from '../areas/children/calls.ts';
import { everyone } from '../areas/children/filter.ts';
import type { OwnValues } from '../areas/children/ownValues.ts';
import { mondayOf } from '../areas/rooms/calendar/schoolCalendar.ts';
import type { CallName, CallOf } from '../areas.ts';
import type { Input, Output } from '../call.ts';
import type { Role } from '../roles.ts';
import { addDays, type Day } from '../values/day.ts';
import { holdActivities } from './activities.ts';
import { keepAssessment } from './assessment.ts';
import { bookRooms } from './bookings.ts';
import { keepBuilding, keepRules } from './building.ts';
import { keepContacts } from './contacts.ts';
import { keepEquipment } from './equipment.ts';
import { keepGrowth } from './growth.ts';
import { playGuardians } from './guardians.ts';
import { keepDesk } from './lending.ts';
import { keepBooks } from './library.ts';
import { keepFunds, keepLeadership } from './organisation.ts';
import { sendPackage } from './packages.ts';
import { demoPassword } from './password.ts';
import { keepPhone } from './phone.ts';
import { drawCertificate, drawFace } from './pictures.ts';
import { keepPlans } from './plans.ts';
import { keepReports } from './reports.ts';
import { arrangeDuty, arrangeRooms } from './rooms.ts';

/** Answers like the office; rejects with a Refusal. */
export type CallOffice = <N extends CallName>(name: N, input: Input<CallOf<N>>) => Promise<Output<CallOf<N>>>;

/** The census was taken in the term before, so that the summary has something to compare with. */
const censusDay = '2026-03-09';

const people: { name: string; username: string; role: Role; phone: string }[] = [
  { name: '周雅琴', username: 'zhou', role: 'caretaker', phone: '13900000201' },
  { name: '邱晨曦', username: 'qiu', role: 'headTeacher', phone: '13900000202' },
  { name: '陈立新', username: 'chen', role: 'mentor', phone: '13900000203' },
  { name: '毛建平', username: 'mao', role: 'mentor', phone: '13900000204' },
  { name: '林小燕', username: 'linxy', role: 'mentor', phone: '13900000205' },
];

/** Teachers who look after children and never use the PC. */
const withoutAccount = [
  ...['赵春梅', '钱国强', '孙丽华', '李建军', '吴晓东', '郑雪芬', '王海波', '冯秀英', '褚志明', '卫玉珍'],
  ...['蒋大伟', '沈月娥', '韩文斌', '杨彩霞', '朱永康', '秦素云', '尤金龙', '许桂芳', '何俊杰', '吕凤仙'],
  ...['施德胜', '张美玲', '孔祥和', '曹爱莲', '严少华', '华淑贞'],
];

export type DemoProgress = (step: 'school' | 'accounts' | 'census' | 'files') => void;

/** Plays the demo school into an empty office; `workbook` is census.xlsx beside this file. Ends signed in as the principal. */
export async function makeDemoSchool(
  call: CallOffice,
  workbook: Uint8Array,
  today: Day,
  progress: DemoProgress = () => {},
): Promise<void> {
  progress('school');
  await call('admin.setUp', {
    school: { name: '金山乡中心小学', township: '金山乡', district: '青禾县' },
    terms: [
      { name: '2025学年第二学期', startsOn: '2026-02-23', endsOn: '2026-07-03' },
      { name: '2026学年第一学期', startsOn: '2026-09-01', endsOn: '2027-01-29' },
    ],
    classes: [],
    principal: { name: '林志远', username: 'lin', password: demoPassword },
  });
  await call('admin.saveSchool', {
    ...{ shortName: '金山小学', phone: '0577-65230001', familyPhone: '0577-65230002' },
  });
  progress('accounts');
  const staff = new Map<string, string>();
  for (const each of people)
    staff.set(each.username, (await call('admin.addAccount', { ...each, password: demoPassword })).id);
  const teachers = await addTeachers(call);
  progress('census');
  const preview = await call('children.readWorkbook', { name: '留守儿童花名册.xlsx', bytes: workbook });
  await call('children.commitImport', { importId: preview.importId, censusDay, classes: true });
  progress('files');
  await giveHeadTeacher(call, staff.get('qiu')!);
  const mentors = [
    ...people.filter((each) => each.role === 'mentor').map((each) => staff.get(each.username)!),
    ...teachers,
  ];
  const { rows } = await call('children.list', { filter: everyone, columns: [] });
  const own = await makeOwnFields(call);
  for (const [index, { id }] of rows.entries())
    await keepFile(call, await call('children.get', { id, day: null }), index, mentors, today, own);
  const files = new Map(rows.map((row) => [row.name, row.id]));
  await shareFather(call, files.get('姚明轩')!, files.get('姚玉兰')!);
  await leaveDouble(call, files.get('廖春燕')!);
  await keepPictures(call, rows.slice(0, 8));
  await playMoves(call, rows, mentors);
  await nameTypical(call, rows);
  const paired = await call('children.list', { filter: everyone, columns: [] });
  await keepContacts(call, paired.rows, today);
  await keepPhone(call, paired.rows, today);
  await playGuardians(call, paired.rows, today);
  const ids = paired.rows.map(({ id }) => id);
  await keepGrowth(call, ids, today);
  await holdActivities(call, ids, staff.get('zhou')!, today);
  await arrangeRooms(call, mondayOf(today));
  await bookRooms(
    call,
    ['zhou', 'qiu', 'chen'].map((name) => staff.get(name)!),
    today,
  );
  await keepBooks(call, today);
  await keepEquipment(call, { caretaker: staff.get('zhou')!, teacher: staff.get('chen')! }, today);
  await keepDesk(call, today);
  await keepFunds(call, today);
  await keepLeadership(call);
  await keepRules(call);
  await keepBuilding(call, today);
  await arrangeDuty(call, { from: '2026-09-01', to: '2027-01-29' }, today);
  await keepAssessment(call, { caretaker: staff.get('zhou')!, teacher: staff.get('chen')! }, today);
  await keepReports(call, today);
  await keepPlans(call, today);
  await sendPackage(call, today, demoPassword);
}

async function addTeachers(call: CallOffice): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, name] of withoutAccount.entries()) {
    const phone = `139000003${String(index + 1).padStart(2, '0')}`;
    ids.push((await call('admin.saveTeacher', { id: null, name, phone })).id);
  }
  return ids;
}

/** A brother and a sister: one father by name and telephone, in two files that nobody has joined yet. */
async function shareFather(call: CallOffice, brotherId: string, sisterId: string): Promise<void> {
  const brother = await call('children.get', { id: brotherId, day: null });
  const sister = await call('children.get', { id: sisterId, day: null });
  const father = brother.kin.find((each) => each.relation === '51')!;
  const same = sister.kin.find((each) => each.relation === '51')!;
  const { id, version } = same;
  await call('children.saveKin', {
    id,
    version,
    childId: sisterId,
    role: null,
    patch: { phones: father.phones },
  });
}

/** A child that left and came back has an old file, its name written in another way. */
async function leaveDouble(call: CallOffice, id: string): Promise<void> {
  const { child, kin } = await call('children.get', { id, day: null });
  const { birthDate, sex, village } = child;
  const old = await call('children.save', {
    id: null,
    version: null,
    patch: { name: '廖春雁', birthDate, sex, village, leftOn: '2026-01-16', hobbies: '跳绳、画画' },
  });
  const { name, phones } = kin.find((each) => each.relation === '51')!;
  await call('children.saveKin', {
    id: null,
    version: null,
    childId: old.id,
    role: 'father',
    patch: { name, phones: [...(phones ?? []), { number: '13800020064', provedOn: null }] },
  });
}

/** Two things that this school records besides: how a child comes to school, and from how far. */
async function makeOwnFields(call: CallOffice): Promise<(index: number) => OwnValues> {
  const usual = { id: null, version: null, asked: false, sensitivity: 'open' as const };
  const choices = ['步行', '校车', '家人接送'].map((label) => ({ code: null, label, retired: false }));
  const way = await call('children.saveOwnField', {
    ...usual,
    label: '上学方式',
    kind: 'code',
    section: 'school',
    choices,
  });
  const distance = await call('children.saveOwnField', {
    ...usual,
    label: '离校距离（公里）',
    kind: 'number',
    section: 'living',
    choices: [],
  });
  const codes = (way.choices ?? []).map((each) => each.code);
  return (index) =>
    index % 11 === 10
      ? {}
      : { [way.id]: codes[index % 3]!, [distance.id]: [0.8, 4.5, 2][index % 3]! + (index % 5) };
}

async function giveHeadTeacher(call: CallOffice, headTeacherId: string): Promise<void> {
  const classes = await call('admin.classes', null);
  await call(
    'admin.saveClasses',
    classes.map(({ id, grade, number, pupils, headTeacherName }, index) => ({
      id,
      grade,
      number,
      pupils,
      headTeacherName,
      headTeacherPhone: `139000001${String(index + 1).padStart(2, '0')}`,
      headTeacherId: grade === 1 && number === 1 ? headTeacherId : null,
    })),
  );
}

/** Portraits of these children, and a certificate of the first. */
async function keepPictures(
  call: CallOffice,
  children: readonly Pick<ChildRow, 'id' | 'sex'>[],
): Promise<void> {
  const read = async (bytes: Uint8Array) =>
    (await call('children.readAttachment', { bytes, firstPage: null })).readId;
  for (const [index, { id, sex }] of children.entries()) {
    const whole = { turn: 0, crop: null } as const;
    const face = await read(drawFace(index, sex === '2'));
    const portrait = { readId: face, kind: 'portrait', title: null, day: null, ...whole };
    const award = index === 0 && {
      ...{ readId: await read(drawCertificate()), kind: 'award' },
      ...{ title: '三好学生', day: '2026-06-30', ...whole },
    };
    await call('children.addAttachments', { childId: id, items: award ? [portrait, award] : [portrait] });
  }
}

/** What the school has learnt since the census: mentors, who can care, numbers proved right, some still missing. */
async function keepFile(
  call: CallOffice,
  { child, kin, className }: ChildFile,
  index: number,
  mentors: readonly string[],
  today: Day,
  own: (index: number) => OwnValues,
): Promise<void> {
  const firstGrade = className?.startsWith('一') ?? false;
  await call('children.save', {
    id: child.id,
    version: child.version,
    patch: {
      mentorId: index % 27 === 26 ? null : (mentors[index % mentors.length] ?? null),
      enrolledOn: firstGrade ? '2026-09-01' : null,
      own: own(index),
      ...(index === 40 ? { livesAlone: true } : {}),
      ...(index % 9 === 0 ? { hobbies: '画画、跳绳', character: '话不多，愿意帮助同学' } : {}),
    },
  });
  for (const each of kin) {
    const isMother = each.relation === '52';
    const asked = isMother && each.away === false && index % 7 !== 6;
    const unreachable = index === 17 || index === 58;
    const phones = unreachable
      ? []
      : (each.phones ?? []).map((phone) => ({
          ...phone,
          provedOn: index % 3 === 0 ? addDays(today, -20) : phone.provedOn,
        }));
    await call('children.saveKin', {
      id: each.id,
      version: each.version,
      childId: child.id,
      role: null,
      patch: {
        phones,
        ...(asked ? { canCare: false, cannotCareReason: '长期患病，不能独立照料孩子' } : {}),
        ...(each.away ? { awaySince: '2025-02-15' } : {}),
      },
    });
  }
}

/** What has changed since then, so that a file shows a past and a past day its own numbers. */
async function playMoves(
  call: CallOffice,
  rows: readonly ChildRow[],
  mentors: readonly string[],
): Promise<void> {
  const file = (index: number) => call('children.get', { id: rows[index]!.id, day: null });
  const classes = await call('admin.classes', null);
  const move = async (index: number, patch: Input<CallOf<'children.save'>>['patch'], since: Day) => {
    const { child } = await file(index);
    await call('children.save', { id: child.id, version: child.version, patch, since });
  };
  /** Home for the summer, then out again, to another place: today's numbers stay as the census had them. */
  const summerAtHome = async (index: number, relation: string, awayPlace: string) => {
    const { child, kin } = await file(index);
    const parent = kin.find((each) => each.relation === relation && each.away === true);
    if (!parent) return;
    const of = { id: parent.id, version: null, childId: child.id, role: null };
    await call('children.saveKin', { ...of, patch: { away: false }, since: '2026-06-28' });
    await call('children.saveKin', { ...of, patch: { away: true, awayPlace }, since: '2026-08-25' });
  };
  for (const index of [0, 3, 12, 20, 33, 47]) await summerAtHome(index, '51', '浙江省宁波市');
  for (const index of [0, 5, 9, 26]) await summerAtHome(index, '52', '上海市');
  for (const index of [0, 15, 40]) await move(index, { mentorId: mentors[index % 2] ?? null }, '2026-09-01');
  const { child } = await file(30);
  const own = classes.find(({ id }) => id === child.classId);
  const beside = classes.find(({ id, grade }) => id !== child.classId && grade === own?.grade);
  if (beside) await move(30, { classId: beside.id }, '2026-10-12');
  for (const index of [0, 5, 30]) await motherCaredBefore(call, await file(index));
  await call('children.startSurvey', null);
  await call('children.markSeen', { childIds: rows.slice(0, 9).map((each) => each.id), seen: true });
}

/** Two classes have named their typical children, one has begun, the others have not yet. */
async function nameTypical(call: CallOffice, rows: readonly ChildRow[]): Promise<void> {
  const reasons = ['父母离异，跟着外婆', '独自住，夜里害怕', null, '成绩下降得快'];
  const byClass = [...Map.groupBy(rows, (row) => row.classId).values()];
  for (const [at, inClass] of byClass.slice(0, 3).entries())
    for (const [index, { id }] of inClass.slice(0, at === 2 ? 2 : 4).entries())
      await call('mentoring.saveTypical', { childId: id, named: true, reason: reasons[index] ?? null });
}

/** Until she went to work, the mother looked after the child herself. */
async function motherCaredBefore(call: CallOffice, { child, kin }: ChildFile): Promise<void> {
  const mother = kin.find((each) => each.relation === '52' && each.carer !== true);
  if (!mother) return;
  const patch = { kind: 'care' as const, kinId: mother.id, endsOn: '2025-02-15' };
  await call('children.saveSpell', { id: null, version: null, childId: child.id, patch });
}
