/**
 * Who sees what, from one generated table: every call by every role on a child in reach, out of reach and in the bin,
 * each field of the child and of the people at its side holding a value that stands nowhere else. A new call falls
 * into the net by its sample in test/make/inputs.ts, a new field by its declaration.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dimensions, everyone } from '../../shared/areas/children/filter.ts';
import { kinModel } from '../../shared/areas/children/kin.ts';
import { childModel } from '../../shared/areas/children/model.ts';
import { childModelWith } from '../../shared/areas/children/ownFields.ts';
import { ownKey } from '../../shared/areas/children/ownValues.ts';
import { contactModel } from '../../shared/areas/contacts/model.ts';
import { entrustmentModel } from '../../shared/areas/guardians/entrustment.ts';
import { helperCheckModel, helperModel } from '../../shared/areas/guardians/helpers.ts';
import { riskAssessmentModel } from '../../shared/areas/guardians/risk.ts';
import { type CallName, calls } from '../../shared/areas.ts';
import type { Fields } from '../../shared/record.ts';
import { may, type Permission, type Role, roles, scopeOf, sightOf } from '../../shared/roles.ts';
import { sightOfField } from '../../shared/veil.ts';
import { addContact } from '../make/contacts.ts';
import { inputs, moreInputs, nobody, nobodysKin } from '../make/inputs.ts';
import { differing, type Planted, plant, plantedSchool, type School, writeBehind } from '../make/planted.ts';
import type { Marker } from '../make/sown.ts';
import { textOf } from '../make/textOf.ts';

/** These end or change the session, or make the school anew. */
const changesSession = [
  'admin.lock',
  'admin.leaveDemo',
  'admin.enterDemo',
  'admin.setUp',
  'admin.signIn',
  'admin.recover',
  'phone.ownBegin',
];
/** One value whole, by a call that is recorded. */
const reveals = ['children.reveal', 'guardians.revealHelper'];
/** These are about the bin itself, or about all that was ever done: who may see it sees what lies there. */
const aboutTheBin = [
  'admin.bin',
  'admin.bringBack',
  'admin.audit',
  'admin.exportAudit',
  'admin.acts',
  'admin.nextUndo',
];

interface Try {
  name: string;
  input: unknown;
}

/** The sample with other ids in the place of `nobody`. */
function put(input: unknown, id: string, kinId: string): unknown {
  const text = JSON.stringify(input, keepBytes).replaceAll(nobody, id).replaceAll(nobodysKin, kinId);
  return JSON.parse(text, restoreBytes);
}
const keepBytes = (_: string, value: unknown) =>
  value instanceof Uint8Array ? { bytes: [...value] } : value;
const restoreBytes = (_: string, value: unknown) =>
  value !== null && typeof value === 'object' && Array.isArray((value as { bytes?: unknown }).bytes)
    ? new Uint8Array((value as { bytes: number[] }).bytes)
    : value;

const samples: Try[] = [...calls.keys()]
  .filter((name) => !changesSession.includes(name))
  .flatMap((name) =>
    [inputs[name as CallName], ...(moreInputs[name as CallName] ?? [])].map((input) => ({ name, input })),
  );
const namesARecord = ({ input }: Try) => JSON.stringify(input, keepBytes)?.includes(nobody) ?? false;
const onRecords = samples.filter(namesARecord);
const onNoRecord = samples.filter((each) => !namesARecord(each));
/** Jobs that write what they are given; others read, and at most note that they did. */
const writingJobs = [
  'mentoring.saveGrowthPage',
  'library.importLedger',
  'equipment.importAssets',
  'packages.write',
  'admin.saveFundEntry',
  'admin.saveMeeting',
  'admin.saveRegulationVersion',
];
const writes = ({ name }: Try) => calls.get(name)!.kind === 'command' || writingJobs.includes(name);

function isAllowed(role: Role, name: string): boolean {
  const { access } = calls.get(name)!;
  return access === 'anyone' || access === 'signedIn' || may(role, access as Permission);
}

/** What crossed: the answer or the problem, and what was told meanwhile. */
async function ask({ office }: School, { name, input }: Try): Promise<{ ok: boolean; answer: unknown }> {
  const heard = office.heard.length;
  try {
    const value = await office.call(name as CallName, input as never);
    const told = office.heard.slice(heard).map((each) => ('id' in each ? each.progress : each));
    return { ok: true, answer: [value, told] };
  } catch (error) {
    return { ok: false, answer: (error as { problem?: unknown }).problem ?? String(error) };
  }
}

function found(text: string, markers: readonly Marker[]): string[] {
  return markers.filter(({ texts }) => texts.some((each) => text.includes(each))).map(({ label }) => label);
}

/** Ids that an answer names: whatever hangs on the child is asked for too. */
function idsIn(text: string): string[] {
  return [...new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [])];
}

