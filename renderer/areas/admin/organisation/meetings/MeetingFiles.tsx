/** Papers and photos of a meeting: kept ones open and can be left out, new ones are chosen. */
import { ActionIcon, Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFileUpload, IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { MeetingView } from '../../../../../shared/areas/admin/meetings.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { KeptFile } from '../../../../ui/KeptFile.tsx';
import { accepted } from '../../../children/file/attachments/readFile.ts';
import styles from '../plans/plans.module.css';

/** What one act may bring. */
const most = 20;

interface MeetingFilesProps {
  view: MeetingView | null;
  keep: readonly string[];
  files: readonly File[];
  onKeep(ids: string[]): void;
  onFiles(files: File[]): void;
}

export function MeetingFiles({ view, keep, files, onKeep, onFiles }: MeetingFilesProps) {
  const { t } = useText();
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Text size="sm" fw={500}>
          {t('admin.meetings.materials')}
        </Text>
        <FileButton
          multiple
          accept={accepted.join(',')}
          onChange={(chosen) => onFiles([...files, ...chosen].slice(0, most))}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="xs"
              leftSection={<IconFileUpload size={16} stroke={1.7} />}
            >
              {t('admin.meetings.addFiles')}
            </Button>
          )}
        </FileButton>
      </Group>
      {view && (
        <KeptFiles view={view} keep={keep} onDrop={(id) => onKeep(keep.filter((each) => each !== id))} />
      )}
      {files.map((file, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
        <Group key={at} gap={6}>
          <IconPaperclip size={14} stroke={1.7} aria-hidden />
          <Text size="sm">{file.name}</Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={22}
            aria-label={t('admin.meetings.dropFile', { name: file.name })}
            onClick={() => onFiles(files.filter((_, place) => place !== at))}
          >
            <IconX size={14} stroke={1.7} />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}

interface KeptFilesProps {
  view: MeetingView;
  /** Those that stay. */
  keep: readonly string[];
  /** Absent where nobody may take one away. */
  onDrop?(id: string): void;
}

export function KeptFiles({ view, keep, onDrop }: KeptFilesProps) {
  const { t } = useText();
  const [opened, setOpened] = useState<{ id: string; title: string } | null>(null);
  const shown = view.files.filter(({ id }) => keep.includes(id));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.list}>
      {shown.map(({ id, title }) => (
        <li key={id}>
          <IconPaperclip size={14} stroke={1.7} aria-hidden />
          <Anchor component="button" type="button" size="sm" onClick={() => setOpened({ id, title })}>
            {title}
          </Anchor>
          {onDrop && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={22}
              aria-label={t('admin.meetings.dropFile', { name: title })}
              onClick={() => onDrop(id)}
            >
              <IconX size={14} stroke={1.7} />
            </ActionIcon>
          )}
        </li>
      ))}
      {opened && (
        <OneFile
          id={view.meeting.id}
          materialId={opened.id}
          title={opened.title}
          onClose={() => setOpened(null)}
        />
      )}
    </ul>
  );
}

interface OneFileProps {
  id: string;
  materialId: string;
  title: string;
  onClose(): void;
}

function OneFile({ id, materialId, title, onClose }: OneFileProps) {
  const { data, error } = useOfficeQuery('admin.meetingMaterial', { id, materialId });
  return <KeptFile title={title} file={data} error={error} onClose={onClose} />;
}
