/**
 * One declaration a field. An area's model.ts declares its records with field() and record(); from them come the
 * validation on both sides, the form, the table column, the import mapping, the export column, the printed line,
 * the audit label and the search index.
 */
import * as z from 'zod';
import type { CodeList } from './codes/codeList.ts';
import type { Day } from './values/day.ts';

export type Language = 'zh-CN' | 'en';

/** How a value is edited, shown and stored. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'day'
  | 'clock'
  | 'code'
  | 'codes'
  | 'flag'
  | 'number'
  | 'money'
  | 'idNumber'
  | 'phones'
  | 'link'
  | 'json';

/**
 * Who needs the value; roles.ts says which role sees what of it. `open`: anyone who may see the record; `contact`: how
 * to reach those who answer for the child; `personal`: what only papers of identity need (numbers, registers),
 * masked in lists for everybody; `private`: health, income, family trouble.
 */
export const sensitivities = ['open', 'contact', 'personal', 'private'] as const;
/** `sealed`: what is a child's own, open to nobody (未成年人保护法 Art. 63); no form offers it. */
export type Sensitivity = (typeof sensitivities)[number] | 'sealed';

export interface Field<T = unknown, R extends boolean = boolean> {
  /** Checks a present value; an empty one is null, never '' or undefined. */
  check: z.ZodType<T>;
  kind: FieldKind;
  required: R;
  zh: string;
  en: string;
  section: string;
  sensitivity: Sensitivity;
  codes?: CodeList;
  /** Other headings under which workbooks bring this value. */
  aliases: readonly string[];
  /** The label on paper where it differs from `zh`. */
  print?: string;
  /** Column width in a table, px. */
  width: number;
  mask?: (value: string) => string;
  /** For kind 'link': the record it names. */
  to?: string;
  /** Kept by the program, not typed into a form. */
  system: boolean;
  /** Marked in the form and counted as missing while empty; a record is kept without it all the same. */
  asked: boolean;
  /** No longer asked or shown; values that it has stay, and stand in the history under its name. */
  retired: boolean;
}

interface FieldOptions<T> {
  check: z.ZodType<T>;
  kind: FieldKind;
  zh: string;
  en: string;
  section: string;
  required?: boolean;
  sensitivity?: Sensitivity;
  codes?: CodeList;
  aliases?: readonly string[];
  print?: string;
  width?: number;
  mask?: (value: string) => string;
  to?: string;
  system?: boolean;
  asked?: boolean;
  retired?: boolean;
}

/** Declares one field; see Field for what each option means. */
export function field<T>(options: FieldOptions<T> & { required: true }): Field<T, true>;
export function field<T>(options: FieldOptions<T> & { required?: false }): Field<T, false>;
export function field<T>(options: FieldOptions<T>): Field<T> {
  return {
    ...options,
    required: options.required ?? false,
    sensitivity: options.sensitivity ?? 'open',
    aliases: options.aliases ?? [],
    width: options.width ?? 120,
    system: options.system ?? false,
    asked: options.asked ?? false,
    retired: options.retired ?? false,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a map of fields of any value type
export type Fields = Record<string, Field<any, boolean>>;

export type ValueOf<F> = F extends Field<infer T, infer R> ? (R extends true ? T : T | null) : never;

/** A record's own values, without the columns that every record has. */
export type Values<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> };

/** Columns that every record has. `version` grows by one with each write and guards against a lost update. */
export interface RecordBase {
  id: string;
  version: number;
  createdAt: number;
  updatedAt: number;
}

export interface RecordModel<F extends Fields = Fields> {
  /** The record's name in code; also its table. */
  name: string;
  zh: string;
  en: string;
  fields: F;
  /** A whole record's own values. */
  values: z.ZodType<Values<F>>;
  /** Any part of them, as a form section sends it. */
  patch: z.ZodType<Partial<Values<F>>>;
  /** Values with id, version and instants, as the office answers. */
  whole: z.ZodType<Values<F> & RecordBase>;
}

export type RecordOf<M> = M extends RecordModel<infer F> ? Values<F> & RecordBase : never;
export type ValuesOf<M> = M extends RecordModel<infer F> ? Values<F> : never;

export const idField = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

const base = {
  id: idField,
  version: z.int().min(1),
  createdAt: z.int(),
  updatedAt: z.int(),
};

/** Declares a record: its name, labels and fields. The table of the same name has one column a field. */
export function record<const F extends Fields>(
  name: string,
  labels: { zh: string; en: string },
  fields: F,
): RecordModel<F> {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, each] of Object.entries(fields))
    shape[key] = each.required ? each.check : each.check.nullable();
  const values = z.strictObject(shape);
  return {
    name,
    ...labels,
    fields,
    values: values as unknown as z.ZodType<Values<F>>,
    patch: values.partial() as unknown as z.ZodType<Partial<Values<F>>>,
    whole: z.strictObject({ ...base, ...shape }) as unknown as z.ZodType<Values<F> & RecordBase>,
  };
}

/** Every field null, for a new record's form; required ones must be given. */
export function emptyValues<F extends Fields>(model: RecordModel<F>): Record<keyof F, null> {
  return Object.fromEntries(Object.keys(model.fields).map((key) => [key, null])) as Record<keyof F, null>;
}

export function labelOfField(each: Pick<Field, 'zh' | 'en'>, language: Language): string {
  return language === 'zh-CN' ? each.zh : each.en;
}

/** A telephone number with the day on which it was last proved right (null: never). First in the list is rung first. */
export interface Phone {
  number: string;
  provedOn: Day | null;
}
