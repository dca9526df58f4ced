/** Taking books into the ledger. Whoever accepts a delivery or imports a ledger calls enterCopies within their own act. */
import type { libraryCalls } from '../../../../shared/areas/library/calls.ts';
import type { Entered } from '../../../../shared/areas/library/enter.ts';
import { type Copy, copyModel, type Title, titleModel } from '../../../../shared/areas/library/model.ts';
import { roomModel } from '../../../../shared/areas/rooms/rooms.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { soundsOf } from './sounds.ts';

type Calls = typeof libraryCalls;
type TitlePatch = Partial<Omit<Title, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;
type CopyPatch = Partial<Omit<Copy, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

export interface Entering {
  /** A title that is known, or its values: they join the title of the same ISBN where there is one. */
  title: string | TitlePatch;
  /** Of a title that is known: what it does not say yet. */
  filling?: TitlePatch;
  copies: number;
  /** Numbers that they had before, one a copy in their order; may be fewer. */
  oldNumbers?: readonly (string | null)[];
  /** Of every copy; day, source, condition and whether it is lent have first values. */
  patch?: CopyPatch;
}

/**
 * Enters copies of one title within the act of the caller and tells their numbers. A title that is here already keeps what it
 * says; what it does not say is filled from `title`, and `differing` names the fields that say something else.
 * Refuses notFound for a title or room, dayAhead, and required for a new title without a name.
 */
export function enterCopies(
  context: WriteContext,
  { title, filling = {}, copies, oldNumbers = [], patch = {} }: Entering,
): Entered & { copyIds: string[] } {
  requireSensible(context, patch);
  const kept = typeof title === 'string' ? knownTitle(context, title, filling) : joinTitle(context, title);
  const first = nextNumber(context);
  const copyIds: string[] = [];
  for (let at = 0; at < copies; at++) {
    const { id } = context.insert(copyModel, {
      ...{ source: 'bought', acquiredOn: context.today, condition: 'good', lendable: true },
      ...patch,
      titleId: kept.title.id,
      number: first + at,
      oldNumber: oldNumbers[at] ?? (copies === 1 ? (patch.oldNumber ?? null) : null),
    });
    copyIds.push(id);
  }
  const { id: titleId, name } = kept.title;
  return {
    ...{ titleId, name, joined: kept.joined, differing: kept.differing },
    ...{ first, last: first + copies - 1, copyIds },
  };
}

/** The title of this ISBN that is not in the bin; the oldest where there are several. */
export function titleOfIsbn({ read }: Pick<ReadContext, 'read'>, isbn: string): Title | null {
  const row = read.get<Record<string, string | number | null>>(
    'select * from title where isbn = ? and deletedAt is null order by seq limit 1',
    isbn,
  );
  return row ? fromRow(titleModel, row) : null;
}

/** Writes a title with its spelling. Refuses required where a new one has no name. */
export function keepTitle(
  context: WriteContext,
  id: string | null,
  patch: TitlePatch,
  version: number | null = null,
): Title {
  if (id === null) {
    if (!patch.name) refuseField('title.name', 'required');
    return context.insert(titleModel, {
      ...patch,
      sounds: soundsOf([patch.name, patch.author ?? null]),
    });
  }
  const before = context.records.find(titleModel, id) ?? refuse('notFound', { record: 'title' });
  const { name, author } = { ...before, ...patch };
  return context.update(titleModel, id, { ...patch, sounds: soundsOf([name, author]) }, version);
}

interface Kept {
  title: Title;
  joined: boolean;
  differing: string[];
}

function knownTitle(context: WriteContext, id: string, values: TitlePatch): Kept {
  const title = context.records.find(titleModel, id) ?? refuse('notFound', { record: 'title' });
  return fill(context, title, values);
}

function joinTitle(context: WriteContext, values: TitlePatch): Kept {
  const known = values.isbn ? titleOfIsbn(context, values.isbn) : null;
  if (!known) return { title: keepTitle(context, null, values), joined: false, differing: [] };
  return fill(context, known, values);
}

function fill(context: WriteContext, known: Title, values: TitlePatch): Kept {
  const { filling, differing } = compared(known, values);
  const title = Object.keys(filling).length === 0 ? known : keepTitle(context, known.id, filling);
  return { title, joined: true, differing };
}

/** What a title gains from these values, and where they say something else. */
export function compared(known: Title, values: TitlePatch): { filling: TitlePatch; differing: string[] } {
  const filling: Record<string, unknown> = {};
  const differing: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined || key === 'sounds') continue;
    const stands = known[key as keyof Title];
    if (stands === null) filling[key] = value;
    else if (stands !== value) differing.push(key);
  }
  return { filling, differing };
}

/** Numbers are never given twice, not even one that lies in the bin. */
function nextNumber({ read }: Pick<ReadContext, 'read'>): number {
  return read.get<{ next: number }>('select coalesce(max(number), 0) + 1 as next from copy')!.next;
}

/** Refuses notFound for a room that is not there, and dayAhead. */
export function requireSensible(context: ReadContext, { roomId, acquiredOn }: CopyPatch): void {
  if (roomId && !context.records.find(roomModel, roomId)) refuse('notFound', { record: 'room' });
  if (acquiredOn && acquiredOn > context.today) refuseField('patch.acquiredOn', 'dayAhead');
}

/** What only the program writes does not come from a page. */
export function typed<P extends CopyPatch>(patch: P): P {
  const { titleId, number, labelledOn, lostOn, leftOn, leftBy, intakeLineId, ...rest } = patch;
  return rest as P;
}

export const enter: Handler<Calls['enterCopies']> = (
  context,
  { titleId, title, copies, oldNumbers, patch },
) => {
  const { copyIds, ...told } = enterCopies(context, {
    title: titleId ?? title!,
    ...{ copies, oldNumbers, patch: typed(patch) },
  });
  return told;
};
