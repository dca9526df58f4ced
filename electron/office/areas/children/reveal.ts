/** Seeing one value whole for a moment, and what has to be seen before it may be changed. */
import { kinModel } from '../../../../shared/areas/children/kin.ts';
import { withOwn } from '../../../../shared/areas/children/ownValues.ts';
import { fieldAt } from '../../../../shared/areas/children/sight.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Fields, RecordModel } from '../../../../shared/record.ts';
import { sightOfField } from '../../../../shared/veil.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { kinOfChild, requireChild } from './files.ts';
import { childModelOf } from './ownFields.ts';
import { noteReading } from './veiled.ts';

/** How long a reading lets its reader change the value: a form may stay open over lunch. */
export const readingHoldsMs = 12 * 3_600_000;

/**
 * The value at a path of a file, recorded as read. Refuses notFound for a child out of reach or a path that leads
 * nowhere, and notAllowed for a field that the role does not see at all, whether or not it holds anything.
 */
export function reveal(
  context: WriteContext,
  { childId, path }: { childId: string; path: string },
): { value: never } {
  const child = requireChild(context, childId);
  const field = fieldAt(path, childModelOf(context).fields);
  if (!field || field.system) refuse('notFound', { record: 'child' });
  if (sightOfField(context.session.role, field) === 'absent') refuse('notAllowed');
  const [, kinId, key] = path.split('.');
  const owner =
    kinId === undefined ? withOwn(child) : kinOfChild(context, childId).find((each) => each.id === kinId);
  if (!owner) refuse('notFound', { record: 'kin' });
  const value = (owner as unknown as Record<string, unknown>)[key ?? path] ?? null;
  if (value !== null) noteReading(context, childId, [path], 'file');
  return { value: value as never };
}

/**
 * Nobody changes what they can't see. Of a record that is there already, a role may write: what it sees whole; what it
 * sees in part where nothing is recorded yet, or after looking at it whole (`reveal`) within twelve hours; never what
 * it does not see, empty or not, so that a refusal tells nothing. Refuses notAllowed and revealFirst. A new record may
 * be given anything: whoever makes it has the paper in hand. `lookedAt` tells of records that are no part of a file.
 */
export function requireSeen<F extends Fields>(
  context: ReadContext,
  model: RecordModel<F>,
  held: { id: string },
  patch: object,
  lookedAt: (key: string) => boolean = (key) => hasRead(context, model, held, key),
): void {
  const { role } = context.session;
  for (const key of Object.keys(patch)) {
    const field = model.fields[key];
    const sight = field ? sightOfField(role, field) : 'whole';
    if (sight === 'whole') continue;
    if (sight === 'absent') refuse('notAllowed');
    const value = (held as Record<string, unknown>)[key] ?? null;
    if (value !== null && !lookedAt(key)) refuse('revealFirst', { field: key });
  }
}

function hasRead<F extends Fields>(
  context: ReadContext,
  model: RecordModel<F>,
  held: { id: string },
  key: string,
): boolean {
  const isKin = model.name === kinModel.name;
  const childId = isKin ? (held as unknown as { childId: string }).childId : held.id;
  const path = isKin ? `kin.${held.id}.${key}` : key;
  const row = context.read.get<{ found: number }>(
    `select 1 as found from auditEntry join reading on reading.id = auditEntry.recordId
     where auditEntry.owner = ? and auditEntry.record = 'reading' and auditEntry.staffId = ? and auditEntry.at > ?
       and reading.place = 'file' and exists (select 1 from json_each(reading.fields) where value = ?) limit 1`,
    childId,
    context.session.staffId,
    context.now - readingHoldsMs,
    path,
  );
  return row !== undefined;
}
