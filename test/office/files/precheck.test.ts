import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { precheck } from '../../../electron/office/files/precheck.ts';
import { defaultLimits } from '../../../electron/office/files/readWorkbookLimits.ts';
import { refusalOf } from './readExpect.ts';
import { type MadeEntry, textRow, xlsx, xlsxParts, zip } from './readMake.ts';

const clean = readFileSync(new URL('../../fixtures/census-clean.xlsx', import.meta.url));
const onePupil = { sheets: [{ rows: textRow(1, ['王小明']) }] };

describe('what a file is', () => {
  it('is told by its content, not by its name', async () => {
    expect(await precheck(clean, '花名册.csv')).toEqual({ kind: 'xlsx', notes: [] });
    expect(await precheck(Buffer.from('姓名,性别\n王小明,男'), '花名册.xlsx')).toEqual({
      kind: 'csv',
      notes: [],
    });
  });

  it.each([
    ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['archive', Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1')],
    ['html', Buffer.from('\ufeff\n<html><table><tr><td>姓名</td></tr></table></html>')],
    ['rtf', Buffer.from('{\\rtf1 }')],
    ['binary', Buffer.from([0x41, 0x42, 0x00, 0x01, 0x02])],
    ['docx', zip([{ path: 'word/document.xml', content: '<d/>' }])],
    ['xlsb', zip([{ path: 'xl/workbook.bin', content: 'x' }])],
    [
      'ods',
      zip([
        { path: 'mimetype', content: 'x' },
        { path: 'content.xml', content: '<d/>' },
      ]),
    ],
    ['zip', zip([{ path: 'photo.jpg', content: 'x' }])],
  ])('names a %s that is called .xlsx', async (kind, bytes) => {
    expect(await refusalOf(precheck(bytes, '花名册.xlsx'))).toEqual({
      code: 'fileKindUnknown',
      params: { kind },
    });
  });

  it('takes no plain text that is not called a table', async () => {
    const problem = await refusalOf(precheck(Buffer.from('会议记录,第一页'), '会议记录.md'));
    expect(problem).toEqual({ code: 'fileKindUnknown', params: { kind: 'text' } });
  });

  it('tells a password-protected workbook from one of the old format', async () => {
    const ole2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([ole2, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]);
    const old = Buffer.concat([ole2, Buffer.alloc(500), Buffer.from('Workbook', 'utf16le')]);
    expect(await refusalOf(precheck(locked, 'a.xlsx'))).toEqual({ code: 'fileEncrypted' });
    expect(await refusalOf(precheck(old, 'a.xls'))).toEqual({
      code: 'fileKindUnknown',
      params: { kind: 'xls' },
    });
  });

  it('notes macros and linked files, and takes the workbook all the same', async () => {
    const more: MadeEntry[] = [
      { path: 'xl/vbaProject.bin', content: 'x' },
      { path: 'xl/externalLinks/externalLink1.xml', content: '<x/>' },
    ];
    const { kind, notes } = await precheck(xlsx({ ...onePupil, more }), 'a.xlsm');
    expect({ kind, notes }).toEqual({ kind: 'xlsx', notes: ['macros', 'externalLinks'] });
  });
});

describe('what may not be unpacked', () => {
  it('is a file of no bytes', async () => {
    expect(await refusalOf(precheck(new Uint8Array(), 'a.xlsx'))).toEqual({ code: 'fileEmpty' });
  });

  it('is a file over the size limit', async () => {
    const limits = { ...defaultLimits, bytes: 2_000_000 };
    const problem = await refusalOf(precheck(new Uint8Array(2_000_001), 'a.csv', limits));
    expect(problem).toEqual({ code: 'fileTooLarge', params: { limitMb: 2 } });
  });

  it('is a workbook cut off anywhere', async () => {
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const cut = clean.subarray(0, Math.floor((clean.length * tenth) / 10));
      expect((await refusalOf(precheck(cut, 'a.xlsx'))).code).toBe('fileDamaged');
    }
  });

  it('is an entry that unpacks to hundreds of times its size', async () => {
    const bomb = xlsx({ ...onePupil, more: [{ path: 'xl/media/a.png', content: Buffer.alloc(20_000_000) }] });
    expect(bomb.length).toBeLessThan(40_000);
    expect((await refusalOf(precheck(bomb, 'a.xlsx'))).code).toBe('fileBomb');
  });

  it('is a package whose entries together unpack beyond the limit', async () => {
    const more = Array.from({ length: 60 }, (_, index) => ({
      path: `xl/media/${index}.xml`,
      content: 'x',
      declaredSize: 4_900_000,
    }));
    expect((await refusalOf(precheck(xlsx({ ...onePupil, more }), 'a.xlsx'))).code).toBe('fileBomb');
  });

  it('is an entry that holds something and declares nothing', async () => {
    const more = [{ path: 'xl/media/a.xml', content: 'x'.repeat(100), declaredSize: 0 }];
    expect((await refusalOf(precheck(xlsx({ ...onePupil, more }), 'a.xlsx'))).code).toBe('fileDamaged');
  });

  it('is a package of thousands of entries', async () => {
    const more = Array.from({ length: 2_001 }, (_, index) => ({
      path: `xl/media/${index}.xml`,
      content: '',
    }));
    expect((await refusalOf(precheck(xlsx({ ...onePupil, more }), 'a.xlsx'))).code).toBe('fileBomb');
  });

  it.each(['../outside.xml', '/etc/outside.xml', 'C:/outside.xml'])(
    'is a package with the path %s',
    async (path) => {
      const problem = await refusalOf(
        precheck(xlsx({ ...onePupil, more: [{ path, content: 'x' }] }), 'a.xlsx'),
      );
      expect(problem).toEqual({ code: 'fileDamaged', params: { reason: 'directory' } });
    },
  );

  it('is a package with two entries of one name', async () => {
    const twice = zip([...xlsxParts(onePupil), { path: 'XL/workbook.xml', content: '<workbook/>' }]);
    expect((await refusalOf(precheck(twice, 'a.xlsx'))).code).toBe('fileDamaged');
  });

  it('is a package with an encrypted entry', async () => {
    const locked = xlsx({ ...onePupil, more: [{ path: 'xl/secret.xml', content: 'x', flags: 1 }] });
    expect(await refusalOf(precheck(locked, 'a.xlsx'))).toEqual({ code: 'fileEncrypted' });
  });
});
