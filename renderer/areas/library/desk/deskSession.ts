/**
 * What goes on at the desk, apart from how it is drawn: who stands there, what was done in what order, what is asked. Scans
 * and acts come here one after the other, however fast they come.
 */
import type {
  BackAnswer,
  BorrowerRef,
  BorrowerState,
  LendAnswer,
  LoanRow,
  RenewAnswer,
  ThingRef,
} from '../../../../shared/areas/library/desk.ts';
import type { HoldRow } from '../../../../shared/areas/library/holds.ts';
import { everyLoan } from '../../../../shared/areas/library/loanList.ts';
import type { ReservationRow } from '../../../../shared/areas/library/reservationCalls.ts';
import type { Borrower, Scanned, Thing } from '../../../../shared/areas/library/scan.ts';
import type { CallName, CallOf } from '../../../../shared/areas.ts';
import type { Input, Output } from '../../../../shared/call.ts';
import { toProblem } from '../../../ui/problemText.ts';
import { ScanQueue } from '../../../ui/scan/scanQueue.ts';
import type { Tone } from '../../../ui/scan/sound.ts';

export type Told =
  | Exclude<LendAnswer, { kind: 'theirs' }>
  | BackAnswer
  | RenewAnswer
  | Exclude<Scanned, { kind: 'thing' } | { kind: 'borrower' } | { kind: 'title' }>
  | { kind: 'borrower'; borrower: Borrower; departed: boolean }
  | { kind: 'whichCopy'; name: string; copies: Thing[] }
  | { kind: 'whoOf'; borrowers: Borrower[] }
  | { kind: 'allOut'; name: string; titleId: string }
  | { kind: 'howMany'; thing: Thing; again: boolean }
  | { kind: 'waits'; hold: HoldRow }
  | { kind: 'lost' | 'noted'; row: LoanRow; act: string }
  | { kind: 'justNow'; thing: Thing }
  | { kind: 'laterFirst' }
  | { kind: 'done'; borrower: Borrower }
  | { kind: 'failed'; error: unknown };

export interface Step {
  key: number;
  tone: Tone;
  told: Told;
  /** For admin.undo; null for what wrote nothing. */
  act: string | null;
  undone: boolean;
  /** The loan of a renewal that was stopped, so that it can be made all the same. */
  loanId?: string;
}

export interface DeskState {
  borrower: BorrowerState | null;
  /** Newest first. */
  steps: readonly Step[];
  waiting: number;
}

export interface DeskOptions {
  call<N extends CallName>(name: N, input: Input<CallOf<N>>): Promise<Output<CallOf<N>>>;
  /** No dialog is open. */
  isFree(): boolean;
  sound(tone: Tone): void;
}

/** As the office takes it. */
const longestCode = 40;
/** As many as anybody would look back over. */
const mostSteps = 200;

export class DeskSession {
  private readonly options: DeskOptions;
  private readonly queue: ScanQueue;
  private readonly listeners = new Set<() => void>();
  private state: DeskState = { borrower: null, steps: [], waiting: 0 };
  private lastKey = 0;
  /** Loans made while the borrower at hand stands here: their label again is no return. */
  private visit = new Set<string>();

  constructor(options: DeskOptions) {
    this.options = options;
    this.queue = new ScanQueue({
      handle: (code) => this.safely(() => this.scanned(code)),
      isFree: options.isFree,
      onCount: (waiting) => this.set({ waiting }),
    });
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): DeskState => this.state;

  /** A label as it was scanned or typed. */
  scan(code: string, at: number): void {
    if (!this.queue.push(code, at)) this.options.sound('ok');
  }

  readonly resume = (): void => this.queue.resume();

  choose(borrower: BorrowerRef): void {
    this.inTurn(() => this.welcome(borrower));
  }

  /** Nobody stands at the desk any more. */
  done(): void {
    this.inTurn(async () => this.leave());
  }

  lend(thing: Thing, more: { quantity?: number; overrideReason?: string; again?: boolean } = {}): void {
    this.inTurn(() => this.lendTo(thing, more));
  }

  /** What was reserved ahead, to whoever stands here and had reserved it. */
  handOut({ thing, reservation }: ReservationRow): void {
    this.lend(thing, { quantity: reservation.quantity, again: true });
  }

  giveBack(loanId: string, quantity: number | null = null): void {
    this.inTurn(() => this.takeBack({ loanId }, quantity));
  }

  /** Somebody else has it: first back from them, then to whoever stands here. */
  takeOver(row: LoanRow): void {
    this.inTurn(async () => {
      await this.takeBack({ loanId: row.loan.id }, null);
      await this.lendTo(row.thing, {});
    });
  }

