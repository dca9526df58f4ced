/** The state of a form that edits one record: what is typed, what is wrong with it, what has changed. */
import { type FieldProblem, fieldProblems } from '../../../shared/problem.ts';
import type { Field, Fields, Phone, RecordModel } from '../../../shared/record.ts';

/** Values while they are edited. Empty is null; what can't be read yet stays as typed, and its check names it. */
export type Draft = Record<string, unknown>;
export type Issues = Record<string, Pick<FieldProblem, 'issue' | 'params'>>;

/** The fields of a form: those named, or the section's, or all that a person fills in; in the model's order. */
export function fieldsOf(
  model: RecordModel,
  choice: { fields?: readonly string[] | undefined; section?: string | undefined },
): [string, Field][] {
  if (choice.fields) return choice.fields.map((key) => [key, model.fields[key]!]);
  return Object.entries(model.fields).filter(
    ([, field]) => !field.system && (choice.section === undefined || field.section === choice.section),
  );
}

export function draftOf(keys: readonly string[], values: Readonly<Record<string, unknown>>): Draft {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

/** What one field's own check says; undefined where it is content. */
export function issueOf(field: Field, value: unknown): Issues[string] | undefined {
  if (value === null) return field.required ? { issue: 'required' } : undefined;
  const parsed = field.check.safeParse(value);
  if (parsed.success) return undefined;
  const [first] = fieldProblems(parsed.error);
  return first ? { issue: first.issue, ...(first.params ? { params: first.params } : {}) } : undefined;
}

export function issuesOf(fields: readonly [string, Field][], draft: Draft): Issues {
  const found: Issues = {};
  for (const [key, field] of fields) {
    const issue = issueOf(field, draft[key]);
    if (issue) found[key] = issue;
  }
  return found;
}

/** The values that differ from those at the beginning, as the check leaves them (trimmed, normalised). */
export function patchOf<F extends Fields>(
  model: RecordModel<F>,
  before: Draft,
  draft: Draft,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(draft)) {
    if (sameValue(before[key], value)) continue;
    patch[key] = value === null ? null : model.fields[key]!.check.parse(value);
  }
  return patch;
}

export function isChanged(before: Draft, draft: Draft): boolean {
  return Object.keys(draft).some((key) => !sameValue(before[key], draft[key]));
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The office names places as in its input ('patch.name', 'patch.phones.0.number'): the field is the part we know. */
export function officeIssues(problems: readonly FieldProblem[], keys: readonly string[]): Issues {
  const found: Issues = {};
  for (const { path, issue, params } of problems) {
    const key = path.split('.').find((part) => keys.includes(part));
    if (key !== undefined) found[key] ??= { issue, ...(params ? { params } : {}) };
  }
  return found;
}

/** A line for a number that was opened and never filled is nothing. */
export function withoutEmptyPhones(draft: Draft): Draft {
  if (!Array.isArray(draft.phones)) return draft;
  const phones = (draft.phones as Phone[]).filter(
    (each) => each.number.trim() !== '' || each.provedOn !== null,
  );
  return { ...draft, phones: phones.length === 0 ? null : phones };
}
