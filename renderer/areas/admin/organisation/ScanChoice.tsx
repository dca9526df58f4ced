/** The scan that goes with an entry: kept as it is, another in its place, or none. */
import { Button, FileButton, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { accepted, readFile } from '../../children/file/attachments/readFile.ts';
import styles from './organisation.module.css';

export type Scan = 'keep' | 'none' | { readId: string; name: string };

interface ScanChoiceProps {
  /** A scan is kept already. */
  there: boolean;
  scan: Scan;
  onChange(scan: Scan): void;
}

export function ScanChoice({ there, scan, onChange }: ScanChoiceProps) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choose = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    setError(null);
    try {
      onChange({ readId: (await readFile(file)).readId, name: file.name });
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  const has = typeof scan === 'object' || (there && scan === 'keep');
  const words = typeof scan === 'object' ? t('admin.organisation.money.scanRead', { name: scan.name }) : null;
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('admin.organisation.money.scan')}
      </Text>
      <div className={styles.scan}>
        <FileButton accept={accepted.join(',')} onChange={(file) => void choose(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="xs"
              loading={busy}
              leftSection={<IconFileUpload size={16} stroke={1.7} />}
            >
              {t(has ? 'admin.organisation.money.changeScan' : 'admin.organisation.money.chooseScan')}
            </Button>
          )}
        </FileButton>
        {has && (
          <>
            <Text size="sm">{words ?? t('admin.organisation.money.scanThere')}</Text>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange('none')}>
              {t('admin.organisation.money.noScan')}
            </Button>
          </>
        )}
      </div>
      <ProblemAlert error={error} />
    </div>
  );
}
