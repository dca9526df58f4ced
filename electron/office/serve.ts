/**
 * One call: validate, session, permission, transaction, handler, audit, reply. The order of refusals is fixed: an
 * unknown call, input that the schema refuses, a child at the desk, no session, a missing permission.
 */
import { answeredToChild } from '../../shared/areas/phone/own.ts';
import { calls } from '../../shared/areas.ts';
import type { Call } from '../../shared/call.ts';
import type { FromOffice, ToOffice } from '../../shared/door.ts';
import { fieldProblems, type Problem, Refusal, refuse } from '../../shared/problem.ts';
import { may } from '../../shared/roles.ts';
import { dayOf } from '../../shared/values/day.ts';
import { checkChain } from './chainCheck.ts';
import { breathe, type JobContext, type ReadContext, type WriteContext } from './context.ts';
import type { AuditNote } from './database/audit.ts';
import { toRefusal } from './database/open.ts';
import { newId } from './database/records.ts';
import type { Desk } from './desk.ts';
import type { ErrorLog } from './errorLog.ts';
import { handlers } from './registry.ts';

export interface ServeOptions {
  desk: Desk;
  emit(message: FromOffice): void;
  log: ErrorLog;
  /** Milliseconds since 1970; tests set it. */
  clock(): number;
  /** Tests parse every answer by its schema too. */
  checkOutputs: boolean;
}

/** Between two pieces of the chain, ms: whoever works at the desk feels nothing of it. */
const restMs = 5;

type AnyHandler = (context: unknown, input: unknown) => unknown;

export class Server {
  private readonly options: ServeOptions;
  /** The running jobs by message id, for cancelling. */
  private readonly running = new Map<number, AbortController>();
  /** Whoever writes or reads waits for the one before: a job's transaction may pause between slices. */
  private turn: Promise<unknown> = Promise.resolve();
  private jobs: Promise<unknown> = Promise.resolve();

  constructor(options: ServeOptions) {
    this.options = options;
  }

  /** Takes one message from the page; every call is answered exactly once. */
  async take(message: ToOffice): Promise<void> {
    if ('cancel' in message) {
      this.running.get(message.id)?.abort();
      return;
    }
    const { id } = message;
    try {
      const call = this.lookUp(message.call);
      const input = validate(call, message.input);
      const value = await this.run(id, message.call, call, input);
      if (this.options.checkOutputs) call.output.parse(value);
      this.options.emit({ id, ok: true, value, touched: [...call.touches] });
    } catch (error) {
      this.options.emit({ id, ok: false, problem: this.toProblem(error, message.call) });
    }
  }

  /** Walks the audit chain beside the work; what it finds, 今日 and the page of changes tell. */
  async checkChain(): Promise<void> {
    const { desk, clock, emit } = this.options;
    try {
      const { fault } = await checkChain(desk, {
        alone: (work) => this.inTurn(work),
        pause: () => new Promise((resolve) => setTimeout(resolve, restMs)),
        clock,
      });
      if (fault) emit({ event: 'touched', areas: ['admin'] });
    } catch (error) {
      // locked meanwhile: the next opening begins anew
      if (!(error instanceof Refusal)) this.options.log.write('admin.checkChain', error);
    }
  }

  /** Stops jobs and ends the session; the database closes when the running transaction has ended. */
  async lock(): Promise<void> {
    for (const each of this.running.values()) each.abort();
    await this.inTurn(() => this.options.desk.lock());
  }

  /**
   * At the end of the program: as `lock`, after a backup of what was changed since the last one. `backingUp` hears about how
   * many seconds it takes. One that fails is logged; the newest good one stays, and the next start makes another.
   */
  async end(backingUp: (seconds: number) => void): Promise<void> {
    const { desk, clock, log } = this.options;
    for (const each of this.running.values()) each.abort();
    await this.jobs;
    await this.inTurn(async () => {
      try {
        if (desk.isOpen && desk.isChangedSinceBackup) {
          backingUp(desk.backupSeconds);
          await desk.backUp('daily', {
            now: clock(),
            alone: async (work) => work(),
            signal: new AbortController().signal,
            progress: () => {},
          });
        }
      } catch (error) {
        log.write('end', error);
      } finally {
        desk.lock();
      }
    });
  }

  private lookUp(name: string): Call {
    const call = typeof name === 'string' ? calls.get(name) : undefined;
    return call ?? refuse('unknownCall');
  }

  private allow(name: string, call: Call): void {
    if (this.options.desk.handedTo && !answeredToChild.has(name)) refuse('childAtPage');
    if (call.access === 'anyone') return;
    const { session } = this.options.desk;
    if (!session) refuse('notSignedIn');
    if (call.access !== 'signedIn' && !may(session.role, call.access)) refuse('notAllowed');
  }

