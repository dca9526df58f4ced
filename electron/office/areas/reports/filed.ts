/** Approved reports: kept with their files by the act that approves them, and handed over. */
import type { reportsCalls } from '../../../../shared/areas/reports/calls.ts';
import type { Figure } from '../../../../shared/areas/reports/figure.ts';
import {
  type Delivery,
  deliveryModel,
  type FiledFormat,
  type FiledReport,
  type FiledRow,
  filedFormats,
  filedReportFileModel,
  filedReportModel,
} from '../../../../shared/areas/reports/filed.ts';
import { type Document, documentSchema } from '../../../../shared/paper/document.ts';
import { refuse } from '../../../../shared/problem.ts';
import type { RecordOf } from '../../../../shared/record.ts';
import type { Handler, JobContext, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { sha256 } from '../../database/contents.ts';
import { fromRow } from '../../database/records.ts';
import { isWholePdf } from '../../files/pdf.ts';
import { staffNames } from '../admin/school.ts';
import { writePaper } from '../writePaper.ts';

type Calls = typeof reportsCalls;
type Row = Record<string, SqlValue>;
type FiledFile = RecordOf<typeof filedReportFileModel>;

/** What is approved. */
export interface ToFile {
  kind: string;
  period: string;
  title: string;
  document: Document;
  figures: readonly Pick<Figure, 'name' | 'text'>[];
  /** What is other than in the edition before; needed where there is one. */
  changes: string | null;
  /** Whether its tables are kept as a workbook too. */
  xlsx: boolean;
}

/** The files of a report that is about to be approved; made before the act that keeps them, which then only writes. */
export async function filesToFile(
  context: Pick<JobContext, 'signal'>,
  { document, xlsx }: Pick<ToFile, 'document' | 'xlsx'>,
): Promise<[FiledFormat, Uint8Array][]> {
  const made: [FiledFormat, Uint8Array][] = [
    ['document', new TextEncoder().encode(JSON.stringify(document))],
  ];
  for (const format of xlsx ? (['docx', 'xlsx'] as const) : (['docx'] as const)) {
    const file = await writePaper(context, document, format);
    if (file instanceof Uint8Array) made.push([format, file]);
  }
  return made;
}

/** Keeps the report and its files as the next edition. Refuses changesUntold for a correction that says nothing. */
export function fileReport(
  write: WriteContext,
  { kind, period, title, figures, changes }: ToFile,
  files: readonly [FiledFormat, Uint8Array][],
): FiledReport {
  const before = latestEdition(write, kind, period);
  if (before && !changes) refuse('changesUntold');
  const made = write.insert(filedReportModel, {
    ...{ kind, period, title },
    changes: before ? changes : null,
    edition: (before?.edition ?? 0) + 1,
    approvedById: write.session.staffId,
    approvedOn: write.today,
    figures: Object.fromEntries(figures.map(({ name, text }) => [name, text])),
  });
  for (const [format, content] of files) keepFile(write, made.id, format, content);
  return made;
}

function keepFile(
  write: WriteContext,
  filedReportId: string,
  format: FiledFormat,
  content: Uint8Array,
): void {
  const values = { filedReportId, format, bytes: content.byteLength, sha256: sha256(content) };
  const file = write.insert(filedReportFileModel, values);
  write.keepContent('filedReportFile', file, { content, thumbnail: null });
}

/** The edition that holds now. */
export function latestEdition(
  context: Pick<ReadContext, 'read'>,
  kind: string,
  period: string,
): FiledReport | undefined {
  const row = context.read.get<Row>(
    `select * from filedReport where kind = ? and period = ? and deletedAt is null order by edition desc limit 1`,
    kind,
    period,
  );
  return row && fromRow(filedReportModel, row);
}

export const filedReports: Handler<Calls['filedReports']> = (context, { kind, period }) => {
  const rows = context.read
    .all<Row>(
      `select * from filedReport where kind = coalesce(?, kind) and period = coalesce(?, period) and deletedAt is null
       order by period desc, kind, edition desc`,
      kind,
      period,
    )
    .map((row) => fromRow(filedReportModel, row));
  const names = new Map(staffNames(context).map(({ id, name }) => [id, name]));
  return rows.map(
    (report): FiledRow => ({
      report,
      approvedBy: names.get(report.approvedById) ?? '',
      formats: filesOf(context, report.id).map(({ format }) => format),
      deliveries: deliveriesOf(context, report.id).map((delivery) => ({
        delivery,
        by: names.get(delivery.staffId) ?? '',
      })),
      latest: !rows.some(
        (each) => each.kind === report.kind && each.period === report.period && each.edition > report.edition,
      ),
    }),
  );
};

function filesOf(context: Pick<ReadContext, 'read'>, id: string): FiledFile[] {
  return context.read
    .all<Row>('select * from filedReportFile where filedReportId = ? and deletedAt is null order by seq', id)
    .map((row) => fromRow(filedReportFileModel, row))
    .toSorted((one, other) => filedFormats.indexOf(one.format) - filedFormats.indexOf(other.format));
}

export function deliveriesOf(context: Pick<ReadContext, 'read'>, id: string): Delivery[] {
  return context.read
    .all<Row>('select * from delivery where filedReportId = ? and deletedAt is null order by day, seq', id)
    .map((row) => fromRow(deliveryModel, row));
}

function requireReport(context: Pick<ReadContext, 'records'>, id: string): FiledReport {
  return context.records.find(filedReportModel, id) ?? refuse('notFound', { record: 'filedReport' });
}

/** The bytes that were kept at approval. Null where this form was not; refuses attachmentAltered. */
export function filedFile(
  context: Pick<JobContext, 'read' | 'desk'>,
  id: string,
  format: FiledFormat,
): Uint8Array | null {
  const file = filesOf(context, id).find((each) => each.format === format);
  return file ? context.desk.school.contents.get('filedReportFile', file) : null;
}

export const filedPaper: Handler<Calls['filedPaper']> = (context, { id, format }) =>
  context.alone(() => {
    const { id: found } = requireReport(context, id);
    const content = filedFile(context, found, format) ?? refuse('notFound', { record: 'filedReportFile' });
    return format === 'document'
      ? documentSchema.parse(JSON.parse(new TextDecoder().decode(content)))
      : content;
  });

export const filedPdf: Handler<Calls['filedPdf']> = (context, { id }) =>
  filedFile(context, requireReport(context, id).id, 'pdf');

export const keepFiledPdf: Handler<Calls['keepFiledPdf']> = (context, { id, bytes }) => {
  const { id: found } = requireReport(context, id);
  if (!isWholePdf(bytes)) refuse('attachmentDamaged');
  if (!filesOf(context, found).some(({ format }) => format === 'pdf')) keepFile(context, found, 'pdf', bytes);
  return null;
};

export const saveDelivery: Handler<Calls['saveDelivery']> = (
  context,
  { id, version, filedReportId, patch },
) => {
  const report = requireReport(context, filedReportId);
  if (id === null)
    return context.insert(deliveryModel, {
      ...patch,
      filedReportId: report.id,
      staffId: context.session.staffId,
    });
  const known = context.records.find(deliveryModel, id);
  if (known?.filedReportId !== report.id) refuse('notFound', { record: 'delivery' });
  return context.update(deliveryModel, id, patch, version);
};

export const removeDelivery: Handler<Calls['removeDelivery']> = (context, { id }) => {
  const found = context.records.find(deliveryModel, id) ?? refuse('notFound', { record: 'delivery' });
  context.remove(deliveryModel, found.id);
  return null;
};
