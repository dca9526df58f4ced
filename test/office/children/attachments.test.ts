import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttachmentToKeep } from '../../../shared/areas/children/attachments.ts';
import { everyone } from '../../../shared/areas/children/filter.ts';
import type { Refusal } from '../../../shared/problem.ts';
import { addChild } from '../../make/children.ts';
import { TestOffice } from '../../make/office.ts';
import { makeBomb, makePdf, makePhonePicture, makePicture, phoneWords } from '../../make/pictures.ts';

let office: TestOffice;
let childId: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  childId = (await addChild(office)).id;
});
afterEach(() => office.end());

const read = (bytes: Uint8Array) => office.call('children.readAttachment', { bytes, firstPage: null });

/** Puts one file into the child's file and returns its id. */
async function add(bytes: Uint8Array, how: Partial<AttachmentToKeep> = {}): Promise<string> {
  const { readId } = await read(bytes);
  const item = { readId, kind: 'award', title: null, day: null, turn: 0, crop: null, ...how } as const;
  const [id] = await office.call('children.addAttachments', { childId, items: [item] });
  return id!;
}

const list = () => office.call('children.attachments', { childId });
const content = async (id: string) => (await office.call('children.attachment', { id })).content;
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Refusal) => error.problem,
  );

/** 'red', 'blue' or the colour itself, in the middle of this part of the picture. */
async function colourAt(jpeg: Uint8Array, across: number, down: number): Promise<string> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height * down) * info.width + Math.floor(info.width * across)) * info.channels;
  const [red = 0, , blue = 0] = data.subarray(at, at + 3);
  return red > 150 && blue < 100 ? 'red' : blue > 150 && red < 100 ? 'blue' : `${red},${blue}`;
}

describe('a picture that is put into a file', () => {
  it('is kept as a JPEG with what a person said of it, and listed with a thumbnail', async () => {
    const id = await add(await makePicture({ format: 'png' }), {
      kind: 'award',
      title: '三好学生',
      day: '2026-06-30',
    });
    const [row] = await list();
    expect(row).toMatchObject({
      id,
      kind: 'award',
      title: '三好学生',
      day: '2026-06-30',
      format: 'jpeg',
      whole: true,
    });
    const kept = await content(id);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 300 });
    expect(row!.bytes).toBe(kept.byteLength);
    const thumbnail = await sharp(row!.thumbnail!).metadata();
    expect(Math.max(thumbnail.width, thumbnail.height)).toBe(320);
  });

  it('stands upright as the camera meant it, and tells nothing of place, time and maker', async () => {
    const phone = await makePhonePicture();
    const written = Buffer.from(phone).toString('latin1');
    expect(written).toContain(phoneWords.maker);
    expect((await sharp(phone).metadata()).exif!.includes(Buffer.from([0, 28, 0, 0, 0, 1]))).toBe(true);
    const kept = await content(await add(phone));
    const facts = await sharp(kept).metadata();
    expect(facts).toMatchObject({ width: 300, height: 400 });
    for (const each of ['exif', 'xmp', 'iptc', 'icc', 'orientation', 'comments'] as const)
      expect(facts[each], each).toBeUndefined();
    for (const [row] of [await list()])
      for (const jpeg of [kept, row!.thumbnail!])
        for (const words of Object.values(phoneWords)) expect(Buffer.from(jpeg).includes(words)).toBe(false);
    // lying, the red half was left; turned by a quarter to the right it is on top
    expect([await colourAt(kept, 0.5, 0.2), await colourAt(kept, 0.5, 0.8)]).toEqual(['red', 'blue']);
  });

  it('is told by its bytes, whatever it is called, and small enough to be read on paper', async () => {
    const kept = await content(await add(await makePicture({ width: 3000, height: 1500, format: 'webp' })));
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 2000, height: 1000 });
  });

  it('is turned and cut as the person said, by the pixels of what was shown', async () => {
    const kept = await content(
      await add(await makePicture(), { turn: 90, crop: { left: 0, top: 250, width: 300, height: 150 } }),
    );
    expect(await sharp(kept).metadata()).toMatchObject({ width: 300, height: 150 });
    expect(await colourAt(kept, 0.5, 0.5)).toBe('blue');
    const phone = await content(await add(await makePhonePicture(), { turn: 180 }));
    expect([await colourAt(phone, 0.5, 0.2), await colourAt(phone, 0.5, 0.8)]).toEqual(['blue', 'red']);
    const outside = refusalOf(
      add(await makePicture(), { turn: 90, crop: { left: 0, top: 0, width: 400, height: 300 } }),
    );
    expect(await outside).toMatchObject({ code: 'invalidInput' });
  });

  it('becomes a portrait of five to seven, the newest of which is the face of the file', async () => {
    expect(await office.call('children.photo', { childId })).toBeNull();
    await add(await makePicture(), { kind: 'portrait', crop: { left: 0, top: 0, width: 100, height: 140 } });
    const second = await add(await makePicture(), {
      kind: 'portrait',
      crop: { left: 250, top: 0, width: 100, height: 140 },
    });
    expect(await sharp(await content(second)).metadata()).toMatchObject({ width: 500, height: 700 });
    expect(await colourAt((await office.call('children.photo', { childId }))!, 0.5, 0.5)).toBe('blue');
    await office.call('children.removeAttachment', { id: second });
    expect(await colourAt((await office.call('children.photo', { childId }))!, 0.5, 0.5)).toBe('red');
  });

  it('shows white where the picture was clear', async () => {
    const clear = await sharp({
      create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect(await colourAt(await content(await add(new Uint8Array(clear))), 0.5, 0.5)).toBe('255,255');
  });
});