  private run(id: number, name: string, call: Call, input: unknown): Promise<unknown> {
    const handler = handlerOf(name);
    if (call.kind === 'job') return this.runJob(id, name, call, handler, input);
    if (name === 'admin.lock') return this.lockAsked(call);
    if (name === 'admin.door') return this.knocked(handler);
    return this.inTurn(() => {
      this.allow(name, call);
      if (call.kind === 'query') return handler(this.readContext(), input);
      const value = this.transaction(name, (write) => handler({ ...write, desk: this.options.desk }, input));
      // nothing that was begun for others goes on at a child's side
      if (this.options.desk.handedTo) for (const each of this.running.values()) each.abort();
      return value;
    });
  }

  /** The same lock as when nobody sits at the desk: a job that still ran would write as whoever comes next. */
  private async lockAsked(call: Call): Promise<null> {
    this.allow('admin.lock', call);
    await this.lock();
    return null;
  }

  /** A page that asks for the door has just been loaded: whatever a child had before it is over, and stays locked. */
  private async knocked(handler: AnyHandler): Promise<unknown> {
    if (this.options.desk.handedTo) await this.lock();
    return this.inTurn(() => handler(this.readContext(), null));
  }

  /** Jobs come one after another, so that two never read each other's half-done writes. */
  private runJob(
    id: number,
    name: string,
    call: Call,
    handler: AnyHandler,
    input: unknown,
  ): Promise<unknown> {
    const controller = new AbortController();
    this.running.set(id, controller);
    const work = this.jobs.then(async () => {
      this.allow(name, call);
      await breathe(controller.signal);
      const context: Omit<JobContext, keyof ReadContext> = {
        desk: this.options.desk,
        signal: controller.signal,
        progress: (done, total, step) =>
          this.options.emit({ id, progress: step === undefined ? { done, total } : { done, total, step } }),
        alone: (inner) => this.inTurn(inner),
        write: (inner) => this.inTurn(() => this.transactionInSlices(name, inner)),
      };
      return handler(Object.defineProperties(context, this.readProperties()), input);
    });
    this.jobs = work.catch(() => {}).finally(() => this.running.delete(id));
    return work;
  }

  private inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => {});
    return mine;
  }

  private transaction<T>(name: string, work: (write: WriteContext) => T): T {
    const { school } = this.options.desk;
    school.begin();
    try {
      const result = work(this.writeContext(name));
      school.commit();
      return result;
    } catch (error) {
      school.rollback();
      throw error;
    }
  }

  private async transactionInSlices<T>(
    name: string,
    work: (write: WriteContext) => T | Promise<T>,
  ): Promise<T> {
    const { school } = this.options.desk;
    school.begin();
    try {
      const result = await work(this.writeContext(name));
      school.commit();
      return result;
    } catch (error) {
      school.rollback();
      throw error;
    }
  }

  /** Getters, so that a context made before set-up or sign-in sees the school once it is open. */
  private readProperties(): PropertyDescriptorMap {
    const { desk, clock } = this.options;
    const get = (value: () => unknown): PropertyDescriptor => ({ get: value, enumerable: true });
    return {
      session: get(() => desk.session ?? refuse('notSignedIn')),
      read: get(() => desk.school.read),
      records: get(() => desk.school.records),
      search: get(() => desk.school.search),
      now: get(clock),
      today: get(() => dayOf(clock())),
    };
  }

  private readContext(): ReadContext & { desk: Desk } {
    return Object.defineProperties({ desk: this.options.desk }, this.readProperties()) as ReadContext & {
      desk: Desk;
    };
  }

  private writeContext(name: string): WriteContext {
    const { desk, clock } = this.options;
    const { records, read, search, contents } = desk.school;
    const now = clock();
    const note: AuditNote = {
      act: newId(now),
      undoes: null,
      at: now,
      staffId: desk.session?.staffId ?? null,
      call: name,
    };
    return {
      get session() {
        return desk.session ?? refuse('notSignedIn');
      },
      read,
      records,
      search,
      now,
      today: dayOf(now),
      act: note.act,
      insert: (model, values, id) => records.insert(model, values, note, id),
      update: (model, id, patch, version) => records.update(model, id, patch, note, version),
      remove: (model, id) => records.remove(model, id, note),
      keepContent: (owner, of, content) => contents.put(owner, of, content),
      restore: (model, id) => records.restore(model, id, note),
      revert: (model, id, before, after) => records.revert(model, id, before, after, note),
      undoing: (act) => {
        note.undoes = act;
      },
    };
  }

  private toProblem(error: unknown, call: string): Problem {
    const known = error instanceof Refusal ? error : toRefusal(error);
    if (known) return known.problem;
    return { code: 'unexpected', params: { number: this.options.log.write(call, error) } };
  }
}

function validate(call: Call, input: unknown): unknown {
  const parsed = call.input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal({ code: 'invalidInput', fields: fieldProblems(parsed.error) });
}

function handlerOf(name: string): AnyHandler {
  const [area, call] = name.split('.') as [keyof typeof handlers, string];
  return (handlers[area] as Record<string, AnyHandler>)[call]!;
}
