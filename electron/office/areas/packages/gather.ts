/** All that a package will hold, in its fixed order: what the records were at one moment, and where the rest is read from. */
import type { AttachmentFormat } from '../../../../shared/areas/children/attachments.ts';
import type { PackageChoice } from '../../../../shared/areas/packages/calls.ts';
import {
  type Manifest,
  type PackagePart,
  packageFormat,
  packageVersion,
} from '../../../../shared/areas/packages/manifest.ts';
import {
  alwaysSent,
  columnsAt,
  type PackageRow,
  publishedSchema,
  rowKinds,
} from '../../../../shared/areas/packages/rows.ts';
import { type FiledFormat, filedReportModel } from '../../../../shared/areas/reports/filed.ts';
import { refuse } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import type { JobContext, ReadContext } from '../../context.ts';
import { sha256 } from '../../database/contents.ts';
import { countsOf } from '../../files/packageRead.ts';
import type { PackageToWrite, PartToWrite } from '../../files/packageWrite.ts';
import { school } from '../admin/school.ts';
import { filedFile } from '../reports/filed.ts';
import { countOfKind, Gathering, rowsOfKind } from './rows.ts';

/** Refuses notAllowed for whole rows by somebody who may not send them, notFound for a report or photo not there. */
export function gather(context: JobContext, asked: PackageChoice): Omit<PackageToWrite, 'cipher'> {
  const choice = withinTime(context, asked);
  const parts = [
    ...recordParts(context, choice),
    ...paperParts(context, choice),
    ...photoParts(context, choice),
    ...materialParts(context, choice),
  ];
  const { id, name, township, district } = school(context);
  const { purpose, receiver, detail, period } = choice;
  const manifest: Omit<Manifest, 'parts'> = {
    ...{ format: packageFormat, version: packageVersion, program: context.desk.program },
    school: { id, name, township, district },
    ...{ period, purpose, receiver, detail, counts: countsOf(parts) },
  };
  return { manifest, parts };
}

/** Lines by kind, papers and photos, without making them. */
export function outlineOf(context: ReadContext, asked: PackageChoice): Manifest['counts'] {
  const choice = withinTime(context, asked);
  const counts: Manifest['counts'] = {};
  const gathering = new Gathering(context, choice);
  for (const kind of kindsOf(choice)) counts[kind.name] = countOfKind(gathering, kind);
  const papers = filesOf(context, choice).length;
  return {
    ...counts,
    ...(papers > 0 && { papers }),
    ...(choice.photoIds.length > 0 && { photos: photosOf(context, choice).length }),
    ...(choice.materialIds.length > 0 && { materials: materialsOf(context, choice).length }),
  };
}

/** What lies ahead is counted by nobody. */
function withinTime(context: ReadContext, choice: PackageChoice): PackageChoice {
  if (choice.detail === 'full' && !may(context.session.role, 'packages.sendRows')) refuse('notAllowed');
  const last = (day: string) => (day > context.today ? context.today : day);
  return { ...choice, period: { from: last(choice.period.from), to: last(choice.period.to) } };
}

function kindsOf({ detail, kinds, reportIds }: PackageChoice) {
  return rowKinds.filter(
    (kind) =>
      columnsAt(kind, detail).length > 0 &&
      (kind.name !== 'reportFigures' || reportIds.length > 0) &&
      ((alwaysSent as readonly string[]).includes(kind.name) || kinds.includes(kind.name)),
  );
}

function recordParts(context: JobContext, choice: PackageChoice): PartToWrite[] {
  const gathering = new Gathering(context, choice);
  const records: PartToWrite[] = [];
  const schemas: PartToWrite[] = [];
  for (const kind of kindsOf(choice)) {
    const { lines, rows } = linesOf(rowsOfKind(gathering, kind));
    records.push(heldPart(`records/${kind.name}.jsonl`, 'records', lines, rows));
    const schema = Buffer.from(publishedSchema(kind, choice.detail));
    schemas.push(heldPart(`schema/${kind.name}.schema.json`, 'schema', schema, null));
  }
  return [...records, ...schemas];
}

const lettersAtOnce = 2 ** 16;

/** What is held of the rows is their bytes alone. */
function linesOf(rows: Iterable<PackageRow>): { lines: Buffer; rows: number } {
  const pieces: Buffer[] = [];
  let count = 0;
  let text = '';
  for (const row of rows) {
    count += 1;
    text += `${JSON.stringify(row)}\n`;
    if (text.length < lettersAtOnce) continue;
    pieces.push(Buffer.from(text));
    text = '';
  }
  pieces.push(Buffer.from(text));
  return { lines: Buffer.concat(pieces), rows: count };
}

