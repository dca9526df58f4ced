/**
 * Generated days at the lending desk, played on a small model of what a library is and on the office, and compared after
 * every step: who has what until when, who waits, what lies on the shelf, what is lost, what has left the ledger.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BorrowerRef, ThingRef } from '../../../shared/areas/library/desk.ts';
import { SchoolCalendar } from '../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { Refusal } from '../../../shared/problem.ts';
import { addDays, type Day, dayOf } from '../../../shared/values/day.ts';
import { addRoom } from '../../make/bookings.ts';
import { addChild } from '../../make/children.ts';
import { addCopies, giveBack, lend } from '../../make/lending.ts';
import { TestOffice } from '../../make/office.ts';

const children = 3;
/** Of one title each so many copies. */
const copiesOf = [2, 1];
const copies = copiesOf.reduce((all, each) => all + each, 0);
const titleOf = (copy: number) => (copy < copiesOf[0]! ? 0 : 1);

/** The rule of a child for books, as the program brings it. */
const [most, days, renewals, shelf] = [2, 14, 1, 7];

const mostCommands = 30;
const mostPassing = 16;
/** Days that one desk may see, and the loans of its last day. */
const longest = mostCommands * mostPassing + 150;

interface Out {
  copy: number;
  child: number;
  due: Day;
  renewals: number;
}
interface Waits {
  title: number;
  child: number;
  /** The copy put aside; null while waiting. */
  copy: number | null;
  until: Day | null;
}

/** What a library is, in a page. */
class Library {
  today: Day;
  out: Out[] = [];
  holds: Waits[] = [];
  lost: number[] = [];
  /** Written off, or missing in a stocktake. */
  gone: number[] = [];

  private readonly isOpen: (day: Day) => boolean;

  constructor(today: Day, isOpen: (day: Day) => boolean) {
    this.today = today;
    this.isOpen = isOpen;
  }

  private open(day: Day): Day {
    let moved = day;
    while (!this.isOpen(moved)) moved = addDays(moved, 1);
    return moved;
  }

  lend(copy: number, child: number): string {
    if (this.gone.includes(copy)) return 'gone';
    const has = this.out.find((each) => each.copy === copy);
    if (has) {
      if (has.child !== child) return 'out';
      return this.lentToday.has(copy) ? 'already' : 'theirs';
    }
    const own = this.holds.find((each) => each.title === titleOf(copy) && each.child === child);
    const mine = this.out.filter((each) => each.child === child);
    if (mine.some(({ due }) => due < this.today) || mine.length >= most) return 'stopped';
    if (this.isHeld(copy, own)) return 'stopped';
    this.lost = this.lost.filter((each) => each !== copy);
    this.out.push({ copy, child, due: this.open(addDays(this.today, days)), renewals: 0 });
    this.lentToday.add(copy);
    this.holds = this.holds.filter((each) => each !== own && each.copy !== copy);
    if (own && own.copy !== null && own.copy !== copy) this.putAside(own.copy);
    return 'lent';
  }

  readonly lentToday = new Set<number>();

  private isHeld(copy: number, own: Waits | undefined): boolean {
    const valid = this.holds.filter(
      (each) => each !== own && (each.until === null || each.until >= this.today),
    );
    if (valid.some((each) => each.copy === copy)) return true;
    if (own?.copy !== null && own !== undefined) return false;
    const at = own ? this.holds.indexOf(own) : this.holds.length;
    const ahead = valid.filter(
      (each) => each.title === titleOf(copy) && each.copy === null && this.holds.indexOf(each) < at,
    );
    return ahead.length > 0 && this.free(titleOf(copy)).filter((each) => each !== copy).length < ahead.length;
  }

  private free(title: number): number[] {
    return Array.from({ length: copies }, (_, copy) => copy).filter(
      (copy) =>
        titleOf(copy) === title &&
        !this.lost.includes(copy) &&
        !this.gone.includes(copy) &&
        !this.out.some((each) => each.copy === copy) &&
        !this.holds.some((each) => each.copy === copy),
    );
  }

  private putAside(copy: number): void {
    const next = this.holds.find((each) => each.title === titleOf(copy) && each.copy === null);
    if (next) Object.assign(next, { copy, until: this.open(addDays(this.today, shelf)) });
  }

  back(copy: number): string {
    if (this.gone.includes(copy)) return 'gone';
    const at = this.out.findIndex((each) => each.copy === copy);
    if (at < 0) {
      if (!this.lost.includes(copy)) return 'notOut';
      this.lost = this.lost.filter((each) => each !== copy);
      this.putAside(copy);
      return 'found';
    }
    this.out.splice(at, 1);
    this.lentToday.delete(copy);
    this.putAside(copy);
    return 'returned';
  }

