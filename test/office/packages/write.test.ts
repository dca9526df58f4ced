/** Packages through the contract: what goes into one, what never does, and what is kept of the sending. */
import { execFileSync } from 'node:child_process';
import fs, { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyChange } from '../../../shared/areas/admin/audit.ts';
import { childModel } from '../../../shared/areas/children/model.ts';
import type { PackageChoice } from '../../../shared/areas/packages/calls.ts';
import { chosenKinds } from '../../../shared/areas/packages/model.ts';
import { columnsAt, rowKinds } from '../../../shared/areas/packages/rows.ts';
import { addActivity } from '../../make/activities.ts';
import { addLeftBehindChild, idNumberOf } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { TestOffice } from '../../make/office.ts';
import { newStick, opened, packagePassphrase } from '../../make/packages.ts';
import { makePicture } from '../../make/pictures.ts';
import { plant, plantedSchool } from '../../make/planted.ts';

const choice: PackageChoice = {
  ...{ purpose: '半年总结', receiver: '县教育局', detail: 'masked' },
  kinds: chosenKinds,
  period: { from: '2026-07-01', to: '2026-11-23' },
  ...{ reportIds: [], photoIds: [], materialIds: [] },
};
const sending = (folder: string, more: Partial<PackageChoice> = {}) => ({
  ...{ choice: { ...choice, ...more }, folder, passphrase: packagePassphrase, delivered: false },
});

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await office.end();
});

const fileOn = (stick: string) => {
  const [name] = readdirSync(path.join(stick, '童家数据包'));
  return path.join(stick, '童家数据包', name!);
};

/** Everything in it, manifest included, as one text. */
async function textIn(file: string): Promise<string> {
  const read = await opened(file);
  const texts = [JSON.stringify(read.manifest)];
  for (const { path: name } of read.manifest.parts) texts.push((await read.part(name)).toString('utf8'));
  await read.close();
  return texts.join('\n');
}

async function rowsIn(file: string, kind: string) {
  const read = await opened(file);
  const rows = [];
  for await (const row of read.rows(`records/${kind}.jsonl`)) rows.push(row);
  await read.close();
  return rows;
}

async function addPhoto(activityId: string): Promise<string> {
  const bytes = await makePicture({});
  const read = await office.call('children.readAttachment', { bytes, firstPage: null });
  const [id] = await office.call('activities.addPhotos', {
    id: activityId,
    photos: [{ readId: read.readId, caption: '一起包饺子' }],
  });
  return id!;
}

async function voucher(): Promise<string> {
  const bytes = await makePicture({});
  const { readId } = await office.call('children.readAttachment', { bytes, firstPage: null });
  const head = await office.call('admin.saveFundHead', {
    ...{ id: null, version: null, patch: { name: '日常', kind: 'daily', year: 2026, note: null } },
  });
  await office.call('admin.saveFundEntry', {
    ...{ id: null, version: null, fundHeadId: head.id, scan: { readId, title: '发票', day: '2026-10-01' } },
    patch: { kind: 'spent', day: '2026-10-01', fen: 100, title: '发票', payee: null, voucher: null },
  });
  const [kept] = await office.call('packages.materials', choice.period);
  return kept!.id;
}

async function approvedHalf(): Promise<string> {
  const half = { year: 2026, half: 2 };
  const { version } = await office.call('reports.summary', half);
  return (await office.call('reports.approveSummary', { ...half, version, changes: null })).id;
}

