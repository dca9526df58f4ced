import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BorrowerRef, ThingRef } from '../../../shared/areas/library/desk.ts';
import type { CallOf } from '../../../shared/areas.ts';
import type { Input, Output } from '../../../shared/call.ts';
import { addDays } from '../../../shared/values/day.ts';
import { addActivity } from '../../make/activities.ts';
import { behindTheOffice } from '../../make/behindTheOffice.ts';
import { addChild } from '../../make/children.ts';
import { addAssetBehind, giveBack, lend, lent } from '../../make/lending.ts';
import { TestOffice, testDay } from '../../make/office.ts';

let office: TestOffice;
let fang: BorrowerRef;
let teacher: BorrowerRef;
let ropes: ThingRef;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
  ropes = await addAssetBehind(office, { name: '跳绳', counted: true, quantity: 10, number: 1 });
  fang = { kind: 'child', id: (await addChild(office)).id };
  const [found] = await office.call('library.findBorrowers', { text: '林校长' });
  teacher = { kind: 'staff', id: found!.id };
});
afterEach(() => office.end());

type Asked = Input<CallOf<'library.reserve'>>;
const inputOf = (more: Partial<Asked> = {}): Asked => ({
  ...{ id: null, version: null, assetId: ropes.id, quantity: 4, fromDay: day(1), toDay: day(2) },
  ...{ borrower: teacher, activityId: null, purpose: null },
  ...more,
});
const reserve = (more: Partial<Asked> = {}) => office.call('library.reserve', inputOf(more));
async function reserved(more: Partial<Asked> = {}) {
  const answer = await reserve(more);
  if (answer.kind !== 'reserved') throw new Error('not reserved');
  return answer;
}
const open = () => office.call('library.reservations', { assetId: null, activityId: null });
const day = (ahead: number) => addDays(testDay, ahead);
const passDays = (days: number) => office.passMinutes(days * 24 * 60);
const freeOn = async (fromDay: string, toDay = fromDay) =>
  (await office.call('library.reservable', { text: '', assetId: ropes.id, fromDay, toDay }))[0]!.free;

describe('a reservation', () => {
  it('keeps so many for those days, and leaves the others free', async () => {
    const { row } = await reserved({ purpose: '运动会' });
    expect(row).toMatchObject({
      ...{ thing: { name: '跳绳' }, borrower: { name: '林校长' }, state: 'ahead', lacks: 0, mayChange: true },
      reservation: { quantity: 4, fromDay: day(1), toDay: day(2), purpose: '运动会' },
    });
    expect([await freeOn(day(0)), await freeOn(day(0), day(1)), await freeOn(day(3))]).toEqual([10, 6, 10]);
  });

  it('of more than there is on one of the days is refused, with the day and who has the others', async () => {
    await reserved({ quantity: 7, fromDay: day(2), toDay: day(3), borrower: fang });
    await lent(office, ropes, teacher, { quantity: 2 });
    expect(await reserve({ quantity: 4, fromDay: day(1), toDay: day(4) })).toMatchObject({
      ...{ kind: 'notEnough', day: day(2), free: 1, stock: 10 },
      takers: [
        { how: 'lent', quantity: 2, borrower: { name: '林校长' } },
        { how: 'reserved', quantity: 7, borrower: { name: '王小芳' }, fromDay: day(2), toDay: day(3) },
      ],
    });
    expect(await open()).toHaveLength(1);
    expect((await reserve({ quantity: 1, fromDay: day(1), toDay: day(4) })).kind).toBe('reserved');
  });

  it('is changed without standing in its own way, ended, and brought back by taking that back', async () => {
    const { row } = await reserved({ quantity: 10 });
    const { id, version } = row.reservation;
    const moved = await reserved({ id, version, quantity: 9, toDay: day(5) });
    expect(moved.row.reservation).toMatchObject({ id, quantity: 9, toDay: day(5) });
    const { act } = await office.call('library.endReservation', { id, outcome: 'cancelled' });
    expect(await open()).toEqual([]);
    await office.call('admin.undo', { id: act });
    expect(await freeOn(day(4))).toBe(1);
  });

  it('that others have taken the place of does not come back', async () => {
    const { row } = await reserved({ quantity: 6 });
    const { id } = row.reservation;
    const { act } = await office.call('library.endReservation', { id, outcome: 'cancelled' });
    await reserved({ quantity: 6 });
    expect((await office.problem('admin.undo', { id: act }))?.code).toBe('undoConflict');
  });

  it('asks for days that have not passed, in their order, and one of a single piece', async () => {
    const laptop = await addAssetBehind(office, { name: '电脑', counted: false, quantity: 1, number: 2 });
    const wrong = async (more: Partial<Asked>) =>
      (await office.problem('library.reserve', inputOf(more)))?.fields?.map(
        ({ path, issue }) => `${path} ${issue}`,
      );
    expect(await wrong({ fromDay: day(-1) })).toEqual(['fromDay dayPast']);
    expect(await wrong({ toDay: day(0) })).toEqual(['toDay endBeforeStart']);
    expect(await wrong({ assetId: laptop.id, quantity: 2 })).toEqual(['quantity tooBig']);
    expect((await reserve({ assetId: laptop.id, quantity: 1 })).kind).toBe('reserved');
    expect((await reserve({ assetId: laptop.id, quantity: 1, borrower: fang })).kind).toBe('notEnough');
  });

  it('is made by a teacher for nobody else, and ended by nobody whom it does not concern', async () => {
    const { row } = await reserved();
    const chen = await office.addStaff('mentor', 'chen');
    await office.signIn('chen');
    const own = await reserved({ borrower: { kind: 'staff', id: chen } });
    expect((await office.problem('library.reserve', inputOf()))?.code).toBe('notYourReservation');
    const end = { id: row.reservation.id, outcome: 'cancelled' };
    expect((await office.problem('library.endReservation', end))?.code).toBe('notYourReservation');
    expect((await open()).map(({ mayChange }) => mayChange)).toEqual([false, true]);
    await office.call('library.endReservation', { id: own.row.reservation.id, outcome: 'cancelled' });
  });

  it('says how many lack once some have left the ledger', async () => {
    await reserved({ quantity: 9 });
    await office.call('equipment.takeOut', {
      ...{ id: ropes.id, quantity: 3, reason: 'lost', day: testDay, note: null },
    });
    expect((await open())[0]).toMatchObject({ lacks: 2 });
  });
});