describe('a PDF', () => {
  it('is kept as it is, with the picture of its first page drawn anew', async () => {
    const pdf = makePdf('Gongshi');
    const { readId, format, preview } = await office.call('children.readAttachment', {
      bytes: pdf,
      firstPage: await makePhonePicture(),
    });
    expect(format).toBe('pdf');
    expect((await sharp(preview!).metadata()).exif).toBeUndefined();
    await office.call('children.addAttachments', {
      childId,
      items: [{ readId, kind: 'notice', title: null, day: null, turn: 0, crop: null }],
    });
    const [row] = await list();
    expect(row).toMatchObject({ format: 'pdf', bytes: pdf.byteLength });
    expect((await sharp(row!.thumbnail!).metadata()).exif).toBeUndefined();
    expect(Buffer.from(await content(row!.id)).equals(pdf)).toBe(true);
  });

  it('is no portrait', async () => {
    expect(await refusalOf(add(makePdf('x'), { kind: 'portrait' }))).toEqual({
      code: 'attachmentKindUnknown',
    });
  });
});

describe('a file that can’t be taken', () => {
  const text = (words: string) => new Uint8Array(Buffer.from(words));
  const half = (bytes: Uint8Array) => bytes.slice(0, bytes.byteLength / 2);

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', () => new Uint8Array(), 'attachmentKindUnknown'],
    ['a web page', () => text('<!doctype html><script>alert(1)</script>'), 'attachmentKindUnknown'],
    [
      'a drawing with scripts',
      () => text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'attachmentKindUnknown',
    ],
    ['a program', () => text(`MZ${'\0'.repeat(400)}PE`), 'attachmentKindUnknown'],
    ['a GIF', () => makePicture({ format: 'gif' }), 'attachmentKindUnknown'],
    [
      'a web page that pretends to be a JPEG',
      () => new Uint8Array([0xff, 0xd8, 0xff, ...text('<html>')]),
      'attachmentDamaged',
    ],
    ['half a JPEG', async () => half(await makePhonePicture()), 'attachmentDamaged'],
    ['half a PNG', async () => half(await makePicture({ format: 'png' })), 'attachmentDamaged'],
    ['half a WebP', async () => half(await makePicture({ format: 'webp' })), 'attachmentDamaged'],
    ['half a PDF', () => half(makePdf('x'.repeat(3000))), 'attachmentDamaged'],
    ['a PNG of few bytes and a thousand megapixels', () => makeBomb(40_000, 25_000), 'pictureTooLarge'],
  ])('%s is told in words, and nothing is changed', async (_, make, code) => {
    const before = await office.call('admin.acts', { limit: 100 });
    expect(await refusalOf(read(await make()))).toMatchObject({ code });
    expect(await office.call('admin.acts', { limit: 100 })).toEqual(before);
    expect(await list()).toEqual([]);
  });

  it('says how large it may be', async () => {
    const large = new Uint8Array(20 * 2 ** 20 + 1);
    large.set(await makePicture());
    expect(await refusalOf(read(large))).toEqual({ code: 'attachmentTooLarge', params: { limit: 20 } });
    expect(await refusalOf(read(await makeBomb(10_000, 10_000)))).toEqual({
      code: 'pictureTooLarge',
      params: { limit: 64, megapixels: 100 },
    });
  });

  it('keeps nothing of an act in which one file is gone', async () => {
    const { readId } = await read(await makePicture());
    const item = { kind: 'award', title: null, day: null, turn: 0, crop: null } as const;
    const gone = '01990000-0000-7000-8000-000000000000';
    const work = office.call('children.addAttachments', {
      childId,
      items: [
        { ...item, readId },
        { ...item, readId: gone },
      ],
    });
    expect(await refusalOf(work)).toEqual({ code: 'attachmentGone' });
    expect(await list()).toEqual([]);
  });

  it('is forgotten when the school is locked, and is nobody else’s', async () => {
    const { readId } = await read(await makePicture());
    const item = { readId, kind: 'award', title: null, day: null, turn: 0, crop: null } as const;
    await office.addStaff('principal', 'zhou');
    await office.signIn('zhou');
    expect(await refusalOf(office.call('children.addAttachments', { childId, items: [item] }))).toEqual({
      code: 'attachmentGone',
    });
    await office.signIn('lin');
    await office.call('admin.lock', null);
    await office.signIn('lin');
    expect(await refusalOf(office.call('children.addAttachments', { childId, items: [item] }))).toEqual({
      code: 'attachmentGone',
    });
  });
});