  renew(copy: number): string {
    const loan = this.out.find((each) => each.copy === copy);
    if (!loan) return 'none';
    const waited = this.holds.some((each) => each.title === titleOf(copy) && each.copy === null);
    if (loan.renewals >= renewals || waited) return 'stopped';
    Object.assign(loan, { due: this.open(addDays(this.today, days)), renewals: loan.renewals + 1 });
    return 'renewed';
  }

  hold(title: number, child: number): string {
    if (this.holds.some((each) => each.title === title && each.child === child)) return 'waits';
    if (this.out.some((each) => each.child === child && titleOf(each.copy) === title)) return 'hasIt';
    this.holds.push({ title, child, copy: null, until: null });
    this.fillShelf(title);
    return 'waits';
  }

  private fillShelf(title: number): void {
    for (const copy of this.free(title)) this.putAside(copy);
  }

  writeOff(copy: number): string {
    if (this.gone.includes(copy)) return 'gone';
    if (this.out.some((each) => each.copy === copy)) return 'out';
    this.leaves(copy);
    return 'writtenOff';
  }

  /** For whom it lay on the shelf waits again. */
  private leaves(copy: number): void {
    this.gone.push(copy);
    const hold = this.holds.find((each) => each.copy === copy);
    if (!hold) return;
    Object.assign(hold, { copy: null, until: null });
    this.fillShelf(titleOf(copy));
  }

  /** What nobody saw leaves the ledger, and what was seen all the same comes back into it. */
  stocktake(seen: readonly number[]): string {
    const all = Array.from({ length: copies }, (_, copy) => copy);
    const isOut = (copy: number) => this.out.some((each) => each.copy === copy);
    const missing = all.filter((each) => !seen.includes(each) && !this.gone.includes(each) && !isOut(each));
    const back = all.filter(
      (each) => seen.includes(each) && (this.gone.includes(each) || this.lost.includes(each)),
    );
    for (const each of missing) this.leaves(each);
    for (const copy of back) {
      this.gone = this.gone.filter((each) => each !== copy);
      this.lost = this.lost.filter((each) => each !== copy);
      this.fillShelf(titleOf(copy));
    }
    return `${missing.length} missing, ${back.length} back`;
  }

  lose(copy: number): string {
    const at = this.out.findIndex((each) => each.copy === copy);
    if (at < 0) return 'none';
    this.out.splice(at, 1);
    this.lentToday.delete(copy);
    this.lost.push(copy);
    return 'lost';
  }

  endHold(at: number): void {
    const [ended] = this.holds.splice(at, 1);
    if (ended && ended.copy !== null) this.putAside(ended.copy);
  }

  newDay(count: number): void {
    this.today = addDays(this.today, count);
    this.lentToday.clear();
  }

  copyOf(): Library {
    const other = new Library(this.today, this.isOpen);
    other.out = this.out.map((each) => ({ ...each }));
    other.holds = this.holds.map((each) => ({ ...each }));
    other.lost = [...this.lost];
    other.gone = [...this.gone];
    for (const each of this.lentToday) other.lentToday.add(each);
    return other;
  }

  restore(before: Library): void {
    Object.assign(this, { out: before.out, holds: before.holds, lost: before.lost, gone: before.gone });
    this.lentToday.clear();
    for (const each of before.lentToday) this.lentToday.add(each);
  }
}

interface Real {
  office: TestOffice;
  children: BorrowerRef[];
  things: ThingRef[];
  codes: string[];
  roomId: string;
  titles: string[];
  /** The newest act, and the library before it; null after what is not taken back here. */
  last: { act: string; before: Library } | null;
}

type Command = fc.AsyncCommand<Library, Real>;

/** Plays one step on both and compares what both say and how both then stand. */
function step(
  name: string,
  model: (library: Library) => string,
  /** `act`: null for one that wrote and is not taken back here. */
  real: (real: Real, today: Day) => Promise<{ said: string; act?: string | null | undefined }>,
): Command {
  return {
    check: () => true,
    async run(library, desk) {
      const before = library.copyOf();
      const expected = model(library);
      const { said, act } = await real(desk, library.today);
      expect(said, name).toBe(expected);
      if (act) desk.last = { act, before };
      else if (act === null) desk.last = null;
      await compare(library, desk);
    },
    toString: () => name,
  };
}