  renew(loanId: string, overrideReason: string | null = null): void {
    this.inTurn(async () => {
      const answer = await this.options.call('library.renew', { loanId, overrideReason });
      const tell = { tone: answer.kind === 'renewed' ? 'ok' : 'no', told: answer } as const;
      this.tell(tell, answer.kind === 'renewed' ? answer.act : null, loanId);
      await this.refresh();
    });
  }

  /** More of a lot than this borrower has already: how many is asked. */
  askMore(thing: Thing): void {
    this.inTurn(async () => this.tell({ tone: 'ask', told: { kind: 'howMany', thing, again: true } }));
  }

  /** Whoever stands at the desk waits for it. */
  hold(of: { kind: 'title' | 'asset' | 'copy'; id: string }): void {
    const { borrower } = this.state;
    if (!borrower) return;
    const { kind, id } = borrower.borrower;
    this.inTurn(async () => {
      const hold = await this.options.call('library.placeHold', { of, borrower: { kind, id } });
      this.tell({ tone: 'ok', told: { kind: 'waits', hold } });
      await this.refresh();
    });
  }

  /** What a dialog has written, told among the steps. */
  wrote(told: Told, act: string | null): void {
    this.inTurn(async () => {
      this.tell({ tone: 'ok', told }, act);
      await this.refresh();
    });
  }

  /** The newest step that can be; false where there is none. */
  undoLast(): boolean {
    const step = this.state.steps.find(({ act, undone }) => act !== null && !undone);
    if (step) this.undo(step);
    return step !== undefined;
  }

  undo({ key, act }: Step): void {
    if (act === null) return;
    this.inTurn(async () => {
      try {
        await this.options.call('admin.undo', { id: act });
      } catch (error) {
        if (toProblem(error).code !== 'undoConflict') throw error;
        return this.tell({ tone: 'no', told: { kind: 'laterFirst' } });
      }
      this.set({
        steps: this.state.steps.map((each) => (each.key === key ? { ...each, undone: true } : each)),
      });
      await this.refresh();
    });
  }

  private inTurn(work: () => Promise<void>): void {
    this.queue.inTurn(() => this.safely(work));
  }

