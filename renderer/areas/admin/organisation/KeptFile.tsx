/** A kept file as it is, a picture or the pages of a PDF; a copy can be saved. */
import { Button, Group, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { AttachmentFormat } from '../../../../shared/areas/children/attachments.ts';
import type { ExportName } from '../../../../shared/leaving.ts';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { firstSheet, PaperPages, type SheetSize } from '../../../ui/PaperPreview/PaperPages.tsx';
import { openPdf, type PDFDocumentProxy } from '../../../ui/PaperPreview/pdf.ts';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { useSave } from '../../../ui/Saving.tsx';
import { usePictureUrl } from '../../children/file/attachments/usePictureUrl.ts';
import styles from './organisation.module.css';

interface KeptFileProps {
  title: string;
  /** Undefined while it is read. */
  file: { format: AttachmentFormat; content: Uint8Array } | undefined;
  error: unknown;
  /** As what a copy leaves the program; without it none can be saved. */
  what?: ExportName;
  onClose(): void;
}

export function KeptFile({ title, file, error, what, onClose }: KeptFileProps) {
  const url = usePictureUrl(file?.format === 'jpeg' ? file.content : null);
  const { t } = useText();
  const save = useSave();
  const saveCopy = () => {
    if (file && what)
      void save({
        name: `${title}.${file.format === 'pdf' ? 'pdf' : 'jpg'}`,
        what,
        bytes: async () => file.content,
      });
  };
  return (
    <Modal opened onClose={onClose} title={title} size={900}>
      <ProblemAlert error={error} />
      {!file && !error && <Lines count={6} />}
      {url && <img className={styles.picture} src={url} alt={title} />}
      {file?.format === 'pdf' && <Pdf bytes={file.content} />}
      {file && what && (
        <Group justify="flex-end" mt="sm">
          <Button variant="default" leftSection={<IconDownload size={16} stroke={1.7} />} onClick={saveCopy}>
            {t('frame.saveCopy')}
          </Button>
        </Group>
      )}
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