async function compare(library: Library, { office, children: people, things, titles }: Real): Promise<void> {
  const standing = [];
  for (const [child, who] of people.entries()) {
    const { out, overdue } = await office.call('library.borrower', who);
    for (const { loan } of out)
      standing.push({
        copy: things.findIndex(({ id }) => id === loan.copyId),
        ...{ child, due: loan.dueOn, renewals: loan.renewals },
      });
    const late = library.out.filter((each) => each.child === child && each.due < library.today);
    expect(overdue).toBe(late.length);
  }
  const byCopy = (a: Out, b: Out) => a.copy - b.copy;
  expect(standing.toSorted(byCopy)).toEqual(library.out.toSorted(byCopy));
  const holds = (await office.call('library.holds', null)).map(({ ofId, borrower, readyOn, shelfUntil }) => ({
    title: titles.indexOf(ofId),
    child: people.findIndex(({ id }) => id === borrower!.id),
    ready: readyOn !== null,
    until: shelfUntil,
  }));
  const key = (each: { title: number; child: number }) => each.title * 10 + each.child;
  expect(holds.toSorted((a, b) => key(a) - key(b))).toEqual(
    library.holds
      .map(({ title, child, copy, until }) => ({ title, child, ready: copy !== null, until }))
      .toSorted((a, b) => key(a) - key(b)),
  );
}

const copy = fc.nat(copies - 1);
const child = fc.nat(children - 1);
const commands = [
  fc.tuple(copy, child).map(([which, whom]) =>
    step(
      `lend ${which} to ${whom}`,
      (library) => library.lend(which, whom),
      async ({ office, things, children: people }) => {
        const answer = await lend(office, things[which]!, people[whom]!).catch(goneOrThrow);
        return { said: answer.kind, act: answer.kind === 'lent' ? answer.act : undefined };
      },
    ),
  ),
  copy.map((which) =>
    step(
      `give ${which} back`,
      (library) => library.back(which),
      async ({ office, things }) => {
        const answer = await giveBack(office, things[which]!).catch(goneOrThrow);
        return { said: answer.kind, act: 'act' in answer ? answer.act : undefined };
      },
    ),
  ),
  copy.map((which) =>
    step(
      `renew ${which}`,
      (library) => library.renew(which),
      async ({ office, things }) => {
        const loanId = await loanOf(office, things[which]!);
        if (loanId === null) return { said: 'none' };
        const answer = await office.call('library.renew', { loanId, overrideReason: null });
        return { said: answer.kind, act: answer.kind === 'renewed' ? answer.act : undefined };
      },
    ),
  ),
  copy.map((which) =>
    step(
      `lose ${which}`,
      (library) => library.lose(which),
      async ({ office, things }) => {
        const loanId = await loanOf(office, things[which]!);
        if (loanId === null) return { said: 'none' };
        const { act } = await office.call('library.lose', { loanId, charge: null });
        return { said: 'lost', act };
      },
    ),
  ),
  copy.map((which) =>
    step(
      `write ${which} off`,
      (library) => library.writeOff(which),
      async ({ office, things }) => {
        const asked = {
          id: null,
          reason: '破损',
          headId: null,
          things: [{ ...things[which]!, quantity: 1 }],
        };
        try {
          const { writeOff } = await office.call('equipment.proposeWriteOff', asked);
          await office.call('equipment.decideWriteOff', { id: writeOff.id, refusedBecause: null });
          return { said: 'writtenOff', act: null };
        } catch (error) {
          if (error instanceof Refusal && error.problem.code === 'thingOut') return { said: 'out' };
          return { said: goneOrThrow(error).kind };
        }
      },
    ),
  ),
  fc.subarray(Array.from({ length: copies }, (_, at) => at)).map((seen) =>
    step(
      `stocktake that sees ${seen.join()}`,
      (library) => library.stocktake(seen),
      async (desk, today) => ({ said: await takeStock(desk, seen, today), act: null }),
    ),
  ),
  fc.tuple(fc.nat(1), child).map(([title, whom]) =>
    step(
      `hold ${title} for ${whom}`,
      (library) => library.hold(title, whom),
      async ({ office, titles, children: people }) => {
        const input = { of: { kind: 'title', id: titles[title]! }, borrower: people[whom]! };
        const problem = await office.problem('library.placeHold', input);
        return { said: problem === null ? 'waits' : 'hasIt', act: null };
      },
    ),
  ),
  fc.nat(5).map(
    (at): Command => ({
      check: ({ holds }) => at < holds.length,
      async run(library, desk) {
        const { title, child: whom } = library.holds[at]!;
        library.endHold(at);
        const rows = await desk.office.call('library.holds', null);
        const row = rows.find(
          ({ ofId, borrower }) => ofId === desk.titles[title] && borrower!.id === desk.children[whom]!.id,
        );
        await desk.office.call('library.endHold', { id: row!.id, outcome: 'expired' });
        desk.last = null;
        await compare(library, desk);
      },
      toString: () => `end hold ${at}`,
    }),
  ),
  fc.integer({ min: 1, max: mostPassing }).map(
    (count): Command => ({
      check: () => true,
      async run(library, desk) {
        library.newDay(count);
        desk.office.passMinutes(count * 24 * 60);
        desk.last = null;
        await compare(library, desk);
      },
      toString: () => `${count} days pass`,
    }),
  ),
  fc.constant<Command>({
    check: () => true,
    async run(library, desk) {
      if (!desk.last) return;
      await desk.office.call('admin.undo', { id: desk.last.act });
      library.restore(desk.last.before);
      desk.last = null;
      await compare(library, desk);
    },
    toString: () => 'take back',
  }),
];

