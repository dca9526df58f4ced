/**
 * What leaves the office of a file. Inside it is whole, since everything is derived from whole facts; here alone it
 * becomes what the person at the desk may see: on the page, in a list's column, on a paper.
 */
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import { type Kin, kinModel } from '../../../../shared/areas/children/kin.ts';
import type { Child } from '../../../../shared/areas/children/model.ts';
import type { ChildModel } from '../../../../shared/areas/children/ownFields.ts';
import { gatherOwn, withOwn } from '../../../../shared/areas/children/ownValues.ts';
import { type ReadingPlace, readingModel } from '../../../../shared/areas/children/readings.ts';
import { contactsOf } from '../../../../shared/areas/children/rules.ts';
import { veilConfirmations, veilDerived } from '../../../../shared/areas/children/sight.ts';
import type { Field, Fields, RecordModel } from '../../../../shared/record.ts';
import type { Role } from '../../../../shared/roles.ts';
import { maskedText, sightInList, sightOfField, veil } from '../../../../shared/veil.ts';
import type { JobContext, WriteContext } from '../../context.ts';
import type { LoadedFile } from './files.ts';

/** A file for the page: null for every value that is not seen whole, and by path what is shown of those seen in part. */
export function toChildFile(file: LoadedFile, role: Role): ChildFile {
  const child = veilChild(file.model, file.child, role);
  const veiled = { ...child.veiled };
  const kin = file.kin.map((each) => {
    const seen = veil(kinModel, each, role);
    for (const [key, text] of Object.entries(seen.veiled)) veiled[`kin.${each.id}.${key}`] = text;
    return seen.record;
  });
  return {
    child: child.record,
    kin,
    className: file.className,
    headTeacherName: file.headTeacherName,
    mentorName: file.mentorName,
    derived: veilDerived(file.derived, role, file.model.fields),
    contacts: seenContacts(file, role),
    veiled,
  };
}

/** A child's own record for the page. */
export function veilChild(
  model: ChildModel,
  child: Child,
  role: Role,
): { record: Child; veiled: Record<string, string> } {
  const { record, veiled } = veil(model, withOwn(child), role);
  const confirmations = veilConfirmations(child.confirmations, role);
  return { veiled, record: { ...gatherOwn(model.fields, record), confirmations } };
}

function seenContacts({ kin }: LoadedFile, role: Role): ChildFile['contacts'] {
  const { name: nameField, phones: phonesField } = kinModel.fields;
  const sight = sightOfField(role, phonesField);
  if (sight === 'absent') return [];
  return contactsOf({ kin }).map(({ kin: person, number, ...contact }) => ({
    kinId: person.id,
    relation: person.relation,
    name: sightOfField(role, nameField) === 'whole' ? person.name : null,
    number: sight === 'whole' ? number : maskedText(phonesField, number)!,
    ...contact,
  }));
}

/** A value in a list's column; undefined where the role has no such column. */
export function inList(field: Field, value: unknown, role: Role): unknown {
  const sight = sightInList(role, field);
  if (sight === 'absent') return undefined;
  return sight === 'whole' ? value : maskedText(field, value);
}

/** Texts can be shown in part where they stand; every other kind is left out. */
const kindsWithMask: readonly Field['kind'][] = ['text', 'longText', 'idNumber'];

function forPaper<F extends Fields, R extends object>(
  model: RecordModel<F>,
  record: R,
  role: Role,
  sightIn: typeof sightOfField,
): R {
  const seen = veil(model, record, role, sightIn);
  const shown = Object.entries(seen.veiled).filter(([key]) =>
    kindsWithMask.includes(model.fields[key]!.kind),
  );
  return shown.length === 0 ? seen.record : { ...seen.record, ...Object.fromEntries(shown) };
}

/**
 * Files as a paper shows them to this role: what is seen in part stands in part, what is not seen is as if nobody had
 * recorded it. `numbers: 'masked'` shows personal values in part to everybody; `'whole'` shows them to those who see them
 * whole, and then the paper owes keepReadings.
 */
export function seenOnPaper<F extends LoadedFile>(
  files: readonly F[],
  role: Role,
  numbers: 'whole' | 'masked',
): F[] {
  const sightIn = numbers === 'whole' ? sightOfField : sightInList;
  return files.map((file) => ({
    ...file,
    child: gatherOwn(
      file.model.fields,
      forPaper(file.model, withOwn({ ...file.child, confirmations: null }), role, sightIn),
    ),
    kin: file.kin.map((each) => forPaper(kinModel, each, role, sightIn)),
    derived: veilDerived(file.derived, role, file.model.fields),
  }));
}

/** The paths of the values of a file that stand on a paper; a paper of the whole file has none. */
export type PathsOf = (file: LoadedFile) => readonly string[];

/**
 * Records that the personal values of these files were seen whole, for a role that sees them so: of a paper that shows
 * a part of the file, those that stand on it.
 */
export async function keepReadings(
  context: JobContext,
  files: readonly LoadedFile[],
  place: ReadingPlace,
  printed?: PathsOf,
): Promise<void> {
  const { role } = context.session;
  const read = files.map((file) => {
    const [paths, shown] = [personalPaths(file, role), printed?.(file)];
    return { childId: file.child.id, fields: shown ? paths.filter((path) => shown.includes(path)) : paths };
  });
  const some = read.filter(({ fields }) => fields.length > 0);
  if (some.length === 0) return;
  await context.write((write) => {
    for (const each of some) noteReading(write, each.childId, each.fields, place);
  });
}

/** seenOnPaper with its readings kept. */
export async function onPaper<F extends LoadedFile>(
  context: JobContext,
  files: readonly F[],
  numbers: 'whole' | 'masked',
  place: ReadingPlace,
  printed?: PathsOf,
): Promise<F[]> {
  if (numbers === 'whole') await keepReadings(context, files, place, printed);
  return seenOnPaper(files, context.session.role, numbers);
}

/** The paths of a file's personal values that this role sees whole. */
function personalPaths({ child, kin, model }: LoadedFile, role: Role): string[] {
  return [
    ...personalKeys(model, withOwn(child), role),
    ...kin.flatMap((each: Kin) => personalKeys(kinModel, each, role).map((key) => `kin.${each.id}.${key}`)),
  ];
}

function personalKeys<F extends Fields>(model: RecordModel<F>, record: object, role: Role): string[] {
  return Object.entries(model.fields)
    .filter(([key, field]) => {
      const value = (record as Record<string, unknown>)[key] ?? null;
      return field.sensitivity === 'personal' && value !== null && sightOfField(role, field) === 'whole';
    })
    .map(([key]) => key);
}

/** Keeps that these values of a child were seen whole; its history and the audit tell by whom. */
export function noteReading(
  write: WriteContext,
  childId: string,
  fields: string[],
  place: ReadingPlace,
): void {
  write.insert(readingModel, { childId, fields, place });
}
