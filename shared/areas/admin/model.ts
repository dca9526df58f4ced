/** The school itself: its name and habits, terms, classes, and the people who hold an account. */
import * as z from 'zod';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { roles } from '../../roles.ts';
import { dayField } from '../../values/day.ts';
import { mostRemembered, printedBefore } from '../children/printing.ts';
import { guardianSettings } from '../guardians/settings.ts';
import { phoneSettings } from '../phone/settings.ts';
import { roomSettings } from '../rooms/settings.ts';
import { spaceSettings } from './spaceSettings.ts';

const phoneText = z.string().trim().min(1).max(30);
const nameText = z.string().trim().min(1).max(60);

export const schoolModel = record(
  'school',
  { zh: '学校', en: 'School' },
  {
    name: field({
      check: nameText,
      kind: 'text',
      zh: '学校名称',
      en: 'School name',
      section: 'school',
      required: true,
    }),
    /** On labels and cards in place of the name. */
    shortName: field({
      check: z.string().trim().min(1).max(12),
      kind: 'text',
      zh: '学校简称',
      en: 'Short name',
      section: 'school',
    }),
    township: field({ check: nameText, kind: 'text', zh: '乡镇', en: 'Township', section: 'school' }),
    district: field({ check: nameText, kind: 'text', zh: '县（市、区）', en: 'District', section: 'school' }),
    phone: field({
      check: phoneText,
      kind: 'text',
      zh: '学校电话',
      en: 'School phone',
      section: 'school',
    }),
    familyPhone: field({
      check: phoneText,
      kind: 'text',
      zh: '亲情电话',
      en: 'Phone for calls to parents',
      section: 'school',
    }),
    lockMinutes: field({
      check: z.int().min(1).max(120),
      kind: 'number',
      zh: '无人操作几分钟后锁定',
      en: 'Lock after idle minutes',
      section: 'habits',
      required: true,
    }),
    ...guardianSettings,
    ...phoneSettings,
    typicalLeast: field({
      check: z.int().min(0).max(40),
      kind: 'number',
      zh: '每班典型儿童至少',
      en: 'Typical children a class, at least',
      section: 'pairing',
      required: true,
    }),
    typicalMost: field({
      check: z.int().min(0).max(40),
      kind: 'number',
      zh: '每班典型儿童至多',
      en: 'Typical children a class, at most',
      section: 'pairing',
      required: true,
    }),
    pairedLeast: field({
      check: z.int().min(1).max(40),
      kind: 'number',
      zh: '每位教师帮扶至少',
      en: 'Children a teacher, at least',
      section: 'pairing',
      required: true,
    }),
    pairedMost: field({
      check: z.int().min(1).max(40),
      kind: 'number',
      zh: '每位教师帮扶至多',
      en: 'Children a teacher, at most',
      section: 'pairing',
      required: true,
    }),
    ...roomSettings,
    ...spaceSettings,
  },
);
export type School = RecordOf<typeof schoolModel>;

export const termModel = record(
  'term',
  { zh: '学期', en: 'Term' },
  {
    name: field({ check: nameText, kind: 'text', zh: '学期', en: 'Term', section: 'term', required: true }),
    startsOn: field({
      check: dayField,
      kind: 'day',
      zh: '开始',
      en: 'Starts on',
      section: 'term',
      required: true,
    }),
    endsOn: field({
      check: dayField,
      kind: 'day',
      zh: '结束',
      en: 'Ends on',
      section: 'term',
      required: true,
    }),
  },
);
export type Term = RecordOf<typeof termModel>;

export const schoolClassModel = record(
  'schoolClass',
  { zh: '班级', en: 'Class' },
  {
    grade: field({
      check: z.int().min(1).max(9),
      kind: 'number',
      zh: '年级',
      en: 'Grade',
      section: 'class',
      required: true,
    }),
    number: field({
      check: z.int().min(1).max(40),
      kind: 'number',
      zh: '班',
      en: 'Class',
      section: 'class',
      required: true,
    }),
    pupils: field({
      check: z.int().min(0).max(200),
      kind: 'number',
      zh: '学生总数',
      en: 'Pupils',
      section: 'class',
      aliases: ['学生数', '人数', '在校生数'],
    }),
    headTeacherName: field({
      check: nameText,
      kind: 'text',
      zh: '班主任',
      en: 'Head teacher',
      section: 'class',
      aliases: ['班主任姓名'],
    }),
    headTeacherPhone: field({
      check: phoneText,
      kind: 'text',
      zh: '班主任电话',
      en: "Head teacher's phone",
      section: 'class',
    }),
    headTeacherId: field({
      check: idField,
      kind: 'link',
      to: 'staff',
      zh: '班主任账号',
      en: "Head teacher's account",
      section: 'class',
    }),
  },
);
export type SchoolClass = RecordOf<typeof schoolClassModel>;

/** What a person has chosen for their own pages. The page itself keeps nothing between two starts. */
export const preferences = z.strictObject({
  language: z.enum(['zh-CN', 'en']),
  /** Keys of the columns chosen for the list of children; null is the usual ones. */
  childColumns: z.array(z.string().max(40)).max(60).nullable(),
  /** First-time hints that were put away; see renderer/ui/Hint.tsx. */
  hintsSeen: z.array(z.string().max(40)).max(60),
  /** What was printed last in the print centre, the latest first. */
  prints: z.array(printedBefore).max(mostRemembered.prints).optional(),
  /** The view with which the list of children opens; null is everybody. */
  startView: idField.nullable().optional(),
  /** The lending desk says nothing aloud. */
  deskSilent: z.boolean().optional(),
});
export type Preferences = z.output<typeof preferences>;
export const usualPreferences: Preferences = {
  language: 'zh-CN',
  childColumns: null,
  hintsSeen: [],
};

/** As the township's rules have it: four to five typical children a class, two to three children a teacher (domain.md 1.5). */
export const usualPairing = { typicalLeast: 4, typicalMost: 5, pairedLeast: 2, pairedMost: 3 } as const;

/** `username` null: a teacher without an account, who never signs in. */
export const staffModel = record(
  'staff',
  { zh: '教职工', en: 'Staff' },
  {
    name: field({ check: nameText, kind: 'text', zh: '姓名', en: 'Name', section: 'staff', required: true }),
    username: field({
      check: z.string().trim().min(1).max(40),
      kind: 'text',
      zh: '登录名',
      en: 'Sign-in name',
      section: 'staff',
    }),
    role: field({
      check: z.enum(roles),
      kind: 'code',
      zh: '岗位',
      en: 'Role',
      section: 'staff',
      required: true,
    }),
    phone: field({
      check: phoneText,
      kind: 'text',
      zh: '电话',
      en: 'Phone',
      section: 'staff',
    }),
    disabled: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '已停用',
      en: 'Disabled',
      section: 'staff',
      required: true,
    }),
    preferences: field({
      check: preferences,
      kind: 'json',
      zh: '个人设置',
      en: 'Preferences',
      section: 'staff',
      system: true,
    }),
  },
);
export type Staff = RecordOf<typeof staffModel>;