  private async safely(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.tell({ tone: 'no', told: { kind: 'failed', error } });
    }
  }

  private async scanned(code: string): Promise<void> {
    // no label is so long: two that ran into each other
    if (code.length > longestCode) return this.tell({ tone: 'no', told: { kind: 'unknown' } });
    const found = await this.options.call('library.scan', { code });
    if (found.kind === 'borrower') return this.welcome(found.borrower);
    if (found.kind === 'thing') return this.thingScanned(found.thing);
    if (found.kind === 'title') return this.titleScanned(found);
    if (found.kind !== 'unknown') return this.tell({ tone: 'no', told: found });
    const named = await this.named(code);
    const exact = named.filter(({ name }) => name === code.trim());
    const meant = exact.length > 0 ? exact : named;
    if (meant.length === 1) return this.welcome(meant[0]!);
    if (meant.length > 1) return this.tell({ tone: 'ask', told: { kind: 'whoOf', borrowers: meant } });
    this.tell({ tone: 'no', told: found });
  }

  /** What was typed may be a name; digits alone never are. */
  private async named(text: string): Promise<Borrower[]> {
    return /^[\d\s-]+$/.test(text) ? [] : this.options.call('library.findBorrowers', { text });
  }

  private async welcome({ kind, id }: BorrowerRef): Promise<void> {
    const borrower = await this.options.call('library.borrower', { kind, id });
    if (this.state.borrower?.borrower.id !== id) this.visit = new Set();
    this.set({ borrower });
    this.tell({
      tone: borrower.overdue > 0 || borrower.departed ? 'ask' : 'ok',
      told: { kind: 'borrower', borrower: borrower.borrower, departed: borrower.departed },
    });
  }

  private leave(): void {
    const { borrower } = this.state;
    if (!borrower) return;
    this.set({ borrower: null });
    this.visit = new Set();
    this.tell({ tone: 'ok', told: { kind: 'done', borrower: borrower.borrower } });
  }

  private thingScanned(thing: Thing): Promise<void> {
    if (!this.state.borrower) return this.takeBack({ thing }, null);
    const { borrower, reserved } = this.state.borrower;
    const own = reserved.find((row) => row.thing.id === thing.id);
    if (own) return this.lendTo(thing, { quantity: own.reservation.quantity, again: true });
    const has = this.state.borrower.out.some((row) => row.thing.id === thing.id);
    if (thing.counted && !has) {
      this.tell({ tone: 'ask', told: { kind: 'howMany', thing, again: false } });
      return Promise.resolve();
    }
    return this.lendTo(thing, {}, borrower);
  }

  /** An ISBN: the copy that alone can be meant, or the question which. */
  private async titleScanned(found: Extract<Scanned, { kind: 'title' }>): Promise<void> {
    const { name, copies, titleId } = found;
    const out = new Set(found.outIds);
    if (
      this.state.borrower &&
      copies.length > 0 &&
      copies.every(({ id }) => out.has(id)) &&
      !this.hasOneOf(copies)
    ) {
      this.tell({ tone: 'ask', told: { kind: 'allOut', name, titleId } });
      return;
    }
    const own = this.hasOneOf(copies);
    const meant = own ? [own] : copies.filter(({ id }) => out.has(id) === (this.state.borrower === null));
    const some = meant.length > 0 ? meant : copies;
    if (some.length === 1) return this.thingScanned(some[0]!);
    if (!this.state.borrower && meant.length > 1) return this.whoseOf(titleId, some[0]!);
    this.tell({ tone: 'ask', told: { kind: 'whichCopy', name, copies: some } });
  }

  /** A book that comes back without its label: of those who have one of this title it is asked whose it is. */
  private async whoseOf(titleId: string, thing: Thing): Promise<void> {
    const filter = { ...everyLoan, state: 'out' as const, titleId };
    const { rows } = await this.options.call('library.loans', { filter, before: null });
    this.tell({ tone: 'ask', told: { kind: 'several', thing, rows } });
  }

  /** The copy of them that whoever stands at the desk has. */
  private hasOneOf(copies: readonly Thing[]): Thing | undefined {
    return copies.find(({ id }) => this.state.borrower?.out.some(({ thing }) => thing.id === id));
  }

  private async lendTo(
    thing: Thing,
    more: { quantity?: number; overrideReason?: string; again?: boolean },
    borrower = this.state.borrower?.borrower,
  ): Promise<void> {
    if (!borrower) return;
    const answer = await this.options.call('library.lend', {
      thing: ref(thing),
      borrower: { kind: borrower.kind, id: borrower.id },
      quantity: more.quantity ?? 1,
      overrideReason: more.overrideReason ?? null,
      again: more.again ?? false,
      lentOn: null,
    });
    if (answer.kind === 'theirs') return this.takeBack({ loanId: answer.row.loan.id }, null);
    if (answer.kind === 'already' && !thing.counted && !this.visit.has(answer.row.loan.id))
      return this.takeBack({ loanId: answer.row.loan.id }, null);
    if (answer.kind === 'lent') this.visit.add(answer.row.loan.id);
    const tone = { lent: 'ok', already: 'ask', out: 'ask', stopped: 'no' } as const;
    this.tell({ tone: tone[answer.kind], told: answer }, answer.kind === 'lent' ? answer.act : null);
    if (answer.kind === 'lent') await this.refresh();
  }

  private async takeBack(of: { thing: Thing } | { loanId: string }, quantity: number | null): Promise<void> {
    const answer = await this.options.call('library.giveBack', {
      of: 'thing' in of ? { thing: ref(of.thing) } : of,
      quantity,
    });
    if (answer.kind === 'notOut' && this.cameBackJustNow(answer.thing)) {
      this.tell({ tone: 'ok', told: { kind: 'justNow', thing: answer.thing } });
      return;
    }
    const tone = { returned: 'ok', found: 'ok', several: 'ask', notOut: 'ask' } as const;
    const asks = answer.kind === 'returned' && (answer.hold !== null || answer.row.daysLate > 0);
    const act = answer.kind === 'returned' || answer.kind === 'found' ? answer.act : null;
    this.tell({ tone: asks ? 'ask' : tone[answer.kind], told: answer }, act);
    await this.refresh();
  }

  private cameBackJustNow({ id }: Thing): boolean {
    const [last] = this.state.steps;
    return last?.told.kind === 'returned' && !last.undone && last.told.row.thing.id === id;
  }

  private async refresh(): Promise<void> {
    const { borrower } = this.state;
    if (!borrower) return;
    const { kind, id } = borrower.borrower;
    const read = await this.options.call('library.borrower', { kind, id });
    if (this.state.borrower?.borrower.id === id) this.set({ borrower: read });
  }

  private tell(
    { tone, told }: Pick<Step, 'tone' | 'told'>,
    act: string | null = null,
    loanId?: string,
  ): void {
    this.lastKey += 1;
    const step: Step = { key: this.lastKey, tone, told, act, undone: false, ...(loanId && { loanId }) };
    this.set({ steps: [step, ...this.state.steps].slice(0, mostSteps) });
    this.options.sound(tone);
  }

  private set(some: Partial<DeskState>): void {
    this.state = { ...this.state, ...some };
    for (const listener of this.listeners) listener();
  }
}

function ref({ kind, id }: ThingRef): ThingRef {
  return { kind, id };
}
