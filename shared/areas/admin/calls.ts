/** Set-up, sign-in and locking; the school, its terms, classes and accounts; backups, acts and their undoing. */
import * as z from 'zod';
import { command, job, nothing, query } from '../../call.ts';
import { idField } from '../../record.ts';
import { roles } from '../../roles.ts';
import { dayField } from '../../values/day.ts';
import { actCalls } from './acts.ts';
import { auditCalls } from './audit.ts';
import { backupCalls } from './backups.ts';
import { binCalls } from './bin.ts';
import { buildingCalls } from './building.ts';
import { fundCalls } from './funds.ts';
import { leadershipCalls } from './leadership.ts';
import { meetingCalls } from './meetings.ts';
import { preferences, schoolClassModel, schoolModel, staffModel, termModel } from './model.ts';
import { planCalls } from './planCalls.ts';
import { regulationCalls } from './regulations.ts';
import { teacherCalls } from './teachers.ts';
import { yearEndCalls } from './yearEnd.ts';

const password = z.string().max(200);
/** Left out: stays as it is. */
const staffPhone = staffModel.fields.phone.check.nullable();
const username = staffModel.fields.username.check;

/** What a locked screen may show: whether a school exists here, its name, and who may sign in. */
export const doorState = z.strictObject({
  state: z.enum(['empty', 'locked', 'open', 'refused']),
  schoolName: z.string().nullable(),
  /** The school at hand is the demo school, to be thrown away. */
  demo: z.boolean(),
  accounts: z.array(z.strictObject({ username: z.string(), displayName: z.string() })),
  /** No school is here, or none that opens: a backup may be put back by password or recovery code. */
  mendable: z.boolean(),
  /** For 'refused': why the data can't be opened (a problem code with harmless parameters). */
  problem: z
    .strictObject({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .nullable(),
});

export const session = z.strictObject({
  staffId: idField,
  name: z.string(),
  role: z.enum(roles),
  schoolName: z.string(),
  lockMinutes: z.int(),
  today: dayField,
  preferences,
});
export type SessionInfo = z.output<typeof session>;

const termInput = z.strictObject({ name: termModel.fields.name.check, startsOn: dayField, endsOn: dayField });
const classInput = z.strictObject({
  grade: schoolClassModel.fields.grade.check,
  number: schoolClassModel.fields.number.check,
  pupils: schoolClassModel.fields.pupils.check.nullable(),
  headTeacherName: schoolClassModel.fields.headTeacherName.check.nullable(),
});

export const setUpInput = z.strictObject({
  school: z.strictObject({
    name: schoolModel.fields.name.check,
    township: schoolModel.fields.township.check.nullable(),
    district: schoolModel.fields.district.check.nullable(),
  }),
  terms: z.array(termInput).max(8),
  classes: z.array(classInput).max(200),
  principal: z.strictObject({ name: staffModel.fields.name.check, username, password }),
});

export const adminCalls = {
  door: query(nothing, doorState, 'anyone'),
  /** Before the calls of shared/demo/school.ts: they then play in a folder of their own. */
  enterDemo: job(nothing, nothing, 'anyone'),
  leaveDemo: job(nothing, nothing, 'anyone'),
  /** Makes the encrypted database; the recovery code is shown once, printed, and typed back by confirmRecoveryCode. */
  setUp: job(setUpInput, z.strictObject({ recoveryCode: z.string(), session }), 'anyone', ['admin']),
  confirmRecoveryCode: command(z.strictObject({ code: z.string().max(80) }), z.boolean(), 'signedIn', []),
  signIn: job(z.strictObject({ username, password }), session, 'anyone'),
  /** Opens with the printed code and gives that account a new password; the code stays good. */
  recover: job(
    z.strictObject({ code: z.string().max(80), username, newPassword: password }),
    session,
    'anyone',
  ),
  lock: command(nothing, nothing, 'signedIn', []),
  /** The page says that somebody is at the desk, so that the office does not lock. */
  stillHere: query(nothing, nothing, 'signedIn'),
  session: query(nothing, session, 'signedIn'),
  savePreferences: command(preferences, nothing, 'signedIn', ['admin']),
  changePassword: job(z.strictObject({ password, newPassword: password }), nothing, 'signedIn'),

  school: query(nothing, schoolModel.whole, 'school.read'),
  saveSchool: command(schoolModel.patch, schoolModel.whole, 'school.write', ['admin', 'mentoring']),
  terms: query(nothing, z.array(termModel.whole), 'school.read'),
  saveTerms: command(z.array(termInput.extend({ id: idField.nullable() })).max(40), nothing, 'school.write', [
    'admin',
    'children',
    'reports',
  ]),
  classes: query(nothing, z.array(schoolClassModel.whole), 'school.read'),
  saveClasses: command(
    z
      .array(
        classInput.extend({
          id: idField.nullable(),
          /** Left out: stays as it is. */
          headTeacherPhone: schoolClassModel.fields.headTeacherPhone.check.nullable().optional(),
          headTeacherId: idField.nullable(),
        }),
      )
      .max(200),
    nothing,
    'school.write',
    ['admin', 'children', 'reports'],
  ),
  ...yearEndCalls,
  /** Names for choosing a mentor or head teacher. */
  staffNames: query(nothing, z.array(z.strictObject({ id: idField, name: z.string() })), 'school.read'),

  accounts: query(nothing, z.array(staffModel.whole), 'accounts.write'),
  addAccount: job(
    z.strictObject({
      name: staffModel.fields.name.check,
      username,
      role: z.enum(roles),
      phone: staffPhone.optional(),
      password,
    }),
    staffModel.whole,
    'accounts.write',
    ['admin'],
  ),
  saveAccount: command(
    z.strictObject({
      id: idField,
      name: staffModel.fields.name.check,
      role: z.enum(roles),
      phone: staffPhone.optional(),
    }),
    staffModel.whole,
    'accounts.write',
    ['admin'],
  ),
  /** Disabling takes the account's key away; enabling again needs a new password. */
  disableAccount: job(z.strictObject({ id: idField }), nothing, 'accounts.write', ['admin', 'equipment']),
  /** Makes a new recovery code; the printed one before it no longer opens this school. */
  renewRecoveryCode: job(nothing, z.strictObject({ recoveryCode: z.string() }), 'accounts.write'),
  resetPassword: job(z.strictObject({ id: idField, password }), nothing, 'accounts.write', [
    'admin',
    'equipment',
  ]),
  ...teacherCalls,

  ...backupCalls,

  ...auditCalls,

  ...actCalls,
  ...binCalls,

  ...fundCalls,
  ...leadershipCalls,
  ...planCalls,
  ...meetingCalls,
  ...regulationCalls,
  ...buildingCalls,
};
