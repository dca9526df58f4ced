/** The scan of a voucher, as it was kept. */
import type { FundEntry } from '../../../../shared/areas/admin/funds.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { KeptFile } from '../../../ui/KeptFile.tsx';

export function VoucherDialog({ entry, onClose }: { entry: FundEntry; onClose(): void }) {
  const { data, error } = useOfficeQuery('admin.fundVoucher', { id: entry.id });
  return <KeptFile title={`${entry.day} ${entry.title}`} file={data} error={error} onClose={onClose} />;
}
