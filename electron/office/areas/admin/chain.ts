/** Whether the chain of changes is whole, as the last walk along it found; and another walk, on demand. */
import type { ChainTold } from '../../../../shared/areas/admin/audit.ts';
import type { Language } from '../../../../shared/record.ts';
import { may } from '../../../../shared/roles.ts';
import { checkChain as walkChain } from '../../chainCheck.ts';
import { breathe, type JobContext, type ReadContext } from '../../context.ts';
import type { Desk } from '../../desk.ts';
import { recordLabel } from '../history.ts';

/** What is wrong where is for those who read the changes; everybody else learns that something is. */
export function chain(
  context: ReadContext & { desk: Desk },
  { language }: { language: Language },
): ChainTold {
  const found = context.desk.chain;
  if (!found) return { state: 'unchecked', rows: 0, checkedAt: null, fault: null };
  const { rows, at: checkedAt, fault } = found;
  if (!fault) return { state: 'whole', rows, checkedAt, fault: null };
  if (!may(context.session.role, 'audit.read')) return { state: 'broken', rows: 0, checkedAt, fault: null };
  const record = fault.record === null ? null : recordLabel(fault.record, language);
  return { state: 'broken', rows, checkedAt, fault: { ...fault, record } };
}

export async function checkChain(context: JobContext, input: { language: Language }): Promise<ChainTold> {
  await walkChain(context.desk, {
    alone: context.alone,
    pause: () => breathe(context.signal),
    progress: context.progress,
    clock: () => context.now,
  });
  return context.alone(() => chain(context, input));
}
