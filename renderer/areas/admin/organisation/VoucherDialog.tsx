/** The scan of a voucher, as it was kept. */
import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FundEntry } from '../../../../shared/areas/admin/funds.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { firstSheet, PaperPages, type SheetSize } from '../../../ui/PaperPreview/PaperPages.tsx';
import { openPdf, type PDFDocumentProxy } from '../../../ui/PaperPreview/pdf.ts';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { usePictureUrl } from '../../children/file/attachments/usePictureUrl.ts';
import styles from './organisation.module.css';

export function VoucherDialog({ entry, onClose }: { entry: FundEntry; onClose(): void }) {
  const { data, error } = useOfficeQuery('admin.fundVoucher', { id: entry.id });
  const url = usePictureUrl(data?.format === 'jpeg' ? data.content : null);
  return (
    <Modal opened onClose={onClose} title={`${entry.day} ${entry.title}`} size={900}>
      <ProblemAlert error={error} />
      {!data && !error && <Lines count={6} />}
      {url && <img className={styles.picture} src={url} alt={entry.title} />}
      {data?.format === 'pdf' && <Pdf bytes={data.content} />}
    </Modal>
  );
}

function Pdf({ bytes }: { bytes: Uint8Array }) {
  const [opened, setOpened] = useState<{ pdf: PDFDocumentProxy; sheet: SheetSize } | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    const opening = openPdf(bytes);
    opening
      .then(async (pdf) => ({ pdf, sheet: await firstSheet(pdf) }))
      .then(
        (made) => !gone && setOpened(made),
        (caught) => !gone && setError(caught),
      );
    return () => {
      gone = true;
      void opening.then((pdf) => pdf.loadingTask.destroy()).catch(() => {});
    };
  }, [bytes]);
  if (error !== null) return <ProblemAlert error={error} />;
  if (!opened) return <Lines count={6} />;
  return (
    <div className={styles.pages}>
      <PaperPages pdf={opened.pdf} sheet={opened.sheet} zoom={1} />
    </div>
  );
}
