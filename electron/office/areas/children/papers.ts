/** Papers of the session's children, alone or bound, as a Document, DOCX or XLSX. */
import { isOwnKey } from '../../../../shared/areas/children/ownValues.ts';
import { archives as archivesOf } from '../../../../shared/areas/children/papers/archive.ts';
import {
  type BundleOf,
  bundleSize,
  bundleSteps,
  bundleTitle,
} from '../../../../shared/areas/children/papers/bundle.ts';
import { addressPaths } from '../../../../shared/areas/children/papers/labels.ts';
import type { PaperFile, Photo } from '../../../../shared/areas/children/papers/parts.ts';
import { phoneList as phoneListOf } from '../../../../shared/areas/children/papers/phones.ts';
import { type OwnColumn, roster as rosterOf } from '../../../../shared/areas/children/papers/roster.ts';
import type { BoundPaper, PrintChoice, WhichChildren } from '../../../../shared/areas/children/printing.ts';
import { statisticsPaper } from '../../../../shared/areas/reports/statisticsPaper.ts';
import type { Document, Section } from '../../../../shared/paper/document.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { Fields } from '../../../../shared/record.ts';
import { may } from '../../../../shared/roles.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { sightInList } from '../../../../shared/veil.ts';
import { breathe, type JobContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { statistics } from '../reports/statistics.ts';
import { writePaper } from '../writePaper.ts';
import { portraitsOf } from './attachments/index.ts';
import { filterFiles, type LoadedFile } from './files.ts';
import { childModelOf } from './ownFields.ts';
import { keepReadings, onPaper, seenOnPaper } from './veiled.ts';

interface Wanted extends WhichChildren {
  format: 'document' | 'docx' | 'xlsx';
}

export async function archives(context: JobContext, input: Wanted): Promise<Document | Uint8Array> {
  const seen = await onPaper(context, await chosen(context, input), 'whole', placeOf(input));
  const files = withPhotos(context, seen);
  const day = input.filter.day ?? context.today;
  return writePaper(context, archivesOf(files, school(context), day, childModelOf(context)), input.format);
}

export async function roster(
  context: JobContext,
  input: Wanted & { whole?: boolean | undefined; columns?: string[] | undefined },
): Promise<Document | Uint8Array> {
  const numbers = input.whole ? 'whole' : 'masked';
  const own = ownColumns(context, input.columns);
  const printed = ['idNumber', ...own.map(({ key }) => key)];
  const files = await onPaper(context, await chosen(context, input), numbers, placeOf(input), () => printed);
  const day = input.filter.day ?? context.today;
  const classes = new Set(files.map((file) => file.className));
  const scope = input.filter.groups.class && classes.size === 1 ? (files[0]?.className ?? null) : null;
  return writePaper(context, rosterOf(files, school(context), day, scope, own), input.format);
}

/** Those of a list's columns that are the school's own, in use, and seen by this role. */
function ownColumns(context: JobContext, columns: readonly string[] = []): OwnColumn[] {
  const fields: Fields = childModelOf(context).fields;
  return columns.filter(isOwnKey).flatMap((key) => {
    const field = fields[key];
    const shown = field && !field.retired && sightInList(context.session.role, field) !== 'absent';
    return shown ? [{ key, field }] : [];
  });
}

export async function phoneList(context: JobContext, input: Wanted): Promise<Document | Uint8Array> {
  const files = seenOnPaper((await chosen(context, input)).map(living), context.session.role, 'masked');
  const day = input.filter.day ?? context.today;
  const list = phoneListOf(files, school(context), day, { flat: input.format === 'xlsx' });
  return writePaper(context, { title: '通讯录', sections: [list] }, input.format);
}

/** Tells how far it is child by child; cancelled, nothing stays behind. */
export async function print(
  context: JobContext,
  input: WhichChildren & { choice: PrintChoice; format: 'document' | 'docx' },
): Promise<Document | Uint8Array> {
  const { choice } = input;
  const day = input.filter.day ?? context.today;
  const files = await chosen(context, input);
  const { role } = context.session;
  const identified = seenOnPaper(files, role, 'whole');
  const listed = seenOnPaper(files, role, 'masked');
  const reached = files.map(living);
  // a letter to a place of work has to say which
  const addressed = seenOnPaper(reached, role, 'whole');
  const toReach = seenOnPaper(reached, role, 'masked');
  const carded = carriesPhoto(choice, ['smallCards', 'wallCard']) ? withPhotos(context, toReach) : toReach;
  const filesFor: Record<BoundPaper, readonly PaperFile[]> = {
    archive: carriesPhoto(choice, ['archive']) ? withPhotos(context, identified) : identified,
    roster: listed,
    labels: addressed,
    phoneList: toReach,
    smallCards: carded,
    wallCard: carded,
    statistics: [],
  };
  const of: BundleOf = {
    filesFor: (paper) => filesFor[paper],
    choice,
    school: school(context),
    day,
    statistics: choice.papers.includes('statistics') ? statisticsTable(context, day) : null,
    model: childModelOf(context),
    columns: ownColumns(context, choice.columns),
  };
  const sections: Section[] = [];
  const total = bundleSize(of);
  let done = 0;
  for (const step of bundleSteps(of)) {
    await breathe(context.signal);
    sections.push(...step.sections);
    done += step.children;
    context.progress(done, total);
  }
  if (choice.papers.includes('archive')) await keepReadings(context, files, placeOf(input));
  else if (choice.papers.includes('labels'))
    await keepReadings(context, reached, placeOf(input), (file) => addressPaths(file, choice.labelsTo, day));
  return writePaper(context, { title: bundleTitle(choice, files.length), sections }, input.format);
}

/** Photos are read for the papers that carry one, and only where such a paper is chosen. */
function carriesPhoto({ papers }: PrintChoice, carriers: readonly BoundPaper[]): boolean {
  return carriers.some((each) => papers.includes(each));
}

function withPhotos<F extends LoadedFile>(
  context: JobContext,
  files: readonly F[],
): (F & Pick<PaperFile, 'photo'>)[] {
  const portraits = portraitsOf(
    context,
    files.map((file) => file.child.id),
  );
  return files.map((file) => ({ ...file, photo: photoOf(portraits.get(file.child.id)) }));
}

function photoOf(jpeg: Uint8Array | undefined): Photo | null {
  return jpeg ? { format: 'jpeg', base64: Buffer.from(jpeg).toString('base64') } : null;
}

/** Of the whole school; whoever may not read reports is refused. */
function statisticsTable(context: JobContext, day: Day): Document {
  if (!may(context.session.role, 'reports.read')) refuse('notAllowed');
  const view = statistics(context, { day, definition: 'wider' });
  return statisticsPaper(view, school(context).name, context.today, 'A4');
}

/** Those who can be reached: a paper for reaching people leaves out the dead, whoever prints it. */
function living<F extends LoadedFile>(file: F): F {
  return { ...file, kin: file.kin.filter((each) => each.deceased !== true) };
}

function placeOf({ format }: { format: string }): 'paper' | 'export' {
  return format === 'document' ? 'paper' : 'export';
}

/** The files that the filter keeps, or of these the ones named. Refuses notFound when there is none. */
async function chosen(context: JobContext, input: WhichChildren): Promise<LoadedFile[]> {
  await breathe(context.signal);
  const kept = filterFiles(context, input.filter);
  const ids = input.ids && new Set(input.ids);
  const files = ids ? kept.filter((file) => ids.has(file.child.id)) : kept;
  return files.length > 0 ? files : refuse('notFound', { record: 'child' });
}