describe('a package', () => {
  it('holds what the outline said: rows, figures, papers, photos', async () => {
    const child = await addLeftBehindChild(office, { name: '李雨欣' });
    await addContact(office, [child.id], { kind: 'visit', day: '2026-10-12', line: '奶奶腰好些了' });
    const activity = await addActivity(office, [child.id], { day: '2026-10-01' });
    const photoIds = [await addPhoto(activity.activity.id)];
    const reportIds = [await approvedHalf()];
    const stick = newStick();
    const asked = { photoIds, reportIds };
    const outline = await office.call('packages.outline', { ...choice, ...asked });
    const sent = await office.call('packages.write', sending(stick, asked));
    expect(sent.counts).toEqual(outline);
    expect(sent.counts).toMatchObject({ children: 1, contacts: 1, activities: 1, photos: 1, papers: 2 });
    const { changes } = await office.call('admin.audit', {
      ...{ before: null, language: 'zh-CN' as const },
      filter: { ...everyChange, record: 'sentPackage' },
    });
    const told = new Map(changes[0]!.fields.map(({ field, after }) => [field, after]));
    expect(told.get('detail')).toBe('遮住姓名号码');
    expect(told.get('counts')).toMatch(/^儿童 1$/m);
    expect(told.get('reportIds')).toMatch(/工作总结/);
    const file = fileOn(stick);
    expect(await rowsIn(file, 'children')).toMatchObject([{ id: child.id, name: '李*欣', wider: 'yes' }]);
    expect(await rowsIn(file, 'contacts')).toMatchObject([{ childIds: [child.id], kind: 'visit' }]);
    const figures = await rowsIn(file, 'figures');
    expect(figures).toContainEqual({ group: '联系', name: '家访次数', value: 1 });
    const read = await opened(file);
    expect(read.manifest).toMatchObject({ receiver: '县教育局', school: { name: '金山乡中心小学' } });
    const paper = read.manifest.parts.find((part) => part.path.endsWith('.docx'))!;
    expect(await read.part(paper.path)).toEqual(
      Buffer.from(
        (await office.call('reports.filedPaper', { id: reportIds[0]!, format: 'docx' })) as Uint8Array,
      ),
    );
    await read.close();
  });

  it('holds the materials that were chosen and looked at before, and no others', async () => {
    const scan = async (title: string, day: string | null) => {
      const { readId } = await office.call('children.readAttachment', {
        bytes: await makePicture({}),
        firstPage: null,
      });
      const head = await office.call('admin.saveFundHead', {
        ...{ id: null, version: null, patch: { name: title, kind: 'daily', year: 2026, note: null } },
      });
      await office.call('admin.saveFundEntry', {
        ...{ id: null, version: null, fundHeadId: head.id, scan: { readId, title, day } },
        patch: { kind: 'spent', day: '2026-10-01', fen: 100, title, payee: null, voucher: null },
      });
    };
    await scan('电话费发票', '2026-10-01');
    await scan('荣誉证书', null);
    await scan('去年的发票', '2025-10-01');
    const { period } = choice;
    const offered = await office.call('packages.materials', period);
    expect(offered.map(({ title }) => title).toSorted()).toEqual(['电话费发票', '荣誉证书']);
    const { id } = offered.find(({ title }) => title === '电话费发票')!;
    const { content } = await office.call('packages.material', { id });
    const stick = newStick();
    const sent = await office.call('packages.write', sending(stick, { materialIds: [id] }));
    expect(sent.counts).toMatchObject({ materials: 1 });
    const read = await opened(fileOn(stick));
    const [part] = read.manifest.parts.filter(({ kind }) => kind === 'material');
    expect(part).toMatchObject({ path: 'materials/0001.jpg', title: '电话费发票　2026-10-01' });
    expect(await read.part(part!.path)).toEqual(Buffer.from(content));
    await read.close();
  });

  it('is the same bytes when it is written again from the same data, and other ones after a change', async () => {
    const child = await addLeftBehindChild(office);
    const bytes = [];
    for (const _ of [1, 2]) {
      const stick = newStick();
      await office.call('packages.write', sending(stick));
      bytes.push(readFileSync(fileOn(stick)));
    }
    expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
    await office.call('children.save', { id: child.id, version: null, patch: { village: '青坑村' } });
    const stick = newStick();
    await office.call('packages.write', sending(stick));
    expect(readFileSync(fileOn(stick)).equals(bytes[0]!)).toBe(false);
  });

  it('is recorded with what was agreed, which is offered again and can be taken away', async () => {
    const reportIds = [await approvedHalf()];
    const sent = await office.call('packages.write', {
      ...sending(newStick(), { reportIds, detail: 'full', kinds: ['children'] }),
      delivered: true,
    });
    expect(await office.call('packages.sent', null)).toEqual([{ sent, by: '林校长' }]);
    expect(sent).toMatchObject({ encrypted: true, detail: 'full', reportIds, periodTo: '2026-11-23' });
    const { agreements, reports } = await office.call('packages.offer', null);
    expect(agreements).toMatchObject([
      { receiver: '县教育局', detail: 'full', kinds: ['children'], photos: false },
    ]);
    expect(reports).toMatchObject([
      { id: reportIds[0], edition: 1, formats: expect.arrayContaining(['docx']) },
    ]);
    const [filed] = await office.call('reports.filedReports', { kind: 'half', period: null });
    expect(filed!.deliveries).toMatchObject([{ delivery: { way: 'stick', receiver: '县教育局' } }]);
    await office.call('packages.write', sending(newStick()));
    const again = await office.call('packages.offer', null);
    expect(again.agreements).toMatchObject([{ detail: 'masked' }]);
    await office.call('packages.removeAgreement', { id: again.agreements[0]!.id });
    expect((await office.call('packages.offer', null)).agreements).toEqual([]);
  });

  it('goes without a passphrase only where it holds figures and nothing else', async () => {
    await addLeftBehindChild(office);
    const plain = (more: Partial<PackageChoice>) => ({ ...sending(newStick(), more), passphrase: null });
    for (const more of [
      { detail: 'masked' },
      { detail: 'numbers', reportIds: [await approvedHalf()] },
      { detail: 'numbers', materialIds: [await voucher()] },
    ] as const)
      expect(await office.problem('packages.write', plain(more as Partial<PackageChoice>))).toEqual({
        code: 'packageOnlyNumbersPlain',
      });
    const sent = await office.call('packages.write', plain({ detail: 'numbers' }));
    expect(sent).toMatchObject({ encrypted: false });
    expect(sent.fileName).toMatch(/\.zip$/);
    expect(Object.keys(sent.counts)).toEqual(['figures', 'statistics']);
  });

  it('takes no passphrase that is tried first', async () => {
    for (const [passphrase, code] of [
      ['1234567', 'passwordTooShort'],
      ['12345678', 'passwordTooCommon'],
    ])
      expect((await office.problem('packages.write', { ...sending(newStick()), passphrase }))?.code).toBe(
        code,
      );
  });

  it('with whole rows is the principal’s alone', async () => {
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    expect(await office.problem('packages.write', sending(newStick(), { detail: 'full' }))).toEqual({
      code: 'notAllowed',
    });
    expect(await office.problem('packages.outline', { ...choice, detail: 'full' })).toEqual({
      code: 'notAllowed',
    });
    expect(await office.call('packages.write', sending(newStick()))).toMatchObject({ detail: 'masked' });
  });
});

