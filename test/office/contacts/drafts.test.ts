import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyChange } from '../../../shared/areas/admin/audit.ts';
import { addChild } from '../../make/children.ts';
import { addContact } from '../../make/contacts.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
let childId: string;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  await office.addStaff('mentor', 'chen');
  await office.addStaff('principal', 'second');
  childId = (await addChild(office)).id;
});
afterEach(() => office.end());

const secret = '只写了一半的话';
const keep = (line: string) =>
  office.call('contacts.keepDraft', {
    place: 'quick',
    content: { childIds: [childId], values: { kind: 'talk', line } },
  });
const draft = () => office.call('contacts.draft', { place: 'quick' });

describe('an unfinished entry', () => {
  it('is there again after a lock, with its children', async () => {
    await keep(secret);
    await office.call('admin.lock', null);
    await office.signIn('lin');
    expect(await draft()).toMatchObject({
      content: { childIds: [childId], values: { line: secret } },
      children: [{ id: childId, name: '王小芳' }],
    });
  });

  it('is offered to nobody else, not to another principal either', async () => {
    await keep(secret);
    for (const other of ['second', 'chen']) {
      await office.signIn(other);
      expect(await draft()).toBeNull();
    }
  });

  it('is spelled out by no history, list of acts or workbook', async () => {
    await keep(secret);
    await keep(`${secret}，又写了几个字`);
    const audit = await office.call('admin.audit', { filter: everyChange, before: null, language: 'zh-CN' });
    expect(JSON.stringify(audit)).not.toContain(secret);
    expect(audit.changes.filter(({ call }) => call === 'contacts.keepDraft')).toHaveLength(1);
    const history = await office.call('children.history', { id: childId, before: null, language: 'zh-CN' });
    expect(JSON.stringify(history)).not.toContain(secret);
    const acts = await office.call('admin.acts', { limit: 50 });
    expect(acts.map(({ call }) => call)).not.toContain('contacts.keepDraft');
  });

  it('is emptied by the act that saves it, and undoing that act leaves what was begun since', async () => {
    await keep(secret);
    await addContact(office, [childId], { line: secret }, 'quick');
    expect(await draft()).toBeNull();
    await keep('下一条');
    const { undo } = await office.call('admin.nextUndo', { language: 'zh-CN' });
    expect(undo?.call).toBe('contacts.save');
    await office.call('admin.undoLast', { id: undo!.id });
    expect((await draft())?.content.values.line).toBe('下一条');
  });

  it('names no child that has left its writer’s reach since', async () => {
    const mentor = (await office.call('admin.staffNames', null)).find(({ name }) => name === 'chen老师')!;
    const mine = await addChild(office, { name: '周一', mentorId: mentor.id });
    await office.signIn('chen');
    const content = { childIds: [mine.id], values: { line: '记一句' } };
    await office.call('contacts.keepDraft', { place: 'quick', content });
    const outside = { place: 'quick', content: { childIds: [childId], values: {} } };
    expect((await office.problem('contacts.keepDraft', outside))?.code).toBe('notFound');
    await office.signIn('lin');
    await office.call('children.save', { id: mine.id, version: mine.version, patch: { mentorId: null } });
    await office.signIn('chen');
    expect(await draft()).toMatchObject({
      content: { childIds: [], values: { line: '记一句' } },
      children: [],
    });
  });
});