describe('the archive', () => {
  it('has the portrait of each child who has one, and a place to glue one for the others', async () => {
    await add(await makePicture(), { kind: 'portrait' });
    await addChild(office, { name: '李雨' });
    const paper = JSON.stringify(
      await office.call('children.archives', { filter: everyone, ids: null, format: 'document' }),
    );
    const portrait = Buffer.from((await content((await list())[0]!.id)).buffer).toString('base64');
    expect(paper.split(portrait)).toHaveLength(2);
    expect(paper.split('"text":"照片"')).toHaveLength(2);
  });
});

describe('several files', () => {
  it('are put in by one act and taken back as one', async () => {
    const reads = [
      await read(await makePicture()),
      await read(makePdf('x')),
      await read(await makePicture()),
    ];
    await office.call('children.addAttachments', {
      childId,
      items: reads.map(({ readId }, index) => ({
        readId,
        kind: ['work', 'entrustment', 'award'][index]!,
        title: null,
        day: null,
        turn: 0 as const,
        crop: null,
      })),
    });
    expect((await list()).map(({ kind }) => kind)).toEqual(['entrustment', 'award', 'work']);
    const [act] = await office.call('admin.acts', { limit: 1 });
    expect(act).toMatchObject({ call: 'children.addAttachments', records: 3, undoable: true });
    await office.call('admin.undo', { id: act!.id });
    expect(await list()).toEqual([]);
  });
});