describe('nothing leaves that should stay', () => {
  it.each(['numbers', 'masked', 'full'] as const)(
    'at %s',
    async (detail) => {
      const school = await plantedSchool();
      const child = await plant(school, 'inside');
      await addContact(school.office, [child.id], {
        kind: 'talk',
        topic: 'mind',
        day: '2026-11-02',
        withWhom: '心事听筒',
      });
      const stick = newStick();
      await school.office.signIn('lin');
      await school.office.call('packages.write', sending(stick, { detail }));
      const text = await textIn(fileOn(stick));
      await school.office.end();
      const markers = [...child.markers, ...school.helper.markers];
      const leaves = markers.filter(({ texts }) => texts.some((each) => text.includes(each)));
      expect(text).not.toContain('心事听筒');
      if (detail === 'numbers') expect(leaves.map(({ label }) => label)).toEqual([]);
      if (detail === 'masked') expect(leaves.map(({ label }) => label)).toEqual(['村（居）']);
      if (detail === 'full') {
        const labels = leaves.map(({ label }) => label);
        expect(labels).toContain('公民身份号码');
        // nothing but what is named in shared/areas/packages/rows.ts; of the notebook and the school's own fields nothing
        const named = rowKinds.flatMap((kind) => columnsAt(kind, 'full').map(({ zh }) => zh));
        expect(labels.filter((label) => !named.includes(label))).toEqual([]);
        for (const field of ['conduct', 'character', 'note', 'parentContact'] as const)
          expect(named).not.toContain(childModel.fields[field].zh);
      }
    },
    60_000,
  );
});

it('a masked activity says in its title and place whose it was by no whole name, of whoever is here or gone', async () => {
  const child = await addLeftBehindChild(office, { name: '李雨欣' });
  await addActivity(office, [child.id], { title: '李雨欣的生日会', place: '李雨欣家', day: '2026-10-01' });
  const titles = [];
  for (const detail of ['masked', 'full'] as const) {
    const stick = newStick();
    await office.call('packages.write', sending(stick, { detail, kinds: ['activities'] }));
    const [row] = await rowsIn(fileOn(stick), 'activities');
    titles.push([row!.title, row!.place]);
  }
  expect(titles).toEqual([
    ['李*欣的生日会', '李*欣家'],
    ['李雨欣的生日会', '李雨欣家'],
  ]);
});

it('a paper that was corrected is called by its edition', async () => {
  const half = { year: 2026, half: 2 };
  await approvedHalf();
  const { version } = await office.call('reports.summary', half);
  const { id } = await office.call('reports.approveSummary', { ...half, version, changes: '改了一个数' });
  const stick = newStick();
  await office.call('packages.write', sending(stick, { reportIds: [id] }));
  const read = await opened(fileOn(stick));
  const titles = read.manifest.parts.filter(({ kind }) => kind === 'paper').map(({ title }) => title);
  await read.close();
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(title).toMatch(/（第2稿）$/);
});

