/** Contact cards, phones, labels, and several papers bound in one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyone } from '../../shared/areas/children/filter.ts';
import { ownKey } from '../../shared/areas/children/ownValues.ts';
import {
  boundPapers,
  type PrintChoice,
  type PrintedBefore,
  pagesOf,
  rememberPrint,
} from '../../shared/areas/children/printing.ts';
import { type CardBlock, type Document, type Row, wordsOf } from '../../shared/paper/document.ts';
import { addChild, addKin, addLeftBehindChild, idNumberOf } from '../make/children.ts';
import { TestOffice } from '../make/office.ts';
import { addOwnField } from '../make/ownFields.ts';
import { makePicture } from '../make/pictures.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const usual: PrintChoice = { papers: ['smallCards'], order: 'byPaper', wallSize: 'A4', labelsTo: 'home' };

async function print(choice: Partial<PrintChoice>): Promise<Document> {
  const wanted = {
    filter: everyone,
    ids: null,
    choice: { ...usual, ...choice },
    format: 'document',
  } as const;
  const made = await office.call('children.print', wanted);
  if (made instanceof Uint8Array) throw new Error('a Document was asked for');
  return made;
}

const wordsOfRows = (rows: readonly Row[]) =>
  rows.map((row) => row.cells.map((cell) => cell.runs.map(wordsOf).join('')).join(' '));

function wordsOfCard(card: readonly CardBlock[]): string {
  return card
    .flatMap((block) =>
      block.kind === 'table' ? wordsOfRows(block.body) : [block.runs.map(wordsOf).join('')],
    )
    .join('\n');
}

/** The words of each card or label. */
function cardsOf(document: Document): string[] {
  return document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'cards' ? block.cards.map(wordsOfCard) : []));
}

function rowsOf(document: Document): string[] {
  return document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'table' ? wordsOfRows(block.body) : []));
}

/** '1 一(1)班', '2 档案', '3 高语嫣': the outline as it will stand in the file. */
function outlineOf(document: Document): string[] {
  return document.sections.flatMap((section) =>
    (section.bookmarks ?? []).map(({ level, text }) => `${level} ${text}`),
  );
}

async function schoolWithPhones() {
  await office.call('admin.saveSchool', { phone: '0577-65230001', familyPhone: '0577-65230002' });
  const classes = await office.call('admin.classes', null);
  await office.call(
    'admin.saveClasses',
    classes.map(({ id, grade, number, pupils }) => ({
      id,
      grade,
      number,
      pupils,
      headTeacherName: '邱老师',
      headTeacherPhone: grade === 1 ? '13900000101' : null,
      headTeacherId: null,
    })),
  );
  return classes;
}

