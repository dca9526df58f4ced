import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDatabaseExport, IconUsb } from '@tabler/icons-react';
import { useState } from 'react';
import { keptBackups } from '../../../../shared/areas/admin/backups.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeJob, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Hint } from '../../../ui/Hint.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { exactly } from '../../../ui/When.tsx';
import { BackupTable } from './BackupTable.tsx';
import { isStickOld } from './isStickOld.ts';
import { NewPcHelpLink } from './NewPcHelp.tsx';
import { type ChosenBackup, RestoreDialog } from './RestoreDialog.tsx';
import { StepDialog } from './StepDialog.tsx';
import { CopyToStick, FromStick } from './StickDialogs.tsx';

/** The checked copies of the whole school on this PC and on a stick, one more of either, and the way back. */
export function BackupsTab() {
  const { t } = useText();
  const { role } = useSession();
  const { data: backups, error, refetch } = useOfficeQuery('admin.backups', null);
  const backUp = useOfficeJob('admin.backUp');
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const start = () => backUp.mutate(null, { onSuccess: () => notifyDone(t('admin.backups.made')) });
  return (
    <Stack>
      <Hint id="backups" />
      <Stick onRestore={setChosen} />
      <SectionCard
        title={t('admin.backups.title')}
        actions={
          may(role, 'backup.write') && (
            <Button
              leftSection={<IconDatabaseExport size={18} stroke={1.7} />}
              loading={backUp.isPending}
              onClick={start}
            >
              {t('admin.backups.now')}
            </Button>
          )
        }
      >
        <ProblemAlert error={error ?? backUp.error} {...(error ? { onRetry: () => void refetch() } : {})} />
        <Text>{t('admin.backups.what')}</Text>
        <Text c="dimmed" size="xs" mb="sm">
          {t('admin.backups.kept', keptBackups)}
        </Text>
        {backups?.length === 0 && (
          <EmptyState
            icon={IconDatabaseExport}
            title={t('admin.backups.none')}
            text={t('admin.backups.noneText')}
          />
        )}
        {backups && backups.length > 0 && (
          <BackupTable
            backups={backups}
            folder={null}
            onRestore={(name) => setChosen({ folder: null, name })}
          />
        )}
        <StepDialog running={backUp.isPending} progress={backUp.progress} onCancel={backUp.cancel} />
      </SectionCard>
      <RestoreDialog chosen={chosen} onClose={() => setChosen(null)} />
    </Stack>
  );
}

function Stick({ onRestore }: { onRestore(chosen: ChosenBackup): void }) {
  const { t, language } = useText();
  const { role } = useSession();
  const { data: last } = useOfficeQuery('admin.lastStickCopy', null);
  const [copies, { open: openCopy, close: closeCopy }] = useDisclosure();
  const [looks, { open: openLook, close: closeLook }] = useDisclosure();
  if (last === undefined) return null;
  const isOld = isStickOld(last);
  const words = last
    ? t('admin.backups.stick.last', { time: exactly(last.at, language), place: last.place })
    : t('admin.backups.stick.never');
  return (
    <SectionCard
      title={t('admin.backups.stick.title')}
      actions={
        may(role, 'backup.write') && (
          <Group gap="xs">
            <Button variant="default" onClick={openLook}>
              {t('admin.backups.stick.look')}
            </Button>
            <Button leftSection={<IconUsb size={18} stroke={1.7} />} onClick={openCopy}>
              {t('admin.backups.stick.copy')}
            </Button>
          </Group>
        )
      }
    >
      <Stack gap="xs" align="flex-start">
        {isOld ? (
          <Alert color="apricot" w="100%">
            {last ? `${words} ${t('admin.backups.stick.old')}` : words}
          </Alert>
        ) : (
          <Text>{words}</Text>
        )}
        <NewPcHelpLink />
      </Stack>
      <CopyToStick opened={copies} onClose={closeCopy} />
      <FromStick
        opened={looks}
        onClose={closeLook}
        onRestore={(chosen) => {
          closeLook();
          onRestore(chosen);
        }}
      />
    </SectionCard>
  );
}