describe('a stick', () => {
  const left = (stick: string) =>
    readdirSync(stick, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));

  type Write = (bytes: Buffer, at: number, length: number) => Promise<{ bytesWritten: number }>;
  /** What the stick does with what is written to it. */
  const onWrite = (does: (write: Write, ...asked: Parameters<Write>) => ReturnType<Write>) => {
    const open = fs.promises.open;
    vi.spyOn(fs.promises, 'open').mockImplementation(async (file, flags, mode) => {
      const handle = await open(file, flags, mode);
      const write = handle.write.bind(handle) as unknown as Write;
      handle.write = ((...asked: Parameters<Write>) => does(write, ...asked)) as never;
      return handle;
    });
  };

  it('that is not there is told so', async () => {
    expect(await office.problem('packages.write', sending('/no/such/stick'))).toEqual({
      code: 'packagePlaceGone',
    });
  });

  it.each([
    ['ENOSPC', 'packagePlaceFull'],
    ['EROFS', 'packagePlaceReadOnly'],
    ['EIO', 'packagePlaceGone'],
  ])(
    'that answers %s while it is written is told as %s, and nothing is left or recorded',
    async (system, code) => {
      const stick = newStick();
      onWrite(() => Promise.reject(Object.assign(new Error(system), { code: system })));
      expect(await office.problem('packages.write', sending(stick))).toEqual({ code });
      expect(left(stick)).toEqual([]);
      expect(await office.call('packages.sent', null)).toEqual([]);
      expect((await office.call('packages.offer', null)).agreements).toEqual([]);
    },
  );

  it('that has no room is told before it is written', async () => {
    const activity = await addActivity(office, [], { day: '2026-10-01' });
    const photoIds = [await addPhoto(activity.activity.id)];
    vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: 1, bsize: 512 } as never);
    expect(await office.problem('packages.write', sending(newStick(), { photoIds }))).toEqual({
      code: 'packagePlaceFull',
    });
  });

  it('that is a full or write-protected file system is told so', async () => {
    const mounted = (options: string): string | undefined => {
      const folder = newStick();
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder], { stdio: 'ignore' });
        return folder;
      } catch {
        // not allowed here: the cases above stand for it
        return undefined;
      }
    };
    for (const [options, code] of [
      ['size=4k', 'packagePlaceFull'],
      ['size=1m,ro', 'packagePlaceReadOnly'],
    ] as const) {
      const stick = mounted(options);
      if (!stick) continue;
      expect(await office.problem('packages.write', sending(stick))).toEqual({ code });
      expect(left(stick)).toEqual([]);
      execFileSync('umount', [stick]);
    }
  });

  it('that is pulled out meanwhile is told so', async () => {
    const stick = path.join(newStick(), 'stick');
    mkdirSync(stick);
    const telling = office.problem('packages.write', sending(stick));
    office.heard.length = 0;
    const pullOut = () => {
      const isWriting = office.heard.some((each) => 'progress' in each && each.progress.step === 'write');
      if (isWriting) rmSync(stick, { recursive: true, force: true });
      else setImmediate(pullOut);
    };
    pullOut();
    expect(await telling).toEqual({ code: 'packagePlaceGone' });
    expect(await office.call('packages.sent', null)).toEqual([]);
  });

  it('that gives back other bytes than were written is told so, and the file does not count', async () => {
    const stick = newStick();
    onWrite((write, bytes, at, length) => {
      const other = Buffer.from(bytes.subarray(at, at + length));
      other[150]! ^= 1;
      return write(other, 0, length);
    });
    expect((await office.problem('packages.write', sending(stick)))?.code).toBe('packageNotVerified');
    expect(left(stick)).toEqual([]);
  });
});

