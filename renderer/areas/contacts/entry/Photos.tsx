/** Pictures of a contact: small in a row, whole over the window. */
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { AttachmentRow } from '../../../../shared/areas/children/attachments.ts';
import type { ContactRow } from '../../../../shared/areas/contacts/log.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { usePictureUrl } from '../../../ui/usePictureUrl.ts';
import { Viewer } from '../../children/file/attachments/Viewer.tsx';
import styles from './entry.module.css';

export function Photos({ row }: { row: ContactRow }) {
  const { data } = useOfficeQuery('contacts.photos', { id: row.contact.id });
  const [shown, setShown] = useState<string | null>(null);
  const whole = (data ?? []).filter((each) => each.whole);
  return (
    <>
      {whole.map((each) => (
        <Photo key={each.id} row={each} onOpen={() => setShown(each.id)} />
      ))}
      <Viewer
        rows={whole}
        shown={shown}
        onShow={setShown}
        childName={row.children[0]?.name ?? ''}
        mayWrite={false}
      />
    </>
  );
}

function Photo({ row, onOpen }: { row: AttachmentRow; onOpen(): void }) {
  const { t } = useText();
  const url = usePictureUrl(row.thumbnail);
  return (
    <UnstyledButton className={styles.photo} onClick={onOpen} aria-label={t('contacts.entry.openPhoto')}>
      {url && <img src={url} alt="" />}
    </UnstyledButton>
  );
}
