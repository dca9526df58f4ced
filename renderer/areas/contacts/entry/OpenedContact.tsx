/** A line of the log that was opened: a contact in its form, a call home in that of the calls. */
import type { ContactRow } from '../../../../shared/areas/contacts/log.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { CallDialog } from '../../phone/log/CallDialog.tsx';
import { EditDialog } from './EditDialog.tsx';

export function OpenedContact({ row, onClose }: { row: ContactRow; onClose(): void }) {
  const { role } = useSession();
  const isCall = row.phoneCall && may(role, 'phone.write');
  const { data: call } = useOfficeQuery(
    'phone.get',
    { id: row.contact.id },
    { enabled: isCall, fresh: true },
  );
  if (!row.phoneCall) return <EditDialog row={row} onClose={onClose} />;
  return call ? <CallDialog row={call} child={null} onClose={onClose} /> : null;
}