describe('a package that somebody brings', () => {
  it('is found on the stick, read, and gives its papers and photos until the school is locked', async () => {
    const activity = await addActivity(office, [], { day: '2026-10-01' });
    const photoIds = [await addPhoto(activity.activity.id)];
    const stick = newStick();
    const { fileName } = await office.call('packages.write', sending(stick, { photoIds }));
    const [found] = await office.call('packages.packagesAt', { folder: stick });
    expect(found).toMatchObject({ name: fileName, encrypted: true });
    const where = { folder: found!.folder, name: found!.name };
    expect(await office.problem('packages.open', { ...where, passphrase: null })).toEqual({
      code: 'packageEncrypted',
    });
    expect(await office.problem('packages.open', { ...where, passphrase: '不是这个口令' })).toEqual({
      code: 'packageWrongPassphrase',
    });
    const read = await office.call('packages.open', { ...where, passphrase: 'K7MQ 3HXP 9DWN F4TZ' });
    expect(read.manifest.counts.photos).toBe(1);
    const photo = read.manifest.parts.find(({ kind }) => kind === 'photo')!;
    expect(photo.title).toContain('一起包饺子');
    const asked = { readId: read.readId, path: photo.path };
    expect(
      Buffer.from(await office.call('packages.part', asked))
        .subarray(0, 3)
        .toString('hex'),
    ).toBe('ffd8ff');
    expect(await office.problem('packages.part', { ...asked, path: 'photos/0009.jpg' })).toMatchObject({
      code: 'notFound',
    });
    rmSync(path.join(found!.folder, fileName));
    expect(await office.problem('packages.part', asked)).toEqual({ code: 'packageGone' });
    expect(await office.problem('packages.open', { ...where, passphrase: null })).toEqual({
      code: 'packageGone',
    });
    await office.call('admin.lock', null);
    await office.signIn('lin');
    expect(await office.problem('packages.part', asked)).toEqual({ code: 'packageGone' });
  });

  it('is found beside a file that can’t be read', async () => {
    const stick = newStick();
    const { fileName } = await office.call('packages.write', sending(stick));
    writeFileSync(path.join(stick, '童家数据包', '坏的.tongjia'), 'TJPKG');
    const openSync = fs.openSync;
    vi.spyOn(fs, 'openSync').mockImplementation((file, ...how) => {
      if (String(file).endsWith('坏的.tongjia')) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      return openSync(file, ...how);
    });
    const found = await office.call('packages.packagesAt', { folder: stick });
    expect(found.map(({ name }) => name)).toEqual([fileName]);
  });

  it('shows its lines by kind, a hundred at a time, and of them no more than the reader sees of own children', async () => {
    for (let number = 0; number < 101; number++)
      await addLeftBehindChild(office, { name: `孩子${number}`, idNumber: null });
    const named = await addLeftBehindChild(office, {
      ...{ name: '李雨欣', illness: '哮喘' },
      idNumber: idNumberOf('2016-09-04', 2),
    });
    const stick = newStick();
    await office.call('packages.write', sending(stick, { detail: 'full', kinds: ['children'] }));
    const [found] = await office.call('packages.packagesAt', { folder: stick });
    const read = async () => {
      const where = { folder: found!.folder, name: found!.name, passphrase: packagePassphrase };
      const { readId } = await office.call('packages.open', where);
      const asked = { readId, kind: 'children' };
      return [
        await office.call('packages.rows', { ...asked, from: 0 }),
        await office.call('packages.rows', { ...asked, from: 100 }),
      ] as const;
    };
    const [first, second] = await read();
    expect([first.rows.length, second.rows.length, first.total]).toEqual([100, 2, 102]);
    const of = (rows: typeof first.rows) => rows.find((row) => row.name === '李雨欣' || row.name === '李*欣');
    const whole = of([...first.rows, ...second.rows])!;
    expect(whole).toMatchObject({ name: '李雨欣', idNumber: named.idNumber, illness: '哮喘' });
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    const [one, other] = await read();
    const veiled = of([...one.rows, ...other.rows])!;
    expect(veiled.illness).toBeNull();
    expect(veiled.idNumber).not.toBe(named.idNumber);
  });

  it('says of lines of kin and calls whose they are, by the names that the package itself has', async () => {
    const child = await addLeftBehindChild(office, { name: '李雨欣' });
    const read = async (kinds: string[]) => {
      const stick = newStick();
      await office.call('packages.write', sending(stick, { kinds }));
      const [found] = await office.call('packages.packagesAt', { folder: stick });
      const where = { folder: found!.folder, name: found!.name, passphrase: packagePassphrase };
      const { readId } = await office.call('packages.open', where);
      return office.call('packages.rows', { readId, kind: 'kin', from: 0 });
    };
    expect((await read(['children', 'kin'])).children).toEqual([{ id: child.id, name: '李*欣' }]);
    const alone = await read(['kin']);
    expect([alone.rows.length > 0, alone.children]).toEqual([true, []]);
  });

  it('is never asked for by a name that leads elsewhere', async () => {
    for (const name of ['../x.zip', '/etc/passwd', 'a\\b.zip', '..'])
      expect(
        (await office.problem('packages.open', { folder: newStick(), name, passphrase: null }))?.code,
      ).toBe('invalidInput');
  });
});
