/**
 * The three kinds of call. A query reads; a command writes in one transaction; a job is long, tells how far it is
 * and can be cancelled with nothing half done. `touches` names the areas whose queries the page must read again.
 */
import * as z from 'zod';
import type { Permission } from './roles.ts';

/** Besides a permission: 'anyone' needs no session (sign-in, set-up), 'signedIn' any. */
export type Access = Permission | 'anyone' | 'signedIn';

/** The areas that exist; shared/areas.ts, the office's registry and the page's areas are complete by this type. */
export const areaNames = [
  'admin',
  'children',
  'guardians',
  'mentoring',
  'contacts',
  'rooms',
  'activities',
  'phone',
  'library',
  'equipment',
  'reports',
  'assessment',
  'packages',
] as const;
export type AreaName = (typeof areaNames)[number];

interface CallOf<K extends 'query' | 'command' | 'job', I extends z.ZodType, O extends z.ZodType> {
  kind: K;
  input: I;
  output: O;
  access: Access;
  touches: readonly AreaName[];
}

export type Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = CallOf<'query', I, O>;
export type Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = CallOf<
  'command',
  I,
  O
>;
export type Job<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = CallOf<'job', I, O>;
export type Call = Query | Command | Job;

export type Input<C extends Call> = z.output<C['input']>;
export type Output<C extends Call> = z.output<C['output']>;

export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  access: Access,
): Query<I, O> {
  return { kind: 'query', input, output, access, touches: [] };
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  access: Access,
  touches: readonly AreaName[],
): Command<I, O> {
  return { kind: 'command', input, output, access, touches };
}

export function job<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  access: Access,
  touches: readonly AreaName[] = [],
): Job<I, O> {
  return { kind: 'job', input, output, access, touches };
}

/** No input, no output. */
export const nothing = z.null();

/** A file's bytes, made by the office. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A file's bytes as the page hands them over; 64 MiB is far above any census workbook. */
export const fileBytes = bytes.refine((each) => each.byteLength <= 64 * 2 ** 20, 'fileTooLarge');
