import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect } from 'react';
import type { FoundBackup } from '../../../../shared/areas/admin/backups.ts';
import { useOfficeJob, useOfficeQuery } from '../../../app/calls.ts';
import { useEntrance } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { ContentView } from './ContentView.tsx';
import { StepDialog } from './StepDialog.tsx';

export interface ChosenBackup {
  /** null is this PC. */
  folder: string | null;
  name: string;
}

/** Shows what the chosen backup holds, and puts it in the place of the school. */
export function RestoreDialog({ chosen, onClose }: { chosen: ChosenBackup | null; onClose(): void }) {
  const { t } = useText();
  return (
    <Modal opened={chosen !== null} onClose={onClose} title={t('admin.backups.content.question')} size="md">
      {chosen && <Restore chosen={chosen} onClose={onClose} />}
    </Modal>
  );
}

function Restore({ chosen, onClose }: { chosen: ChosenBackup; onClose(): void }) {
  const { t } = useText();
  const { signOut } = useEntrance();
  const { data: found } = useOfficeQuery('admin.backupsAt', { folder: chosen.folder });
  const { mutate: lookInto, ...look } = useOfficeJob('admin.lookIntoBackup');
  const restore = useOfficeJob('admin.restore');
  const backup: FoundBackup | undefined = found?.find((each) => each.name === chosen.name);
  useEffect(() => lookInto(chosen), [lookInto, chosen]);
  const start = () =>
    restore.mutate(chosen, {
      // what is on the page belongs to what was
      onSuccess: () => void signOut().then(() => notifyDone(t('admin.backups.content.done'))),
    });
  return (
    <Stack>
      {look.data && backup ? (
        <ContentView at={backup.at} program={backup.program} content={look.data} here="saved" />
      ) : (
        !look.error && <Lines count={5} />
      )}
      <ProblemAlert error={look.error ?? restore.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button onClick={start} disabled={!look.data} loading={restore.isPending} data-autofocus>
          {t('admin.backups.content.confirm')}
        </Button>
      </Group>
      <StepDialog running={restore.isPending} progress={restore.progress} onCancel={restore.cancel} />
    </Stack>
  );
}
