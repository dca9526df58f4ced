/** Which things get a label, the sheets they are printed on, and that they were. */
import { assetModel } from '../../../../../shared/areas/equipment/model.ts';
import type { libraryCalls } from '../../../../../shared/areas/library/calls.ts';
import {
  type LabelSheet,
  labelLayoutModel,
  labelSheetModel,
  layoutFault,
  mostLabels,
  type PresetName,
  presets,
  type WhichLabels,
} from '../../../../../shared/areas/library/labels.ts';
import { copyModel } from '../../../../../shared/areas/library/model.ts';
import { type Label, labelsPaper } from '../../../../../shared/areas/library/papers/labels.ts';
import { refuse, refuseField } from '../../../../../shared/problem.ts';
import { labelCode } from '../../../../../shared/values/label.ts';
import type { Handler, ReadContext, SqlValue } from '../../../context.ts';
import { fromRow } from '../../../database/records.ts';
import { shortName } from '../../admin/school.ts';
import { barsOf } from './bars.ts';

type Calls = typeof libraryCalls;

export const labelLayouts: Handler<Calls['labelLayouts']> = ({ read }) =>
  read
    .all<Record<string, SqlValue>>('select * from labelLayout where deletedAt is null order by seq')
    .map((row) => fromRow(labelLayoutModel, row));

/** A new sheet begins as an A4 one without margins and gaps. */
export const saveLabelLayout: Handler<Calls['saveLabelLayout']> = (context, { id, version, patch }) => {
  const before = id === null ? null : context.records.find(labelLayoutModel, id);
  if (before === undefined) refuse('notFound', { record: 'labelLayout' });
  const sheet = labelSheetModel.values.parse({ ...(before?.sheet ?? presets['a4-3x8']), ...patch });
  const fault = layoutFault(sheet);
  if (fault !== null) refuseField(fault === 'labelsTooWide' ? 'patch.widthMm' : 'patch.heightMm', fault);
  const values = { name: sheet.name, sheet };
  return before
    ? context.update(labelLayoutModel, before.id, values, version)
    : context.insert(labelLayoutModel, values);
};

export const removeLabelLayout: Handler<Calls['removeLabelLayout']> = (context, { id }) => {
  context.remove(labelLayoutModel, id);
  return null;
};

interface Row {
  id: string;
  kind: 'copy' | 'asset';
  number: number;
  name: string;
  /** Class number, or model. */
  detail: string | null;
  place: string | null;
}

const sources = {
  copy: `select copy.id, 'copy' as kind, copy.number, title.name, title.classNumber as detail, copy.shelf as place
    from copy join title on title.id = copy.titleId
    where copy.deletedAt is null and copy.leftOn is null and title.deletedAt is null`,
  asset: `select asset.id, 'asset' as kind, asset.number, asset.name, asset.model as detail, asset.shelf as place
    from asset where asset.deletedAt is null
      and (select sum(change) from stockMove where assetId = asset.id and deletedAt is null) > 0`,
};

function rowsOf({ read }: Pick<ReadContext, 'read'>, which: WhichLabels): Row[] {
  const end = `limit ${mostLabels}`;
  switch (which.by) {
    case 'range':
      return read.all<Row>(
        `${sources[which.kind]} and ${which.kind}.number between ? and ? order by ${which.kind}.number ${end}`,
        which.from,
        which.to,
      );
    case 'notPrinted':
      return read.all<Row>(
        `${sources[which.kind]} and ${which.kind}.labelledOn is null order by ${which.kind}.number ${end}`,
      );
    case 'ids': {
      const found = read.all<Row>(
        `${sources[which.kind]} and ${which.kind}.id in (select value from json_each(?))`,
        JSON.stringify(which.ids),
      );
      const byId = new Map(found.map((each) => [each.id, each]));
      return which.ids.flatMap((id) => byId.get(id) ?? []);
    }
  }
}

export const labelsToPrint: Handler<Calls['labelsToPrint']> = (context, which) => {
  const rows = rowsOf(context, which);
  const codes = rows.map(({ kind, number }) => labelCode(kind, number));
  return {
    count: rows.length,
    first: codes[0] ?? null,
    last: codes.at(-1) ?? null,
    ids: rows.map(({ id }) => id),
  };
};

export const labels: Handler<Calls['labels']> = async (context, { which, layout, startAt }) => {
  const { made, sheet, name } = await context.alone(() => ({
    made: rowsOf(context, which).map(labelOf),
    sheet: sheetOf(context, layout),
    name: shortName(context),
  }));
  return labelsPaper('标签', made, { sheet, startAt, school: name, barsOf });
};

function labelOf({ kind, number, name, detail, place }: Row): Label {
  return {
    code: labelCode(kind, number),
    name,
    mark: [detail, place].filter(Boolean).join(' '),
  };
}

function sheetOf(context: ReadContext, layout: PresetName | (string & {})): LabelSheet {
  if (layout in presets) return presets[layout as PresetName];
  return (context.records.find(labelLayoutModel, layout) ?? refuse('notFound', { record: 'labelLayout' }))
    .sheet;
}

export const labelsPrinted: Handler<Calls['labelsPrinted']> = (context, { kind, ids }) => {
  const printed = { labelledOn: context.today };
  for (const id of ids) {
    if (kind === 'copy') context.update(copyModel, id, printed);
    else context.update(assetModel, id, printed);
  }
  return null;
};
