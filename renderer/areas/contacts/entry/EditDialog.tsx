/** The form of a contact that is there, with what was begun in it and not saved. */
import { useMemo } from 'react';
import type { ContactRow } from '../../../../shared/areas/contacts/log.ts';
import { FullDialog } from './FullDialog.tsx';
import { useEntry } from './useEntry.ts';

export function EditDialog({ row, onClose }: { row: ContactRow; onClose(): void }) {
  const place = `contact:${row.contact.id}`;
  const first = useMemo(() => {
    const { id: _, version: __, createdAt: ___, updatedAt: ____, ...values } = row.contact;
    return { children: row.children, values };
  }, [row]);
  const { entry, change, clear, loaded } = useEntry(place, first);
  if (!loaded) return null;
  return (
    <FullDialog
      row={row}
      place={place}
      entry={entry}
      onChange={change}
      onSaved={() => clear({ saved: true })}
      onClose={() => {
        clear({ saved: false });
        onClose();
      }}
    />
  );
}