function heldPart(
  path: string,
  kind: PackagePart['kind'],
  content: Buffer,
  rows: number | null,
): PartToWrite {
  return {
    ...{ path, kind, rows, title: null },
    bytes: content.byteLength,
    sha256: sha256(content),
    content: () => content,
  };
}

/** Forms in which a paper goes along; `document` is the program's own. */
const sentFormats = ['pdf', 'docx', 'xlsx'] as const satisfies readonly FiledFormat[];

interface FiledRow {
  id: string;
  kind: string;
  period: string;
  edition: number;
  title: string;
  format: (typeof sentFormats)[number];
  bytes: number;
  sha256: string;
}

function filesOf(context: ReadContext, { reportIds }: PackageChoice): FiledRow[] {
  for (const id of reportIds)
    if (!context.records.find(filedReportModel, id)) refuse('notFound', { record: 'filedReport' });
  return context.read.all<FiledRow>(
    `select filedReport.id, kind, period, edition, title, format, bytes, sha256
     from filedReport join filedReportFile on filedReportFile.filedReportId = filedReport.id
     where filedReport.id in (select value from json_each(?)) and filedReport.deletedAt is null
       and filedReportFile.deletedAt is null and format in (select value from json_each(?))
     order by kind, period, edition, format desc`,
    JSON.stringify(reportIds),
    JSON.stringify(sentFormats),
  );
}

function paperParts(context: JobContext, choice: PackageChoice): PartToWrite[] {
  const files = filesOf(context, choice);
  const reports = [...new Set(files.map(({ id }) => id))];
  return files.map(({ id, kind, period, edition, title, format, bytes, sha256: hash }) => {
    const number = String(reports.indexOf(id) + 1).padStart(2, '0');
    const slug = period.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const name = `${number}-${kind}-${slug}-${edition}`.replace(/-+/g, '-').replace(/-$/, '');
    return {
      ...{ path: `papers/${name}.${format}`, kind: 'paper', rows: null, bytes, sha256: hash },
      // as the school calls it: beside an earlier package nobody takes the corrected one for the first
      title: edition > 1 ? `${title}（第${edition}稿）` : title,
      content: () =>
        context.alone(
          () => filedFile(context, id, format) ?? refuse('notFound', { record: 'filedReportFile' }),
        ),
    };
  });
}

interface PhotoRow {
  id: string;
  title: string;
  day: string;
  caption: string | null;
  bytes: number;
  sha256: string;
}

function photosOf(context: ReadContext, { photoIds }: PackageChoice): PhotoRow[] {
  const rows = context.read.all<PhotoRow>(
    `select activityPhoto.id, title, day, caption, bytes, sha256
     from activityPhoto join activity on activity.id = activityPhoto.activityId
     where activityPhoto.id in (select value from json_each(?))
       and activityPhoto.deletedAt is null and activity.deletedAt is null
     order by day, activityPhoto.seq`,
    JSON.stringify(photoIds),
  );
  if (rows.length < new Set(photoIds).size) refuse('notFound', { record: 'activityPhoto' });
  return rows;
}

/** Read one at a time, when their turn to be written has come. */
function photoParts(context: JobContext, choice: PackageChoice): PartToWrite[] {
  return photosOf(context, choice).map(({ id, title, day, caption, bytes, sha256: hash }, at) => ({
    ...{
      path: `photos/${String(at + 1).padStart(4, '0')}.jpg`,
      kind: 'photo',
      rows: null,
      bytes,
      sha256: hash,
    },
    title: [title, day, caption].filter(Boolean).join('　'),
    content: () =>
      context.alone(() => context.desk.school.contents.get('activityPhoto', { id, sha256: hash })),
  }));
}

interface MaterialPart {
  id: string;
  title: string;
  day: string | null;
  format: AttachmentFormat;
  bytes: number;
  sha256: string;
}

function materialsOf(context: ReadContext, { materialIds }: PackageChoice): MaterialPart[] {
  const rows = context.read.all<MaterialPart>(
    `select id, title, day, format, bytes, sha256 from material
     where id in (select value from json_each(?)) and deletedAt is null order by day is null, day, seq`,
    JSON.stringify(materialIds),
  );
  if (rows.length < new Set(materialIds).size) refuse('notFound', { record: 'material' });
  return rows;
}

function materialParts(context: JobContext, choice: PackageChoice): PartToWrite[] {
  return materialsOf(context, choice).map(({ id, title, day, format, bytes, sha256: hash }, at) => ({
    ...{ kind: 'material', rows: null, bytes, sha256: hash },
    path: `materials/${String(at + 1).padStart(4, '0')}.${format === 'pdf' ? 'pdf' : 'jpg'}`,
    title: [title, day].filter(Boolean).join('　'),
    content: () => context.alone(() => context.desk.school.contents.get('material', { id, sha256: hash })),
  }));
}