describe('at the desk', () => {
  it('what was reserved goes to its reserver in one step, until its last day, and that ends the reservation', async () => {
    await reserved({ quantity: 4, toDay: day(10) });
    const [ready] = (await office.call('library.borrower', teacher)).reserved;
    expect(ready).toMatchObject({ reservation: { quantity: 4 } });
    const answer = await lent(office, ropes, teacher, { quantity: 4 });
    expect(answer).toMatchObject({ reserved: true, row: { loan: { dueOn: day(10), quantity: 4 } } });
    expect(await open()).toEqual([]);
    await office.call('admin.undo', { id: answer.act });
    expect(await open()).toHaveLength(1);
    expect((await office.call('library.borrower', teacher)).out).toEqual([]);
  });

  it('what is reserved ahead is refused to others as soon as it would not be back, and lent with a reason', async () => {
    await reserved({ quantity: 8, fromDay: day(1), toDay: day(1) });
    expect((await lend(office, ropes, fang, { quantity: 2 })).kind).toBe('lent');
    const more = { quantity: 1, again: true };
    expect(await lend(office, ropes, fang, more)).toMatchObject({
      ...{ kind: 'stopped', canOverride: true },
      reasons: [{ code: 'reserved', day: day(1), who: '林校长' }],
    });
    const answer = await lent(office, ropes, fang, { ...more, overrideReason: '体育课马上用完' });
    expect(answer.row.loan.overrideReason).toBe('体育课马上用完');
  });

  it('what is back before it is wanted is lent meanwhile', async () => {
    await reserved({ quantity: 10, fromDay: day(3), toDay: day(3) });
    expect((await lend(office, ropes, fang, { quantity: 10 })).kind).toBe('lent');
  });

  it('what its reserver comes for long before stays reserved', async () => {
    await reserved({ quantity: 4, fromDay: day(20), toDay: day(20) });
    const { reserved: ended } = await lent(office, ropes, teacher, { quantity: 4 });
    expect(ended).toBe(false);
    expect(await open()).toHaveLength(1);
  });

  it('a renewal into days that others have reserved is refused', async () => {
    const { row } = await lent(office, ropes, teacher, { quantity: 6 });
    await reserved({ quantity: 10, fromDay: day(9), toDay: day(9), borrower: fang });
    passDays(5);
    const renewed = await office.call('library.renew', { loanId: row.loan.id, overrideReason: null });
    expect(renewed).toMatchObject({ kind: 'stopped', reasons: [{ code: 'reserved', who: '王小芳' }] });
  });

  it('a thing that is not lent out is handed to whoever reserved it', async () => {
    const desks = await addAssetBehind(office, { name: '课桌', counted: true, quantity: 5, number: 2 });
    await office.call('equipment.saveAsset', { id: desks.id, version: null, patch: { lendable: false } });
    expect((await lend(office, desks, teacher)).kind).toBe('stopped');
    await reserved({ assetId: desks.id, quantity: 5, fromDay: day(0), toDay: day(0) });
    expect((await lend(office, desks, teacher, { quantity: 5 })).kind).toBe('lent');
  });

  it('today tells what is to be handed out, and what nobody fetched', async () => {
    await reserved({ fromDay: day(0), toDay: day(1) });
    await reserved({ fromDay: day(3), toDay: day(3) });
    const todos = async () => {
      const { handOut, notFetched } = await office.call('library.deskTodos', null);
      return [handOut, notFetched];
    };
    expect(await todos()).toEqual([1, 0]);
    passDays(3);
    await office.signIn('lin');
    expect(await todos()).toEqual([1, 1]);
    const [late] = await open();
    expect(late!.state).toBe('late');
    await office.call('library.endReservation', { id: late!.reservation.id, outcome: 'expired' });
    expect(await todos()).toEqual([1, 0]);
  });
});