describe('a contact card', () => {
  it('carries the numbers of the carer, the parents, the teachers and the school, and nothing of health', async () => {
    const [first] = await schoolWithPhones();
    const mentorId = await office.addStaff('mentor', 'chen');
    await office.call('admin.saveAccount', {
      id: mentorId,
      name: '陈老师',
      role: 'mentor',
      phone: '13900000203',
    });
    await addLeftBehindChild(office, {
      name: '高语嫣',
      classId: first!.id,
      mentorId,
      homeAddress: '金山乡青坑村99号',
      illness: '先天性心脏病',
      relief: ['1'],
    });
    for (const paper of ['smallCards', 'wallCard'] as const) {
      const document = await print({ papers: [paper] });
      const words = [...cardsOf(document), ...rowsOf(document)].join('\n').replaceAll(' ', '');
      for (const wanted of ['高语嫣', '15884624908', '0577-65233623', '13900000101', '13900000203'])
        expect(words, paper).toContain(wanted);
      expect(words).toContain('0577-65230001');
      expect(words).not.toMatch(/心脏病|低保|身份/);
    }
  });

  it('leaves out whoever has died, whoever prints it', async () => {
    const child = await addLeftBehindChild(office, { name: '高语嫣' });
    const { kin } = await office.call('children.get', { id: child.id, day: null });
    const father = kin.find((each) => each.relation === '51')!;
    await office.call('children.saveKin', {
      id: father.id,
      version: father.version,
      childId: child.id,
      role: null,
      patch: { deceased: true, away: null },
    });
    await office.addStaff('caretaker', 'zhou');
    for (const who of ['lin', 'zhou']) {
      await office.signIn(who);
      const document = await print({ papers: ['smallCards', 'wallCard', 'phoneList', 'labels'] });
      const words = [...cardsOf(document), ...rowsOf(document)].join('\n');
      expect(words, who).toContain('李秋月');
      expect(words, who).not.toContain('王大山');
      expect(words, who).not.toContain('15884624908');
    }
  });

  it('carries the photo where the file has one, and keeps a place for it where not', async () => {
    const child = await addLeftBehindChild(office, { name: '高语嫣' });
    await addLeftBehindChild(office, { name: '叶宇欣' });
    const { readId } = await office.call('children.readAttachment', {
      bytes: await makePicture(),
      firstPage: null,
    });
    const crop = { left: 0, top: 0, width: 100, height: 140 };
    const item = { readId, kind: 'portrait', title: null, day: null, turn: 0, crop } as const;
    await office.call('children.addAttachments', { childId: child.id, items: [item] });
    const runsOfCard = (card: readonly CardBlock[]) =>
      card.flatMap((block) =>
        block.kind === 'table' ? block.body.flatMap((row) => row.cells.flatMap((cell) => cell.runs)) : [],
      );
    const [block] = (await print({})).sections[0]!.blocks;
    if (block?.kind !== 'cards') throw new Error('cards were asked for');
    const pictures = block.cards.map((card) => runsOfCard(card).filter((run) => run.kind === 'image'));
    expect(pictures.map((each) => each.map((run) => run.alt))).toEqual([['高语嫣'], []]);
    expect(wordsOfCard(block.cards[1]!)).toContain('照片');
  });

  it('takes the account’s phone where the class has none of its own', async () => {
    const [first] = await office.call('admin.classes', null);
    const headTeacherId = await office.addStaff('headTeacher', 'qiu');
    await office.call('admin.saveAccount', {
      id: headTeacherId,
      name: '邱老师',
      role: 'headTeacher',
      phone: '13900000202',
    });
    const classes = await office.call('admin.classes', null);
    await office.call(
      'admin.saveClasses',
      classes.map(({ id, grade, number, pupils }) => ({
        id,
        grade,
        number,
        pupils,
        headTeacherName: '邱老师',
        headTeacherId: id === first!.id ? headTeacherId : null,
      })),
    );
    await addLeftBehindChild(office, { classId: first!.id });
    expect(cardsOf(await print({}))[0]).toContain('邱老师　13900000202');
  });
});

describe('envelope labels', () => {
  it('leave a note of the places of work that stand on them, and of nothing else in the file', async () => {
    const child = await addChild(office, { idNumber: idNumberOf('2016-09-04'), registeredAddress: '大柳镇' });
    await addKin(office, child.id, 'father', {
      name: '王大山',
      away: true,
      awayPlace: '上海市',
      employer: '蓝天服装厂',
      idNumber: idNumberOf('1986-05-07', 1),
    });
    const readings = async () => {
      const { changes } = await office.call('children.history', {
        id: child.id,
        before: null,
        language: 'zh-CN',
      });
      return changes
        .filter((each) => each.record === 'reading')
        .map((each) => each.fields.find(({ field }) => field === 'fields')?.after);
    };
    await print({ papers: ['labels'] });
    expect(await readings()).toEqual([]);
    await print({ papers: ['labels'], labelsTo: 'parents' });
    expect(await readings()).toEqual(['务工单位 · 王大山（父亲）']);
  });

  it('give parents at one place one letter, at two places two, and none where no address is known', async () => {
    const apart = await addLeftBehindChild(office, { name: '高语嫣' });
    const together = await addChild(office, { name: '叶宇欣' });
    for (const [role, name] of [
      ['father', '叶建国'],
      ['mother', '周晓梅'],
    ] as const)
      await addKin(office, together.id, role, {
        name,
        away: true,
        awayPlace: '上海市',
        employer: '蓝天服装厂',
      });
    await addChild(office, { name: '李雨' });
    const labels = cardsOf(await print({ papers: ['labels'], labelsTo: 'parents' }));
    expect(labels).toHaveLength(3);
    expect(labels.filter((label) => label.includes('高语嫣'))).toHaveLength(2);
    expect(labels.at(-1)).toContain('上海市 蓝天服装厂');
    expect(labels.at(-1)).toContain('叶建国、周晓梅（叶宇欣家长）　收');
    expect(apart.name).toBe('高语嫣');
  });

  it('say so where there is not one address', async () => {
    await addChild(office, { name: '李雨' });
    const { sections } = await print({ papers: ['labels'] });
    expect(sections[0]!.blocks.map((block) => block.kind)).toEqual(['paragraph']);
  });
});

