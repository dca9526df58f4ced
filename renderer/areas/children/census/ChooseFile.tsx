/** The first step: a workbook dropped or chosen, and what will happen then. */
import { Button, Group, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { IconFileSpreadsheet, IconFileX, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useText } from '../../../app/text.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from './census.module.css';

/** What the office can read. Told by the ending: shells and spreadsheets name the kinds in many ways. */
const endings = ['.xlsx', '.csv', '.txt'];

export function ChooseFile({ reading, onFile }: { reading: boolean; onFile(file: File): void }) {
  const { t } = useText();
  const open = useRef<() => void>(null);
  const [rejected, setRejected] = useState(false);
  return (
    <>
      <Dropzone
        openRef={open}
        className={styles.drop}
        multiple={false}
        loading={reading}
        onDrop={([file]) => {
          setRejected(false);
          if (file) onFile(file);
        }}
        onReject={() => setRejected(true)}
        validator={(file) =>
          endings.some((each) => file.name.toLowerCase().endsWith(each))
            ? null
            : { code: 'file-invalid-type', message: '' }
        }
        aria-label={t('children.census.dropTitle')}
      >
        <div className={styles.dropContent}>
          <Dropzone.Accept>
            <IconUpload size={44} stroke={1.4} aria-hidden />
          </Dropzone.Accept>
          <Dropzone.Reject>
            <IconFileX size={44} stroke={1.4} aria-hidden />
          </Dropzone.Reject>
          <Dropzone.Idle>
            <IconFileSpreadsheet size={44} stroke={1.4} aria-hidden />
          </Dropzone.Idle>
          <Text fw={600} size="lg">
            {t('children.census.dropTitle')}
          </Text>
          <Text c="dimmed">{t('children.census.dropHint')}</Text>
          <Button
            className={styles.choose}
            onClick={(event) => {
              event.stopPropagation();
              open.current?.();
            }}
          >
            {t('children.census.choose')}
          </Button>
          {rejected && (
            <Text c="red.8" role="alert">
              {t('children.census.dropRejected')}
            </Text>
          )}
        </div>
      </Dropzone>
      <SectionCard title={t('children.census.whatHappens')}>
        <ol className={styles.steps}>
          {['stepRead', 'stepLook', 'stepWrite'].map((step, index) => (
            <li key={step}>
              <Group gap="sm" wrap="nowrap">
                <span className={styles.stepNumber} aria-hidden>
                  {index + 1}
                </span>
                {t(`children.census.${step}`)}
              </Group>
            </li>
          ))}
        </ol>
      </SectionCard>
    </>
  );
}
