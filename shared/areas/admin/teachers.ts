/** Teachers who look after children and never sign in: a row among the staff without a sign-in name and without a key. */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { idField } from '../../record.ts';
import { roles } from '../../roles.ts';
import { staffModel } from './model.ts';

export const teacher = z.strictObject({
  id: idField,
  name: z.string(),
  phone: z.string().nullable(),
  /** Gone from the school; what they did stays. */
  left: z.boolean(),
  /** How many children they look after now. */
  children: z.int(),
});
export type Teacher = z.output<typeof teacher>;

export const teacherCalls = {
  teachers: query(nothing, z.array(teacher), 'mentoring.pair'),
  saveTeacher: command(
    z.strictObject({
      id: idField.nullable(),
      name: staffModel.fields.name.check,
      phone: staffModel.fields.phone.check.nullable(),
    }),
    z.strictObject({ id: idField }),
    'mentoring.pair',
    ['admin', 'children', 'mentoring'],
  ),
  /** Leaving, and coming back. The children are handed over on the pairing board. */
  teacherLeft: command(z.strictObject({ id: idField, left: z.boolean() }), nothing, 'mentoring.pair', [
    'admin',
    'children',
    'mentoring',
    'equipment',
  ]),
  /** A key for somebody who had none: from now on they sign in. Refuses nameTaken and what a password is refused for. */
  giveAccount: job(
    z.strictObject({
      id: idField,
      username: staffModel.fields.username.check,
      role: z.enum(roles),
      password: z.string().max(200),
    }),
    nothing,
    'accounts.write',
    ['admin', 'mentoring'],
  ),
};
