/** What was agreed to be sent to whom, and what was sent. */
import * as z from 'zod';
import { packageDetail } from '../../codes/index.ts';
import { field, idField, type RecordOf, record } from '../../record.ts';
import { dayField } from '../../values/day.ts';
import { lineText, shortText } from '../children/checks.ts';
import { packageDetails } from './manifest.ts';
import { alwaysSent, rowKinds } from './rows.ts';

/** Kinds of record that are chosen; the others always go along. */
export const chosenKinds = rowKinds
  .map(({ name }) => name)
  .filter((name) => !(alwaysSent as readonly string[]).includes(name));
const kindName = z.string().refine((name) => chosenKinds.includes(name), 'unknownCode');

const purpose = field({
  check: lineText,
  kind: 'text',
  zh: '用途',
  en: 'Purpose',
  section: 'package',
  required: true,
  width: 180,
});
const receiver = field({
  check: shortText,
  kind: 'text',
  zh: '接收单位',
  en: 'Receiver',
  section: 'package',
  required: true,
  width: 160,
});
const detail = field({
  check: z.enum(packageDetails),
  kind: 'code',
  codes: packageDetail,
  zh: '详细程度',
  en: 'How much of it',
  section: 'package',
  required: true,
  width: 120,
});

export const sendingAgreementModel = record(
  'sendingAgreement',
  { zh: '报送约定', en: 'What is sent to whom' },
  {
    purpose,
    receiver,
    detail,
    kinds: field({
      check: z.array(kindName).max(20),
      kind: 'json',
      zh: '哪些记录',
      en: 'Which records',
      section: 'package',
      required: true,
    }),
    photos: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '带照片',
      en: 'With photos',
      section: 'package',
      required: true,
    }),
  },
);
export type SendingAgreement = RecordOf<typeof sendingAgreementModel>;

export const sentPackageModel = record(
  'sentPackage',
  { zh: '写出的数据包', en: 'Package that was written' },
  {
    day: field({
      check: dayField,
      kind: 'day',
      zh: '日期',
      en: 'Date',
      section: 'package',
      required: true,
      width: 110,
    }),
    purpose,
    receiver,
    detail,
    periodFrom: field({
      check: dayField,
      kind: 'day',
      zh: '从',
      en: 'From',
      section: 'package',
      required: true,
    }),
    periodTo: field({
      check: dayField,
      kind: 'day',
      zh: '到',
      en: 'To',
      section: 'package',
      required: true,
    }),
    counts: field({
      check: z.record(z.string().max(40), z.int().min(0)),
      kind: 'json',
      zh: '条数',
      en: 'How many',
      section: 'package',
      required: true,
    }),
    reportIds: field({
      check: z.array(idField).max(40),
      kind: 'json',
      zh: '带的审定材料',
      en: 'Approved reports in it',
      section: 'package',
      required: true,
    }),
    fileName: field({
      check: z.string().min(1).max(200),
      kind: 'text',
      zh: '文件名',
      en: 'File name',
      section: 'package',
      required: true,
    }),
    bytes: field({
      check: z.int().min(1),
      kind: 'number',
      zh: '大小（字节）',
      en: 'Size (bytes)',
      section: 'package',
      required: true,
    }),
    sha256: field({
      check: z.string().regex(/^[0-9a-f]{64}$/),
      kind: 'text',
      zh: '内容指纹',
      en: 'SHA-256',
      section: 'package',
      required: true,
    }),
    encrypted: field({
      check: z.boolean(),
      kind: 'flag',
      zh: '加了口令',
      en: 'With a passphrase',
      section: 'package',
      required: true,
    }),
    staffId: field({
      check: idField,
      kind: 'link',
      zh: '写出人',
      en: 'Written by',
      section: 'package',
      to: 'staff',
      required: true,
    }),
  },
);
export type SentPackage = RecordOf<typeof sentPackageModel>;