describe('what is reserved for an activity', () => {
  const plan = async (patch: object = {}) =>
    (await addActivity(office, [], { state: 'planned', day: day(5), staffId: teacher.id, ...patch }))
      .activity;
  const save = (id: string, patch: object) =>
    office.call('activities.save', {
      ...{ id, version: null, childIds: null, staffIds: null, helperIds: null },
      patch,
    });
  const ofDay = (activityId: string, ahead: number) => ({
    ...{ activityId, fromDay: day(ahead), toDay: day(ahead) },
  });
  const daysOf = async (activityId: string) =>
    (await office.call('library.reservations', { assetId: null, activityId })).map(
      ({ reservation, activity }) => [activity, reservation.fromDay, reservation.toDay],
    );

  it('moves with its day as far as there are enough, and is free once it is off', async () => {
    const { id, title } = await plan();
    await reserved({ quantity: 6, ...ofDay(id, 5) });
    await save(id, { day: day(8) });
    expect(await daysOf(id)).toEqual([[title, day(8), day(8)]]);
    await reserved({ quantity: 6, fromDay: day(9), toDay: day(9) });
    await save(id, { day: day(9) });
    expect(await daysOf(id)).toEqual([[title, day(8), day(8)]]);
    await save(id, { state: 'cancelled', cancelReason: '下雨' });
    expect(await daysOf(id)).toEqual([]);
  });

  it('is free once it is taken away, and kept again when that is taken back', async () => {
    const { id, title } = await plan();
    await reserved(ofDay(id, 5));
    await office.call('activities.remove', { id });
    expect(await open()).toEqual([]);
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await daysOf(id)).toEqual([[title, day(5), day(5)]]);
  });
});

describe('the promises of a thing', () => {
  const span = fc.tuple(fc.nat(6), fc.nat(3), fc.integer({ min: 1, max: 10 }));
  type Act = { reserve: [number, number, number] } | { end: number };
  const acts = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: span.map((each): Act => ({ reserve: each })) },
      { weight: 1, arbitrary: fc.nat(5).map((at): Act => ({ end: at })) },
    ),
    { minLength: 1, maxLength: 12 },
  );

  it('never exceed what there is on any day, and are refused on no other ground', async () => {
    let number = 10;
    await fc.assert(
      fc.asyncProperty(acts, async (played) => {
        number += 1;
        const lot = await addAssetBehind(office, { name: '沙包', counted: true, quantity: 10, number });
        const made: { id: string; from: number; to: number; quantity: number }[] = [];
        const takenOn = (at: number) =>
          made.filter(({ from, to }) => from <= at && at <= to).reduce((sum, each) => sum + each.quantity, 0);
        for (const act of played) {
          if ('end' in act) {
            const [ended] = made.splice(act.end, 1);
            if (ended) await office.call('library.endReservation', { id: ended.id, outcome: 'cancelled' });
            continue;
          }
          const [from, long, quantity] = act.reserve;
          const to = from + long;
          const answer: Output<CallOf<'library.reserve'>> = await reserve({
            ...{ assetId: lot.id, quantity, fromDay: day(from), toDay: day(to) },
          });
          const days = Array.from({ length: long + 1 }, (_, at) => from + at);
          const first = days.find((at) => takenOn(at) + quantity > 10);
          expect(answer.kind).toBe(first === undefined ? 'reserved' : 'notEnough');
          if (answer.kind === 'notEnough')
            expect([answer.day, answer.free]).toEqual([day(first!), 10 - takenOn(first!)]);
          else made.push({ id: answer.row.reservation.id, from, to, quantity });
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);

  it('are held by the database itself', async () => {
    await reserved({ quantity: 6 });
    await reserved({ quantity: 4, fromDay: day(4), toDay: day(4) });
    await behindTheOffice(office, ({ db }) => {
      const move = db.prepare('update reservation set toDay = ? where quantity = 6');
      expect(() => move.run(day(4))).not.toThrow();
      const more = db.prepare('update reservation set quantity = 7 where quantity = 6');
      expect(() => more.run()).toThrow('notEnough');
    });
  });
});

it('a thing that comes back is free for the days that follow', async () => {
  await lent(office, ropes, fang, { quantity: 10 });
  expect(await freeOn(day(0))).toBe(0);
  await giveBack(office, ropes);
  expect(await freeOn(day(0))).toBe(10);
});
