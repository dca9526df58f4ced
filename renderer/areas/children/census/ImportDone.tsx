/** What an import has written, with the way to take it back. */
import { Button, SimpleGrid, Text } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportReport } from '../../../../shared/areas/children/import.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { listPath } from '../openList.ts';
import styles from './census.module.css';

export function ImportDone({ report, onAnother }: { report: ImportReport; onAnother(): void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { mutateAsync: undo, isPending } = useOfficeCommand('admin.undo');
  const [error, setError] = useState<unknown>(null);
  const takeBack = async (id: string) => {
    setError(null);
    try {
      await undo({ id });
      notifyDone(t('children.census.undone'));
      onAnother();
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <SectionCard>
      <ProblemAlert error={error} />
      <EmptyState
        icon={IconCircleCheck}
        title={t(report.actId === null ? 'children.census.reportNothing' : 'children.census.reportTitle')}
        text={report.actId === null ? undefined : t('children.census.undoAsk')}
        action={
          <>
            <Button onClick={() => navigate(listPath)}>{t('children.census.openList')}</Button>
            <Button variant="default" onClick={onAnother}>
              {t('children.census.importAnother')}
            </Button>
            {report.actId !== null && (
              <Button
                variant="subtle"
                color="red"
                loading={isPending}
                leftSection={<IconArrowBackUp size={18} stroke={1.7} />}
                onClick={() => void takeBack(report.actId!)}
              >
                {t('children.census.undo')}
              </Button>
            )}
          </>
        }
      />
      <SimpleGrid cols={{ base: 2, sm: report.linked > 0 ? 5 : 4 }} className={styles.figures}>
        <Figure value={report.added} label={t('children.census.reportAdded')} />
        <Figure value={report.changed} label={t('children.census.reportChanged')} />
        <Figure value={report.same} label={t('children.census.reportSame')} />
        <Figure value={report.left} label={t('children.census.reportLeft')} />
        {report.linked > 0 && <Figure value={report.linked} label={t('children.census.reportLinked')} />}
      </SimpleGrid>
    </SectionCard>
  );
}

function Figure({ value, label }: { value: number; label: string }) {
  return (
    <div className={styles.figure}>
      <p className={styles.figureValue}>{value}</p>
      <Text c="dimmed">{label}</Text>
    </div>
  );
}