describe('several papers in one file', () => {
  async function twoClasses() {
    const [first, second] = await office.call('admin.classes', null);
    await addLeftBehindChild(office, { name: '于建军', classId: second!.id });
    await addLeftBehindChild(office, { name: '高语嫣', classId: first!.id });
    await addLeftBehindChild(office, { name: '叶宇欣', classId: first!.id });
  }

  it('stand class by class, with an outline of class, paper and child', async () => {
    await twoClasses();
    expect(outlineOf(await print({ papers: ['archive', 'smallCards'], order: 'byClass' }))).toEqual([
      '1 一(1)班',
      '2 档案',
      '3 高语嫣',
      '3 叶宇欣',
      '2 联系卡',
      '1 一(2)班',
      '2 档案',
      '3 于建军',
      '2 联系卡',
    ]);
  });

  it('or paper by paper, cards of all classes on shared sheets', async () => {
    await twoClasses();
    const document = await print({ papers: ['archive', 'smallCards'], order: 'byPaper' });
    expect(outlineOf(document)).toEqual([
      '1 档案',
      '2 一(1)班',
      '3 高语嫣',
      '3 叶宇欣',
      '2 一(2)班',
      '3 于建军',
      '1 联系卡',
    ]);
    expect(cardsOf(document)).toHaveLength(3);
  });

  it('give a roster the list’s own columns that its reader may see', async () => {
    const way = await addOwnField(office, { label: '接送人', kind: 'text' }, []);
    const talk = await addOwnField(office, { label: '家里的事', kind: 'text', sensitivity: 'private' }, []);
    await addChild(office, { name: '高语嫣', own: { [way.id]: '大伯', [talk.id]: '父母分开了' } });
    const columns = ['village', ownKey(way.id), ownKey(talk.id)];
    const words = async () => {
      const { sections } = await print({ papers: ['roster'], columns });
      return sections
        .flatMap((section) => section.blocks)
        .flatMap((block) => (block.kind === 'table' ? wordsOfRows([...block.head, ...block.body]) : []))
        .join('\n');
    };
    for (const word of ['接送人', '大伯', '家里的事', '父母分开了']) expect(await words()).toContain(word);
    await office.addStaff('caretaker', 'zhou');
    await office.signIn('zhou');
    expect(await words()).toContain('大伯');
    for (const word of ['家里的事', '父母分开了']) expect(await words()).not.toContain(word);
  });

  it('tell how far they are child by child, and stop when they are cancelled', async () => {
    await twoClasses();
    await print({ papers: ['archive', 'smallCards'] });
    const told = office.heard.flatMap((each) => ('progress' in each ? [each.progress] : []));
    expect(told.map(({ done, total }) => [done, total])).toEqual([
      [1, 6],
      [2, 6],
      [3, 6],
      [6, 6],
    ]);
    const cancelled = office.call(
      'children.print',
      { filter: everyone, ids: null, choice: usual, format: 'document' },
      { cancelAtOnce: true },
    );
    await expect(cancelled).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });
});

describe('what was printed', () => {
  const print1: PrintedBefore = { at: 1, count: 2, choice: usual, which: { filter: everyone, ids: null } };

  it('is remembered once for the same papers of the same children, the latest first, five at most', () => {
    const again = rememberPrint([print1], { ...print1, at: 2, count: 3 });
    expect(again).toEqual([{ ...print1, at: 2, count: 3 }]);
    const others = [1, 2, 3, 4, 5, 6].reduce(
      (before, at) =>
        rememberPrint(before, { ...print1, at, choice: { ...usual, papers: [...boundPapers.slice(0, at)] } }),
      [] as PrintedBefore[],
    );
    expect(others.map((each) => each.at)).toEqual([6, 5, 4, 3, 2]);
  });

  it('is kept with the account and there after a restart', async () => {
    const { preferences } = await office.call('admin.session', null);
    await office.call('admin.savePreferences', { ...preferences, prints: [print1] });
    await office.restart();
    await office.signIn('lin');
    expect((await office.call('admin.session', null)).preferences.prints).toEqual([print1]);
  });

  it('takes about so many pages: cards and labels on sheets of their class, or on shared ones', () => {
    const choice: PrintChoice = { ...usual, papers: ['archive', 'smallCards'] };
    expect(pagesOf({ ...choice, order: 'byClass' }, [7, 9])).toBe(32 + 1 + 2);
    expect(pagesOf({ ...choice, order: 'byPaper' }, [7, 9])).toBe(32 + 2);
    expect(pagesOf({ ...choice, papers: ['wallCard', 'statistics'] }, [7, 9])).toBe(17);
  });
});