describe('every call by every role on every child', () => {
  let school: School;
  let inside: Planted;
  let outside: Planted;
  let binned: Planted;
  beforeAll(async () => {
    school = await plantedSchool();
    [inside, outside, binned] = [
      await plant(school, 'inside'),
      await plant(school, 'outside'),
      await plant(school, 'inside'),
    ];
    // one meeting with all three: whoever may see one of them meets nothing of the others
    const all = [inside.id, outside.id, binned.id];
    await addContact(school.office, all, { kind: 'carersMeeting', line: '讲了用电' });
    await school.office.call('children.remove', { id: binned.id });
  }, 60_000);
  afterAll(() => school.office.end());

  /** Every query and job that the role may ask, on this child and all that its answers name. */
  async function readAll(role: Role, child: Planted): Promise<{ name: string; text: string; ok: boolean }[]> {
    const read: { name: string; text: string; ok: boolean }[] = [];
    const take = async (each: Try) => {
      const { ok, answer } = await ask(school, each);
      read.push({ name: each.name, text: await textOf(answer), ok });
    };
    const mine = (each: Try) => isAllowed(role, each.name) && !writes(each) && !reveals.includes(each.name);
    for (const each of onNoRecord.filter(mine)) await take(each);
    const ids = new Set([child.id, ...child.kinIds, ...child.otherIds, school.helper.id]);
    for (const id of ids)
      for (const each of onRecords.filter(mine))
        await take({ ...each, input: put(each.input, id, child.kinIds[0]!) });
    const more = read.filter((each) => each.name.startsWith('children.')).flatMap((each) => idsIn(each.text));
    for (const id of new Set(more))
      if (!ids.has(id))
        for (const each of onRecords.filter(mine))
          await take({ ...each, input: put(each.input, id, child.kinIds[0]!) });
    return read;
  }

  it.each(roles)(
    'shows the %s of a child in reach what shared/roles.ts says, in every answer, paper and file',
    async (role) => {
      await school.office.signIn(role);
      const read = await readAll(role, inside);
      const markers = [...inside.markers, ...inside.missing, ...school.helper.markers];
      const hiddenMarkers = markers.filter(({ sightOf: seen }) => seen(role) !== 'whole');
      for (const { name, text } of read) expect(found(text, hiddenMarkers), name).toEqual([]);
      const all = read.map((each) => each.text).join('\n');
      const shown = markers.filter(({ sightOf: seen }) => seen(role) === 'whole');
      expect(found(all, shown)).toEqual(shown.map(({ label }) => label));
    },
    120_000,
  );

  it.each(roles)(
    'shows the %s nothing of a child that is out of reach or in the bin',
    async (role) => {
      await school.office.signIn(role);
      const away = scopeOf(role) === 'school' ? [binned] : [binned, outside];
      for (const child of away)
        for (const { name, text } of await readAll(role, child))
          if (!aboutTheBin.includes(name)) expect(found(text, child.markers), name).toEqual([]);
    },
    120_000,
  );

  it.each(roles)(
    'answers the %s about a child out of reach as about one that does not exist',
    async (role) => {
      await school.office.signIn(role);
      const away = scopeOf(role) === 'school' ? [binned] : [binned, outside];
      for (const each of onRecords.filter(({ name }) => isAllowed(role, name) && !aboutTheBin.includes(name)))
        for (const { id, kinIds } of away)
          for (const target of [id, ...kinIds]) {
            const asked = await ask(school, { ...each, input: put(each.input, target, kinIds[0]!) });
            expect(asked, each.name).toEqual(await ask(school, each));
          }
    },
    120_000,
  );

  it.each(roles)(
    'lets every call by the %s reach a child that is in reach, and shows no more when it writes',
    async (role) => {
      const reached = new Set<string>();
      const tries = onRecords.filter(({ name }) => name.startsWith('children.') && isAllowed(role, name));
      await school.office.signIn('lin');
      const planted: Planted[] = [];
      for (const each of tries) planted.push(writes(each) ? await plant(school, 'inside') : inside);
      await school.office.signIn(role);
      for (const [index, each] of tries.entries()) {
        const { id, kinIds, otherIds, markers, missing } = planted[index]!;
        const veiled = [...markers, ...missing].filter(({ sightOf: seen }) => seen(role) !== 'whole');
        for (const target of [id, ...kinIds, ...otherIds]) {
          const { ok, answer } = await ask(school, { ...each, input: put(each.input, target, kinIds[0]!) });
          const { code } = answer as { code?: string };
          expect(code, each.name).not.toBe('unexpected');
          if (ok || code !== 'notFound') reached.add(each.name);
          if (!reveals.includes(each.name))
            expect(found(await textOf(answer), veiled), each.name).toEqual([]);
        }
      }
      expect(tries.filter(({ name }) => !reached.has(name))).toEqual([]);
    },
    240_000,
  );

  it.each(roles)('finds for the %s by a value only where the role sees it whole', async (role) => {
    await school.office.signIn(role);
    for (const { label, sightOf: seen, texts } of inside.markers) {
      const sight = seen(role);
      for (const [at, text] of texts.entries()) {
        const answer = await school.office.call('children.search', { text: text.slice(0, 60), limit: 20 });
        const isWholeNumber = at === 0 && inside.numbers.includes(text);
        if (sight === 'absent' || (sight === 'masked' && !isWholeNumber))
          expect(answer, `${label}: ${text}`).toEqual([]);
        if (isWholeNumber)
          expect(
            answer.map((each) => each.id),
            label,
          ).toEqual([inside.id]);
      }
    }
  });
});

