/** What of a record a person sees. Every answer, paper, export and history of the office goes through here. */
import type { Field, Fields, RecordModel } from './record.ts';
import { type Role, type Sight, sightOf } from './roles.ts';

/** Stands for a value that is recorded and has no shape of its own that could be shown in part. */
export const hidden = '•••';

/** What a masked field shows: the field's own mask for text, else that something is recorded. Empty stays empty. */
export function maskedText(field: Pick<Field, 'mask'>, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' && field.mask ? field.mask(value) : hidden;
}

/** How this role sees a field of a record in its reach; a required field can't be missing and is always shown. */
export function sightOfField(role: Role, field: Pick<Field, 'sensitivity' | 'required'>): Sight {
  return field.required ? 'whole' : sightOf(role, field.sensitivity);
}

/** In a list and on a roster, which are read over shoulders, nobody sees a personal value whole. */
export function sightInList(role: Role, field: Pick<Field, 'sensitivity' | 'required'>): Sight {
  const sight = sightOfField(role, field);
  return sight === 'whole' && field.sensitivity === 'personal' && !field.required ? 'masked' : sight;
}

/**
 * The record with null for every value that the role does not see whole, and what is shown instead of those that are
 * masked, by field. A record that is seen whole is returned as it is.
 */
export function veil<F extends Fields, R extends object>(
  model: Pick<RecordModel<F>, 'fields'>,
  record: R,
  role: Role,
  sightIn: typeof sightOfField = sightOfField,
): { record: R; veiled: Record<string, string> } {
  const covered: Record<string, null> = {};
  const veiled: Record<string, string> = {};
  for (const [key, field] of Object.entries(model.fields)) {
    const sight = sightIn(role, field);
    if (sight === 'whole') continue;
    const value = (record as Record<string, unknown>)[key] ?? null;
    if (value === null) continue;
    covered[key] = null;
    const shown = sight === 'masked' ? maskedText(field, value) : null;
    if (shown !== null) veiled[key] = shown;
  }
  return Object.keys(covered).length === 0
    ? { record, veiled }
    : { record: { ...record, ...covered }, veiled };
}
