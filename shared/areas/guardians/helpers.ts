/**
 * 社会力量: acting parents, love mothers, volunteers, cadres, organisations, and the yearly look into their record that
 * the law asks for (未成年人保护法 Art. 62).
 */
import * as z from 'zod';
import { helperKind, sex } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { idNumberField, maskIdNumber } from '../../values/idNumber.ts';
import { maskPhone } from '../../values/phone.ts';
import { codeOf, lineText, shortText } from '../children/checks.ts';

/** A person or an organisation; of an organisation `contactName` is whom one rings. */
export const helperModel = record(
  'helper',
  { zh: '校外关爱人员', en: 'Helper from outside' },
  {
    name: field({
      check: shortText,
      kind: 'text',
      zh: '姓名或单位',
      en: 'Name',
      section: 'helper',
      required: true,
      aliases: ['姓名', '单位名称'],
      width: 140,
    }),
    kind: field({
      check: codeOf(helperKind),
      kind: 'code',
      codes: helperKind,
      zh: '身份',
      en: 'Kind',
      section: 'helper',
      required: true,
      aliases: ['类别'],
      width: 110,
    }),
    contactName: field({
      check: shortText,
      kind: 'text',
      zh: '联系人',
      en: 'Person to ring',
      section: 'helper',
      width: 100,
    }),
    sex: field({
      check: codeOf(sex),
      kind: 'code',
      codes: sex,
      zh: '性别',
      en: 'Sex',
      section: 'helper',
      width: 64,
    }),
    birthDate: field({
      check: dayField,
      kind: 'day',
      zh: '出生日期',
      en: 'Birth date',
      section: 'helper',
      sensitivity: 'personal',
      width: 110,
    }),
    idNumber: field({
      check: idNumberField,
      kind: 'idNumber',
      zh: '公民身份号码',
      en: 'ID number',
      section: 'helper',
      sensitivity: 'personal',
      mask: maskIdNumber,
      aliases: ['身份证号', '身份证号码'],
      width: 190,
    }),
    phone: field({
      check: shortText,
      kind: 'text',
      zh: '电话',
      en: 'Phone',
      section: 'helper',
      sensitivity: 'contact',
      mask: maskPhone,
      aliases: ['联系电话', '手机'],
      width: 130,
    }),
    workplace: field({
      check: lineText,
      kind: 'text',
      zh: '工作单位',
      en: 'Workplace',
      section: 'helper',
      width: 150,
    }),
    address: field({
      check: lineText,
      kind: 'text',
      zh: '住址',
      en: 'Address',
      section: 'helper',
      sensitivity: 'personal',
      width: 180,
    }),
    offers: field({
      check: lineText,
      kind: 'text',
      zh: '能做什么',
      en: 'Offers',
      section: 'helper',
      aliases: ['特长', '帮扶内容'],
      width: 160,
    }),
    agreementOn: field({
      check: dayField,
      kind: 'day',
      zh: '协议签订日期',
      en: 'Agreement of',
      section: 'helper',
      width: 110,
    }),
    startsOn: field({ check: dayField, kind: 'day', zh: '从', en: 'Since', section: 'helper', width: 110 }),
    endsOn: field({ check: dayField, kind: 'day', zh: '到', en: 'Until', section: 'helper', width: 110 }),
    note: field({ check: lineText, kind: 'text', zh: '备注', en: 'Remark', section: 'helper', width: 160 }),
  },
);
export type Helper = RecordOf<typeof helperModel>;

/** One look into a helper's record; valid for a year from its day (Art. 62). */
export const helperCheckModel = record(
  'helperCheck',
  { zh: '从业查询', en: 'Record check' },
  {
    helperId: field({
      check: idField,
      kind: 'link',
      to: 'helper',
      zh: '校外关爱人员',
      en: 'Helper',
      section: 'check',
      required: true,
      system: true,
    }),
    checkedOn: field({
      check: dayField,
      kind: 'day',
      zh: '查询日期',
      en: 'Checked on',
      section: 'check',
      required: true,
      width: 110,
    }),
    checkedBy: field({
      check: shortText,
      kind: 'text',
      zh: '查询单位',
      en: 'Checked by',
      section: 'check',
      width: 140,
    }),
    clean: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '没有违法犯罪记录',
      en: 'Nothing found',
      section: 'check',
      required: true,
      sensitivity: 'personal',
      width: 120,
    }),
    note: field({
      check: lineText,
      kind: 'text',
      zh: '说明',
      en: 'Remark',
      section: 'check',
      sensitivity: 'private',
      width: 160,
    }),
  },
);
export type HelperCheck = RecordOf<typeof helperCheckModel>;

/** A helper and a child, for a time. `withoutCheck`: why the principal let somebody without a valid check. */
export const helperPairingModel = record(
  'helperPairing',
  { zh: '校外结对', en: "Helper's pairing" },
  {
    helperId: field({
      check: idField,
      kind: 'link',
      to: 'helper',
      zh: '校外关爱人员',
      en: 'Helper',
      section: 'pairing',
      required: true,
      system: true,
    }),
    childId: field({
      check: idField,
      kind: 'link',
      to: 'child',
      zh: '儿童',
      en: 'Child',
      section: 'pairing',
      required: true,
      system: true,
    }),
    startsOn: field({
      check: dayField,
      kind: 'day',
      zh: '从',
      en: 'Since',
      section: 'pairing',
      required: true,
      width: 110,
    }),
    endsOn: field({ check: dayField, kind: 'day', zh: '到', en: 'Until', section: 'pairing', width: 110 }),
    agreementOn: field({
      check: dayField,
      kind: 'day',
      zh: '协议签订日期',
      en: 'Agreement of',
      section: 'pairing',
      width: 110,
    }),
    withoutCheck: field({
      check: lineText,
      kind: 'text',
      zh: '没有查询也结对的理由',
      en: 'Why without a check',
      section: 'pairing',
      width: 180,
    }),
    note: field({ check: lineText, kind: 'text', zh: '备注', en: 'Remark', section: 'pairing', width: 160 }),
  },
);
export type HelperPairing = RecordOf<typeof helperPairingModel>;