describe.each(roles.filter((role) => sightOf(role, 'personal') !== 'whole'))('to the %s', (role) => {
  let school: School;
  beforeAll(async () => {
    school = await plantedSchool();
    await plant(school, 'inside');
  }, 60_000);
  afterAll(() => school.office.end());

  /** Everything that can be read, as one text a call. */
  async function readEverything(): Promise<Map<string, string>> {
    await school.office.signIn(role);
    const [child] = (await school.office.call('children.list', { filter: everyone, columns: [] })).rows;
    const { kin } = await school.office.call('children.get', { id: child!.id, day: null });
    const read = new Map<string, string>();
    const byDimension = dimensions.map(
      (dimension): Try => ({
        name: 'children.list',
        input: { filter: { ...everyone, groups: { [dimension]: groupsAsked } }, columns: [] },
      }),
    );
    const ids = [child!.id, ...kin.map((each) => each.id)];
    const tries = [
      ...onNoRecord,
      ...byDimension,
      ...ids.flatMap((id) => onRecords.map((each) => ({ ...each, input: put(each.input, id, kin[0]!.id) }))),
    ];
    for (const each of tries) {
      if (each.name.startsWith('admin.') || writes(each) || !isAllowed(role, each.name)) continue;
      const { answer } = await ask(school, each);
      read.set(`${each.name} ${JSON.stringify(each.input, keepBytes)}`, withoutClock(await textOf(answer)));
    }
    return read;
  }

  it('no answer, count, filter, order or refusal differs by a value that is not seen', async () => {
    const before = await readEverything();
    let changed = 0;
    await writeBehind(school.office, (db) => {
      for (const [table, fields] of [
        ['child', childModel.fields],
        ['kin', kinModel.fields],
        ['contact', contactModel.fields],
        ['entrustment', entrustmentModel.fields],
        ['riskAssessment', riskAssessmentModel.fields],
        ['helper', helperModel.fields],
        ['helperCheck', helperCheckModel.fields],
      ] as [string, Fields][])
        for (const row of db.prepare<[], Record<string, unknown>>(`select * from ${table}`).all())
          for (const [key, field] of Object.entries(fields)) {
            if (field.system || field.kind === 'json' || sightOfField(role, field) === 'whole') continue;
            const held = row[key] ?? null;
            const isList = field.kind === 'codes' || field.kind === 'phones';
            const other = differing(key, field, isList && held !== null ? JSON.parse(String(held)) : held);
            const cell = Array.isArray(other)
              ? JSON.stringify(other)
              : typeof other === 'boolean'
                ? Number(other)
                : other;
            db.prepare(`update ${table} set ${key} = ? where id = ?`).run(cell, row.id);
            if (key === 'studentNumber')
              db.prepare('update child set confirmations = replace(confirmations, ?, ?) where id = ?').run(
                held,
                cell,
                row.id,
              );
            changed += 1;
          }
      const { fields } = childModelWith([...school.own, ...school.asked]);
      for (const row of db.prepare<[], { id: string; own: string }>('select id, own from child').all()) {
        const own = JSON.parse(row.own) as Record<string, string>;
        for (const { id, label } of [...school.own, ...school.asked]) {
          const field = fields[ownKey(id)]!;
          const sight = sightOfField(role, field);
          // what is asked for and seen in part is told to be missing
          if (sight === 'whole' || (sight === 'masked' && !own[id])) continue;
          own[id] = own[id] ? String(differing(ownKey(id), field, own[id])) : label;
          changed += 1;
        }
        db.prepare('update child set own = ? where id = ?').run(JSON.stringify(own), row.id);
      }
    });
    expect(changed).toBeGreaterThan(5);
    const after = await readEverything();
    for (const [name, text] of before) expect(after.get(name), name).toBe(text);
  }, 120_000);
});

/** A DOCX says when it was made. */
function withoutClock(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
}

/** Some group of every dimension. */
const groupsAsked = [
  '1',
  '2',
  '3',
  'yes',
  'no',
  'unknown',
  'unset',
  'none',
  'any',
  'both',
  'grandparent',
  '6-13',
];
