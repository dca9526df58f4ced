/** The people at a child's side: parents with the facts of going out, grandparents, and whoever looks after the child. */
import * as z from 'zod';
import { literacy, relation } from '../../codes/index.ts';
import { field, idField, type Phone, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { idNumberField, maskIdNumber } from '../../values/idNumber.ts';
import { maskName } from '../../values/personName.ts';
import { maskPhone } from '../../values/phone.ts';
import { codeOf, lineText, shortText } from './checks.ts';

/** The places at a child's side that a form offers; grandparents by the form of 2016. */
export const kinRoles = [
  'father',
  'mother',
  'carer',
  'paternalGrandfather',
  'paternalGrandmother',
  'maternalGrandfather',
  'maternalGrandmother',
] as const;
export type KinRole = (typeof kinRoles)[number];

/** What each kinRole is to the child, GB/T 4761-2008; a carer may be anybody. */
export const relationOfRole: Record<Exclude<KinRole, 'carer'>, string> = {
  father: '51',
  mother: '52',
  paternalGrandfather: '61',
  paternalGrandmother: '62',
  maternalGrandfather: '63',
  maternalGrandmother: '64',
};

export const phone: z.ZodType<Phone> = z.strictObject({
  number: z.string().trim().min(1).max(30),
  provedOn: dayField.nullable(),
});

/** A relative or carer of one child. Parents carry the facts of going out; `carer` marks who looks after the child. */
export const kinModel = record(
  'kin',
  { zh: '家庭成员与照护人', en: 'Family and carer' },
  {
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'person',
      required: true,
      system: true,
    }),
    relation: field({
      check: codeOf(relation),
      kind: 'code',
      codes: relation,
      zh: '与儿童关系',
      en: 'Relation to the child',
      section: 'person',
      aliases: ['与被监护人关系', '关系', '称谓'],
      width: 90,
    }),
    carer: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '现在的照护人',
      en: 'Looks after the child now',
      section: 'person',
      width: 90,
    }),
    carerSince: field({
      check: dayField,
      kind: 'day',
      zh: '开始照护日期',
      en: 'Looks after the child since',
      section: 'person',
      aliases: ['照护开始日期', '开始照护时间'],
      width: 110,
    }),
    name: field({
      check: z.string().trim().min(1).max(40),
      kind: 'text',
      zh: '姓名',
      en: 'Name',
      section: 'person',
      sensitivity: 'contact',
      mask: maskName,
      width: 110,
    }),
    birthDate: field({
      check: dayField,
      kind: 'day',
      zh: '出生日期',
      en: 'Birth date',
      section: 'person',
      sensitivity: 'personal',
      width: 110,
    }),
    idNumber: field({
      check: idNumberField,
      kind: 'idNumber',
      zh: '公民身份号码',
      en: 'ID number',
      section: 'person',
      sensitivity: 'personal',
      mask: maskIdNumber,
      aliases: ['身份证号', '身份证号码', '公民身份证号码'],
      width: 190,
    }),
    deceased: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '已去世',
      en: 'Deceased',
      section: 'person',
      // whoever rings a home has to know who can't be asked for any more
      sensitivity: 'contact',
      width: 80,
    }),
    phones: field({
      check: z.array(phone).max(8),
      kind: 'phones',
      zh: '联系电话',
      en: 'Phones',
      section: 'person',
      sensitivity: 'contact',
      mask: maskPhone,
      aliases: ['电话', '手机', '手机号', '手机号码', '电话号码', '联系方式'],
      width: 140,
    }),
    away: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '外出务工',
      en: 'Works away',
      section: 'away',
      aliases: ['是否外出', '外出', '是否外出务工', '外出打工'],
      width: 90,
    }),
    awaySince: field({
      check: dayField,
      kind: 'day',
      zh: '外出时间',
      en: 'Away since',
      section: 'away',
      aliases: ['外出日期', '外出务工时间'],
      width: 110,
    }),
    returnedOn: field({
      check: dayField,
      kind: 'day',
      zh: '返乡日期',
      en: 'Returned on',
      section: 'away',
      aliases: ['返乡时间'],
      width: 110,
    }),
    awayPlace: field({
      check: lineText,
      kind: 'text',
      zh: '务工地点',
      en: 'Works in',
      section: 'away',
      sensitivity: 'contact',
      aliases: ['务工地', '当前务工地点', '外出地点', '打工地点', '务工地址'],
      width: 150,
    }),
    employer: field({
      check: lineText,
      kind: 'text',
      zh: '务工单位',
      en: 'Employer',
      section: 'away',
      sensitivity: 'personal',
      aliases: ['工作单位', '务工单位详细地址'],
      width: 150,
    }),
    job: field({
      check: shortText,
      kind: 'text',
      zh: '工种',
      en: 'Job',
      section: 'away',
      aliases: ['职业', '从事工作'],
      width: 100,
    }),
    canCare: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '有监护能力',
      en: 'Able to care',
      section: 'care',
      sensitivity: 'private',
      aliases: ['是否有监护能力', '监护能力'],
      width: 100,
    }),
    cannotCareReason: field({
      check: lineText,
      kind: 'text',
      zh: '无监护能力原因',
      en: 'Why not able to care',
      section: 'care',
      sensitivity: 'private',
      width: 140,
    }),
    health: field({
      check: lineText,
      kind: 'text',
      zh: '身体状况',
      en: 'Health',
      section: 'care',
      sensitivity: 'private',
      width: 110,
    }),
    literacy: field({
      check: codeOf(literacy),
      kind: 'code',
      codes: literacy,
      zh: '识字情况',
      en: 'Reads and writes',
      section: 'care',
      sensitivity: 'private',
      width: 100,
    }),
    address: field({
      check: lineText,
      kind: 'text',
      zh: '居住地址',
      en: 'Address',
      section: 'person',
      sensitivity: 'contact',
      aliases: ['居住地地址', '住址', '地址'],
      width: 180,
    }),
    note: field({
      check: lineText,
      kind: 'text',
      zh: '备注',
      en: 'Note',
      section: 'care',
      sensitivity: 'private',
      width: 140,
    }),
    /** Shared by the rows of brothers' and sisters' files that are one person. */
    personId: field({
      check: idField,
      kind: 'text',
      zh: '同一人',
      en: 'Same person',
      section: 'person',
      system: true,
    }),
  },
);
export type Kin = RecordOf<typeof kinModel>;
export type KinField = keyof typeof kinModel.fields;

/** Headings that name a kinRole in a workbook, alone over merged columns or before a field's label. */
export const roleHeadings: Record<KinRole, readonly string[]> = {
  father: ['父亲', '父', '爸爸', '父亲情况'],
  mother: ['母亲', '母', '妈妈', '母亲情况'],
  carer: [
    '监护人',
    '委托监护人',
    '受委托监护人',
    '照护人',
    '受委托照护人',
    '实际监护人',
    '临时监护人',
    '代管人',
    '其他监护人',
  ],
  paternalGrandfather: ['祖父', '爷爷'],
  paternalGrandmother: ['祖母', '奶奶'],
  maternalGrandfather: ['外祖父', '外公'],
  maternalGrandmother: ['外祖母', '外婆'],
};
