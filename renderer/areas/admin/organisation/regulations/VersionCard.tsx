/** A version that holds or held: read, never written. */
import { Badge, Button, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { VersionView } from '../../../../../shared/areas/admin/regulations.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { KeptFile } from '../../../../ui/KeptFile.tsx';
import { ProseEditor } from '../../../../ui/ProseEditor/index.ts';
import { SectionCard } from '../../../../ui/SectionCard.tsx';
import styles from './regulations.module.css';
import { versionTones } from './tones.ts';

export function VersionCard({ view }: { view: VersionView }) {
  const { t } = useText();
  const { version, state } = view;
  return (
    <SectionCard
      title={t('admin.regulations.version', { number: version.number })}
      badge={<Badge color={versionTones[state]}>{t(`admin.regulations.versionState.${state}`)}</Badge>}
    >
      {version.inForceOn && (
        <Text size="sm" c="gray.7">
          {t('admin.regulations.since', { day: version.inForceOn })}
        </Text>
      )}
      {version.whatChanged && (
        <Text size="sm" className={styles.said ?? ''}>
          {t('admin.regulations.changed', { words: version.whatChanged })}
        </Text>
      )}
      {version.prose.length > 0 && (
        <div className={styles.sheet}>
          <ProseEditor
            readOnly
            inCard
            value={version.prose}
            onChange={() => undefined}
            label={t('admin.regulations.text')}
          />
        </div>
      )}
      <Files view={view} />
      {version.prose.length === 0 && view.files.length === 0 && (
        <Text c="gray.7">{t('admin.regulations.nothingYet')}</Text>
      )}
    </SectionCard>
  );
}

/** What was brought in with it; each opens. */
export function Files({ view, children }: { view: VersionView; children?: ReactNode }) {
  const { version, files } = view;
  const [opened, setOpened] = useState<{ id: string; title: string } | null>(null);
  return (
    <div className={styles.files}>
      {files.map(({ id, title }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="default"
          leftSection={<IconPaperclip size={16} stroke={1.7} />}
          onClick={() => setOpened({ id, title })}
        >
          {title}
        </Button>
      ))}
      {children}
      {opened && <FileDialog versionId={version.id} file={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

interface FileDialogProps {
  versionId: string;
  file: { id: string; title: string };
  onClose(): void;
}

function FileDialog({ versionId, file, onClose }: FileDialogProps) {
  const { data, error } = useOfficeQuery('admin.regulationFile', { id: versionId, materialId: file.id });
  return <KeptFile title={file.title} file={data} error={error} onClose={onClose} />;
}
