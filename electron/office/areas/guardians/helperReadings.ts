/** Seeing one value of a helper whole for a moment; who did is kept. */
import { helperReadingModel } from '../../../../shared/areas/guardians/helperReadings.ts';
import { helperModel } from '../../../../shared/areas/guardians/helpers.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Field } from '../../../../shared/record.ts';
import { sightOfField } from '../../../../shared/veil.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { readingHoldsMs } from '../children/reveal.ts';
import { requireHelper } from './helpers.ts';

/** Recorded only where there was something to see. */
export function revealHelper(
  context: WriteContext,
  { helperId, field: key }: { helperId: string; field: string },
): { value: never } {
  const helper = requireHelper(context, helperId);
  const fields: Readonly<Record<string, Field>> = helperModel.fields;
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (!field || field.system) refuse('notFound', { record: 'helper' });
  if (sightOfField(context.session.role, field) === 'absent') refuse('notAllowed');
  const value = helper[key as keyof typeof helper] ?? null;
  if (value !== null) context.insert(helperReadingModel, { helperId, fields: [key] });
  return { value: value as never };
}

/** Whether the session has looked at this value lately, so that it may change it. */
export function hasReadOfHelper(context: ReadContext, helperId: string, key: string): boolean {
  const row = context.read.get<{ found: number }>(
    `select 1 as found from helperReading join auditEntry on auditEntry.recordId = helperReading.id
     where helperReading.helperId = ? and auditEntry.record = 'helperReading' and auditEntry.staffId = ?
       and auditEntry.at > ? and exists (select 1 from json_each(helperReading.fields) where value = ?) limit 1`,
    helperId,
    context.session.staffId,
    context.now - readingHoldsMs,
    key,
  );
  return row !== undefined;
}
