/** A day's work in steps, the same each time: each is one call that the office acknowledges or refuses. */
import { everyone } from '../../shared/areas/children/filter.ts';
import type { CallOffice } from '../../shared/demo/school.ts';
import { madeUpCensus } from '../make/census.ts';
import { testPassword } from '../make/office.ts';

type Step = (call: CallOffice) => Promise<unknown>;

/** The first child of that name, with its version. */
async function childNamed(call: CallOffice, name: string) {
  const { rows } = await call('children.list', { filter: { ...everyone, text: name }, columns: [] });
  return (await call('children.get', { id: rows[0]!.id, day: null })).child;
}

const change =
  (name: string, patch: Record<string, unknown>): Step =>
  async (call) => {
    const { id, version } = await childNamed(call, name);
    await call('children.save', { id, version, patch });
  };

const addKin =
  (name: string, role: 'father' | 'mother' | 'carer', patch: Record<string, unknown>): Step =>
  async (call) => {
    const { id } = await childNamed(call, name);
    await call('children.saveKin', { id: null, version: null, childId: id, role, patch });
  };

const bringIn =
  (rows: number): Step =>
  async (call) => {
    const { importId } = await call('children.readWorkbook', {
      name: '花名册.xlsx',
      bytes: await madeUpCensus(rows),
    });
    await call('children.commitImport', { importId, censusDay: '2026-09-10', classes: false });
  };

const undoNewest: Step = async (call) => {
  const acts = await call('admin.acts', { limit: 20 });
  await call('admin.undo', { id: acts.find((each) => each.undoable)!.id });
};

const signIn: Step = (call) => call('admin.signIn', { username: 'lin', password: testPassword });

const remove: Step = async (call) => call('children.remove', { id: (await childNamed(call, '李雨')).id });

/** Every kind of writing: single saves, people, a batch, its undoing, removing, settings, a backup, locking. */
export const steps: readonly Step[] = [
  signIn,
  change('李雨', { sex: '2', homeAddress: '金山乡青坑村12号' }),
  addKin('李雨', 'father', { name: '李强', phones: [{ number: '13800138000', provedOn: null }], away: true }),
  addKin('李雨', 'carer', { name: '赵秀英', relation: '62' }),
  change('王小明', { note: '怕黑，晚上要留灯。'.repeat(60) }),
  (call) => call('admin.saveSchool', { lockMinutes: 20 }),
  bringIn(40),
  undoNewest,
  (call) => call('admin.backUp', null),
  remove,
  undoNewest,
  (call) => call('admin.lock', null),
  signIn,
  change('欧阳雪梅', { hobbies: '画画', character: '话不多' }),
  (call) => call('children.save', { id: null, version: null, patch: { name: '单小雨', village: '石桥村' } }),
  change('李雨', { sex: null, homeAddress: '金山乡石桥村3号' }),
];
