/** The school's own entries of code lists: reading, adding, renaming, retiring. */
import { type OwnCode, openLists, ownCodeModel } from '../../../../shared/areas/children/ownCodes.ts';
import { findCode } from '../../../../shared/codes/codeList.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { ReadContext, Reader, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { formerOf } from './formerNames.ts';

/** As they were last read: the same list gives the same model (ownFields.ts). */
const known = new WeakMap<Reader, { rows: string; codes: readonly OwnCode[] }>();

/** In the order in which they were added; retired ones too. */
export function ownCodes({ read }: Pick<ReadContext, 'read'>): readonly OwnCode[] {
  const found = read.all<Record<string, SqlValue>>(
    'select * from ownCode where deletedAt is null order by seq',
  );
  const rows = JSON.stringify(found);
  const before = known.get(read);
  if (before?.rows === rows) return before.codes;
  const codes = found.map((row) => fromRow(ownCodeModel, row));
  known.set(read, { rows, codes });
  return codes;
}

/** Refuses invalidInput {label: labelTaken} where the list has that name, notFound and changedMeanwhile. */
export function saveOwnCode(
  context: WriteContext,
  input: { id: string | null; version: number | null; list: string; label: string; retired: boolean },
): OwnCode {
  const all = ownCodes(context);
  const { id, version, list, label, retired } = input;
  const taken =
    all.some((each) => each.list === list && each.id !== id && each.label === label) ||
    openLists.some((each) => each.name === list && findCode(each, label) !== null);
  if (taken) refuseField('label', 'labelTaken');
  if (id === null) return context.insert(ownCodeModel, { list, label, retired, code: nextCode(context) });
  const before = all.find((each) => each.id === id) ?? refuse('notFound', { record: 'ownCode' });
  const former = formerOf(before.label, label, before.formerLabels ?? []);
  const formerLabels = former.length > 0 ? former : null;
  return context.update(ownCodeModel, id, { label, retired, formerLabels }, version);
}

/** Above every code that ever was, those in the bin too: files may still hold them. */
function nextCode({ read }: WriteContext): string {
  const row = read.get<{ last: number | null }>(
    'select max(cast(substr(code, 2) as integer)) as last from ownCode',
  );
  return `x${String((row?.last ?? 0) + 1).padStart(2, '0')}`;
}
