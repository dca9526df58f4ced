/** Cards as they are cut out: read back by a barcode reader, and scanned at the desk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperPrinter } from '../../../build/chromiumShell/paperPrinter.ts';
import { findChromium } from '../../../build/findChromium.mjs';
import { newId } from '../../../electron/office/database/records.ts';
import { cardModel } from '../../../shared/areas/library/cards.ts';
import type { CallOf } from '../../../shared/areas.ts';
import type { Input } from '../../../shared/call.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { labelCode } from '../../../shared/values/label.ts';
import { behindTheOffice } from '../../make/behindTheOffice.ts';
import { addChild } from '../../make/children.ts';
import { TestOffice, testDay } from '../../make/office.ts';
import { readBarcodes } from '../../make/readBarcodes.ts';
import { readPdf } from '../../shared/paper/readPdf.ts';

let office: TestOffice;
let printer: PaperPrinter;
let mine: string;
let classId: string;
const children = 11;

beforeAll(async () => {
  const chromium = await findChromium();
  if (!chromium) throw new Error('these tests need a Chromium');
  printer = new PaperPrinter(chromium);
  office = new TestOffice();
  await office.setUp();
  classId = (await office.call('admin.classes', null))[0]!.id;
  const mentorId = await office.addStaff('mentor', 'chen');
  const ids: string[] = [];
  for (let at = 0; at < children; at++)
    ids.push((await addChild(office, { name: `王小${'一二三四五六七八九十百'[at]}`, classId })).id);
  mine = ids[2]!;
  const at = new Date(`${testDay}T08:00:00`).getTime();
  await behindTheOffice(office, (school) => {
    const note = { act: newId(at), undoes: null, at, staffId: mentorId, call: 'library.issueCards' };
    school.begin();
    for (const [index, childId] of ids.entries())
      school.records.insert(cardModel, { number: index + 1, childId, issuedOn: testDay }, note);
    school.records.insert(cardModel, { number: 1, staffId: mentorId, issuedOn: testDay }, note);
    school.records.insert(cardModel, { number: 1, classId, issuedOn: testDay }, note);
    school.records.insert(cardModel, { number: 99, childId: mine, issuedOn: testDay, lostOn: testDay }, note);
    school.commit();
  });
  await office.signIn('lin');
});
afterAll(async () => {
  await printer?.close();
  await office?.end();
});

type Asked = Partial<Input<CallOf<'library.cardsPaper'>>>;
const paperOf = (asked: Asked) =>
  office.call('library.cardsPaper', {
    ...{ kind: 'child', classId: null, holderIds: null, perSheet: 10, format: 'document' },
    ...asked,
  });
const print = async (asked: Asked) => printer.pdf(toHtml((await paperOf(asked)) as Document));
const textsOf = async (pdf: Uint8Array) =>
  (await readBarcodes(pdf)).map((page) => page.map(({ text }) => text));

describe('cards', () => {
  it('of children are read back, eight a sheet in order, with name and class', async () => {
    const perSheet = 8;
    const pdf = await print({ perSheet });
    const codes = Array.from({ length: children }, (_, at) => labelCode('child', at + 1));
    expect(await textsOf(pdf)).toEqual([codes.slice(0, perSheet), codes.slice(perSheet)]);
    const [page] = await readPdf(pdf);
    expect([page!.widthMm, page!.heightMm]).toEqual([210, 297]);
    expect(page!.text).toContain('王小一');
    expect(page!.text).toContain('一(1)班');
    const scanned = await office.call('library.scan', { code: codes[0]! });
    expect(scanned).toMatchObject({ kind: 'borrower', borrower: { name: '王小一' } });
  }, 90_000);

  it('say the school’s short name where it has one, else its name', async () => {
    const text = async () => JSON.stringify(await paperOf({ holderIds: [mine] }));
    expect(await text()).toContain('金山乡中心小学');
    await office.call('admin.saveSchool', { shortName: '金山小学' });
    expect(await text()).toContain('金山小学　借阅卡');
    expect(await text()).not.toContain('金山乡中心小学');
    await office.call('admin.saveSchool', { shortName: null });
  });

  it('of one child, of staff and of classes, each with its own number', async () => {
    const drawn = async (asked: Asked) =>
      [...JSON.stringify(await paperOf(asked)).matchAll(/"alt":"(\d+)"/g)].map(([, code]) => code);
    expect(await drawn({ holderIds: [mine] })).toEqual([labelCode('child', 3)]);
    expect(await drawn({ kind: 'staff' })).toEqual([labelCode('staff', 1)]);
    expect(await drawn({ kind: 'class' })).toEqual([labelCode('class', 1)]);
  });
});
