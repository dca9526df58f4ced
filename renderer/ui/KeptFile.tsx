/** A file that was kept, a picture or a PDF, shown as it is; a copy can be saved where `what` says as what it leaves. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { AttachmentFormat } from '../../shared/areas/children/attachments.ts';
import type { ExportName } from '../../shared/leaving.ts';
import { useText } from '../app/text.ts';
import { FileDialog } from './FileDialog.tsx';
import { useSave } from './Saving.tsx';

interface KeptFileProps {
  title: string;
  /** Undefined while it is read. */
  file: { format: AttachmentFormat; content: Uint8Array } | undefined;
  error: unknown;
  what?: ExportName;
  onClose(): void;
}

export function KeptFile({ title, file, error, what, onClose }: KeptFileProps) {
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
    <FileDialog
      file={{ title, format: file?.format ?? 'jpeg', bytes: file?.content ?? null }}
      error={error}
      onClose={onClose}
      actions={
        file &&
        what && (
          <Button variant="default" leftSection={<IconDownload size={16} stroke={1.7} />} onClick={saveCopy}>
            {t('frame.saveCopy')}
          </Button>
        )
      }
    />
  );
}
