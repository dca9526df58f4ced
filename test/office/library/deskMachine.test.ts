/**
 * Generated days at the lending desk, played on a small model of what a library is and on the office, and compared after
 * every step: who has what until when, who waits, what lies on the shelf, what is lost.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BorrowerRef, ThingRef } from '../../../shared/areas/library/desk.ts';
import { SchoolCalendar } from '../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { addDays, type Day, dayOf } from '../../../shared/values/day.ts';
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
        !this.out.some((each) => each.copy === copy) &&
        !this.holds.some((each) => each.copy === copy),
    );
  }

  private putAside(copy: number): void {
    const next = this.holds.find((each) => each.title === titleOf(copy) && each.copy === null);
    if (next) Object.assign(next, { copy, until: this.open(addDays(this.today, shelf)) });
  }

  back(copy: number): string {
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
    for (const copy of this.free(title)) this.putAside(copy);
    return 'waits';
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
    for (const each of this.lentToday) other.lentToday.add(each);
    return other;
  }

  restore(before: Library): void {
    Object.assign(this, { out: before.out, holds: before.holds, lost: before.lost });
    this.lentToday.clear();
    for (const each of before.lentToday) this.lentToday.add(each);
  }
}

interface Real {
  office: TestOffice;
  children: BorrowerRef[];
  things: ThingRef[];
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
  real: (real: Real) => Promise<{ said: string; act?: string | null | undefined }>,
): Command {
  return {
    check: () => true,
    async run(library, desk) {
      const before = library.copyOf();
      const expected = model(library);
      const { said, act } = await real(desk);
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
        const answer = await lend(office, things[which]!, people[whom]!);
        return { said: answer.kind, act: answer.kind === 'lent' ? answer.act : undefined };
      },
    ),
  ),
  copy.map((which) =>
    step(
      `give ${which} back`,
      (library) => library.back(which),
      async ({ office, things }) => {
        const answer = await giveBack(office, things[which]!);
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
    const acts = await office.call('admin.acts', { limit: 1 });
    current = {
      ...{ office, children: people, last: null },
      things: made.flatMap(({ things }) => things),
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
