import { Button, Group, Table } from '@mantine/core';
import type { BackupFile } from '../../../../shared/areas/admin/backups.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeJob } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { sizeText } from '../../../ui/sizeText.ts';
import { exactly, When } from '../../../ui/When.tsx';
import { backupLabelKeys } from './labels.ts';
import { StepDialog } from './StepDialog.tsx';

interface BackupTableProps {
  backups: readonly BackupFile[];
  /** Where they lie; null is this PC. */
  folder: string | null;
  onRestore(name: string): void;
}

/** Backups, newest first, with what can be done with each. */
export function BackupTable({ backups, folder, onRestore }: BackupTableProps) {
  const { t, language } = useText();
  const { role } = useSession();
  const check = useOfficeJob('admin.checkBackup');
  const again = (name: string) =>
    check.mutate({ folder, name }, { onSuccess: () => notifyDone(t('admin.backups.checked')) });
  return (
    <>
      <ProblemAlert error={check.error} />
      <Table.ScrollContainer minWidth={560} maxHeight={420}>
        <Table verticalSpacing={4} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('admin.backups.when')}</Table.Th>
              <Table.Th>{t('admin.backups.ago')}</Table.Th>
              <Table.Th>{t('admin.backups.why')}</Table.Th>
              <Table.Th ta="right">{t('admin.backups.size')}</Table.Th>
              <Table.Th ta="right">{t('admin.backups.acts')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {backups.map(({ name, at, label, bytes }) => (
              <Table.Tr key={name}>
                <Table.Td>{exactly(at, language)}</Table.Td>
                <Table.Td>
                  <When at={at} />
                </Table.Td>
                <Table.Td>{t(backupLabelKeys[label] ?? 'admin.backups.label.other')}</Table.Td>
                <Table.Td ta="right">{sizeText(bytes)}</Table.Td>
                <Table.Td>
                  <Group justify="flex-end" gap={4} wrap="nowrap">
                    {may(role, 'backup.write') && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t('admin.backups.checkWhich', { time: exactly(at, language) })}
                        onClick={() => again(name)}
                      >
                        {t('admin.backups.check')}
                      </Button>
                    )}
                    {may(role, 'backup.restore') && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t('admin.backups.restoreWhich', { time: exactly(at, language) })}
                        onClick={() => onRestore(name)}
                      >
                        {t('admin.backups.restore')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <StepDialog running={check.isPending} progress={check.progress} onCancel={check.cancel} />
    </>
  );
}
