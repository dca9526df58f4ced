import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useOfficeJob, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { BackupTable } from './BackupTable.tsx';
import { PlaceChoice, type PlaceOf } from './PlaceChoice.tsx';
import type { ChosenBackup } from './RestoreDialog.tsx';
import { StepDialog } from './StepDialog.tsx';

/** One more backup, to a stick or any folder. */
export function CopyToStick({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useText();
  const [place, setPlace] = useState<PlaceOf>(undefined);
  const backUp = useOfficeJob('admin.backUpTo');
  const start = () => {
    if (typeof place !== 'string') return;
    backUp.mutate(
      { folder: place },
      {
        onSuccess: () => {
          onClose();
          notifyDone(t('admin.backups.stick.done'));
        },
      },
    );
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('admin.backups.stick.copy')} size="md">
      <Stack>
        <Text c="dimmed">{t('admin.backups.stick.text')}</Text>
        <PlaceChoice label={t('admin.backups.place.label')} place={place} onPlace={setPlace} />
        <ProblemAlert error={backUp.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button onClick={start} disabled={typeof place !== 'string'} loading={backUp.isPending}>
            {t('admin.backups.stick.copyHere')}
          </Button>
        </Group>
        <StepDialog running={backUp.isPending} progress={backUp.progress} onCancel={backUp.cancel} />
      </Stack>
    </Modal>
  );
}

interface FromStickProps {
  opened: boolean;
  onClose(): void;
  onRestore(chosen: ChosenBackup): void;
}

/** What lies on a stick: to be checked, or put back. */
export function FromStick({ opened, onClose, onRestore }: FromStickProps) {
  const { t } = useText();
  const [place, setPlace] = useState<PlaceOf>(undefined);
  return (
    <Modal opened={opened} onClose={onClose} title={t('admin.backups.stick.title')} size="xl">
      <Stack>
        <PlaceChoice label={t('admin.backups.place.from')} place={place} onPlace={setPlace} />
        {typeof place === 'string' && (
          <Found folder={place} onRestore={(name) => onRestore({ folder: place, name })} />
        )}
      </Stack>
    </Modal>
  );
}

function Found({ folder, onRestore }: { folder: string; onRestore(name: string): void }) {
  const { t } = useText();
  const { data: backups, error } = useOfficeQuery('admin.backupsAt', { folder });
  if (error) return <ProblemAlert error={error} />;
  if (!backups) return null;
  if (backups.length === 0) return <Text c="dimmed">{t('admin.backups.stick.none')}</Text>;
  return <BackupTable backups={backups} folder={folder} onRestore={onRestore} />;
}