/** Of a copy that has left the ledger. */
function goneOrThrow(error: unknown): { kind: 'gone' } {
  if (error instanceof Refusal && error.problem.code === 'notFound') return { kind: 'gone' };
  throw error;
}

/** From opening to closing, of the desk's own room; tells how many were missing and how many came back. */
async function takeStock(
  { office, codes, roomId }: Real,
  seen: readonly number[],
  day: Day,
): Promise<string> {
  const { id } = await office.call('equipment.startStocktake', {
    ...{ name: '清查', day, ofBooks: true, ofEquipment: false, roomIds: [roomId] },
  });
  for (const at of seen)
    await office.call('equipment.countScan', { stocktakeId: id, roomId, code: codes[at]! });
  const { differences } = await office.call('equipment.stocktake', { id });
  const settled = { missing: 0, unexpected: 0 };
  for (const [state, how] of [
    ['missing', 'lost'],
    ['unexpected', 'entered'],
  ] as const) {
    const things = differences
      .filter((line) => line.state === state)
      .map((line) => ({ kind: line.kind, id: line.id }));
    settled[state] = things.length;
    if (things.length > 0)
      await office.call('equipment.settle', { stocktakeId: id, things, how, reason: '核实过' });
  }
  await office.call('equipment.closeStocktake', { id });
  return `${settled.missing} missing, ${settled.unexpected} back`;
}

async function loanOf(office: TestOffice, thing: ThingRef): Promise<string | null> {
  for (const who of current!.children) {
    const { out } = await office.call('library.borrower', who);
    const row = out.find(({ loan }) => loan.copyId === thing.id);
    if (row) return row.loan.id;
  }
  return null;
}

let current: Real | null = null;

describe('the lending desk', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = new TestOffice();
    await office.setUp();
  });
  afterAll(() => office.end());

  /** A desk of its own in the same office: new children and books, the day as it is by now. */
  async function newDesk(): Promise<{ model: Library; real: Real }> {
    const people: BorrowerRef[] = [];
    for (let at = 0; at < children; at++)
      people.push({ kind: 'child', id: (await addChild(office, { name: `王小${'甲乙丙'[at]}` })).id });
    const made = [
      await addCopies(office, '唐诗', copiesOf[0]!),
      await addCopies(office, '宋词', copiesOf[1]!),
    ];
    for (const hold of await office.call('library.holds', null))
      await office.call('library.endHold', { id: hold.id, outcome: 'cancelled' });
    const roomId = (await addRoom(office, { name: `阅览室${people[0]!.id}` })).id;
    await office.call('library.saveCopies', {
      ids: made.flatMap(({ things }) => things.map(({ id }) => id)),
      patch: { roomId },
    });
    const acts = await office.call('admin.acts', { limit: 1 });
    current = {
      ...{ office, children: people, last: null },
      things: made.flatMap(({ things }) => things),
      codes: made.flatMap(({ codes }) => codes),
      roomId,
      titles: made.map(({ titleId }) => titleId),
    };
    const today = dayOf(acts[0]!.at);
    const calendar = new SchoolCalendar(
      await office.call('rooms.calendar', { from: today, to: addDays(today, longest) }),
    );
    return { model: new Library(today, (day) => calendar.on(day).opening.length > 0), real: current };
  }

  it('stands after any days of work as a small model of a library says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: mostCommands, size: 'max' }), (played) =>
        fc.asyncModelRun(newDesk, played),
      ),
      { numRuns: 25, endOnFailure: true },
    );
  }, 240_000);
});
