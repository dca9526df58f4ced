/** The school's own text for drafting a report, where it has one. */
import type { reportsCalls } from '../../../../shared/areas/reports/calls.ts';
import type { SectionText } from '../../../../shared/areas/reports/model.ts';
import { reportTemplateModel, type TemplateKind } from '../../../../shared/areas/reports/template.ts';
import type { RecordOf } from '../../../../shared/record.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';

type Calls = typeof reportsCalls;

function kept(
  context: Pick<ReadContext, 'read'>,
  kind: TemplateKind,
): RecordOf<typeof reportTemplateModel> | undefined {
  const row = context.read.get<Record<string, SqlValue>>(
    'select * from reportTemplate where kind = ? and deletedAt is null',
    kind,
  );
  return row && fromRow(reportTemplateModel, row);
}

export function templateOf(context: Pick<ReadContext, 'read'>, kind: TemplateKind): SectionText[] | null {
  return kept(context, kind)?.sections ?? null;
}

export const saveTemplate: Handler<Calls['saveTemplate']> = (context, { kind, sections }) => {
  const known = kept(context, kind);
  if (sections === null) {
    if (known) context.remove(reportTemplateModel, known.id);
  } else if (known) context.update(reportTemplateModel, known.id, { sections });
  else context.insert(reportTemplateModel, { kind, sections });
  return null;
};