describe('an attachment', () => {
  const jpegOf = async (id: string) => Buffer.from(await content(id));

  it('comes back from the bin with its content', async () => {
    const id = await add(await makePicture());
    const before = await jpegOf(id);
    await office.call('children.removeAttachment', { id });
    expect(await list()).toEqual([]);
    expect(await refusalOf(content(id))).toMatchObject({ code: 'notFound' });
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect((await jpegOf(id)).equals(before)).toBe(true);
  });

  it('gets another kind, title and day, but never becomes a portrait or ceases to be one', async () => {
    const id = await add(await makePicture());
    const patch = { kind: 'work', title: '我的家', day: '2026-05-01' };
    await office.call('children.saveAttachment', { id, version: 1, patch });
    expect((await list())[0]).toMatchObject(patch);
    const stale = office.call('children.saveAttachment', {
      id,
      version: 1,
      patch: { ...patch, title: null },
    });
    expect(await refusalOf(stale)).toMatchObject({ code: 'changedMeanwhile' });
    const portrait = office.call('children.saveAttachment', {
      id,
      version: 2,
      patch: { ...patch, kind: 'portrait' },
    });
    expect(await refusalOf(portrait)).toMatchObject({ code: 'attachmentKindUnknown' });
  });

  it('is told in the history, and its hash in the audit chain', async () => {
    await add(await makePicture(), { title: '三好学生' });
    const { changes } = await office.call('children.history', {
      id: childId,
      before: null,
      language: 'zh-CN',
    });
    const [change] = changes;
    expect(change).toMatchObject({ record: 'attachment', kind: 'made', call: 'children.addAttachments' });
    expect(change!.fields.map(({ field, after }) => [field, after])).toEqual([
      ['kind', '奖状、证书'],
      ['title', '三好学生'],
    ]);
  });

  it('goes into the backup, encrypted like everything', async () => {
    const id = await add(await makePicture({ width: 1500, height: 1000 }));
    const middle = (await jpegOf(id)).subarray(400, 600);
    await office.call('admin.backUp', null);
    const [made] = await office.call('admin.backups', null);
    const place = path.join(office.folder, 'backups', made!.name, 'tongjia.db');
    await office.call('admin.lock', null);
    for (const file of [place, path.join(office.folder, 'tongjia.db')]) {
      expect(statSync(file).size).toBeGreaterThan(middle.length);
      expect(readFileSync(file).includes(middle), file).toBe(false);
    }
  });
});

describe('who sees what', () => {
  const kinds = ['portrait', 'idCard', 'diagnosis', 'award'] as const;
  let ids: Record<(typeof kinds)[number], string>;

  beforeEach(async () => {
    const entries: [string, string][] = [];
    for (const kind of kinds) entries.push([kind, await add(await makePicture(), { kind, title: '说明' })]);
    ids = Object.fromEntries(entries) as typeof ids;
  });

  it('a mentor meets the own children only', async () => {
    const mentorId = await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    for (const ask of [
      list,
      () => content(ids.award),
      () => office.call('children.photo', { childId }),
      () => office.call('children.removeAttachment', { id: ids.award }),
      async () => add(await makePicture()),
    ])
      expect(await refusalOf(ask())).toMatchObject({ code: 'notFound' });
    await office.signIn('lin');
    const child = await office.call('children.get', { id: childId, day: null });
    await office.call('children.save', {
      id: childId,
      version: child.child.version,
      patch: { mentorId },
    });
    await office.signIn('chen');
    expect((await list()).map(({ kind, whole }) => [kind, whole])).toEqual([
      ['portrait', true],
      ['idCard', false],
      ['diagnosis', true],
      ['award', true],
    ]);
    expect(await refusalOf(content(ids.idCard))).toEqual({ code: 'notAllowed' });
    await content(ids.diagnosis);
  });

  it('the caretaker neither sees what is private nor reads what is personal, nor what the history says of them', async () => {
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    const rows = await list();
    expect(rows.map(({ kind }) => kind)).toEqual(['portrait', 'idCard', 'award']);
    expect(rows[1]).toMatchObject({ whole: false, title: null, thumbnail: null });
    expect(await refusalOf(content(ids.idCard))).toEqual({ code: 'notAllowed' });
    expect(await refusalOf(content(ids.diagnosis))).toMatchObject({ code: 'notFound' });
    expect(await refusalOf(office.call('children.removeAttachment', { id: ids.diagnosis }))).toMatchObject({
      code: 'notFound',
    });
    expect(await refusalOf(add(await makePicture(), { kind: 'diagnosis' }))).toEqual({ code: 'notAllowed' });
    const { changes } = await office.call('children.history', {
      id: childId,
      before: null,
      language: 'zh-CN',
    });
    const told = changes.flatMap(({ fields }) => fields.filter(({ field }) => field === 'kind'));
    expect(told.map(({ after }) => after)).toEqual(['奖状、证书', '照片']);
  });
});
