import { Button, Table, Text } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import { useOfficeJob, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { exactly, When } from '../../ui/When.tsx';

/** The checked copies of the whole school, newest first, and one more. */
export function BackupsTab() {
  const { t, language } = useText();
  const { role } = useSession();
  const { data: backups, error, refetch } = useOfficeQuery('admin.backups', null);
  const backUp = useOfficeJob('admin.backUp');
  const start = () => backUp.mutate(null, { onSuccess: () => notifyDone(t('admin.backups.made')) });
  const newestFirst = backups;
  return (
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
      <Text c="dimmed" mb="sm">
        {t('admin.backups.what')}
      </Text>
      {newestFirst?.length === 0 && (
        <EmptyState
          icon={IconDatabaseExport}
          title={t('admin.backups.none')}
          text={t('admin.backups.noneText')}
        />
      )}
      {newestFirst && newestFirst.length > 0 && (
        <Table.ScrollContainer minWidth={480}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('admin.backups.when')}</Table.Th>
                <Table.Th>{t('admin.backups.ago')}</Table.Th>
                <Table.Th>{t('admin.backups.name')}</Table.Th>
                <Table.Th ta="right">{t('admin.backups.size')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {newestFirst.map((each) => (
                <Table.Tr key={each.name}>
                  <Table.Td>{exactly(each.at, language)}</Table.Td>
                  <Table.Td>
                    <When at={each.at} />
                  </Table.Td>
                  <Table.Td>{each.name}</Table.Td>
                  <Table.Td ta="right">{sizeText(each.bytes)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <ProgressDialog
        title={t('admin.backups.making')}
        running={backUp.isPending}
        progress={backUp.progress}
        onCancel={backUp.cancel}
      />
    </SectionCard>
  );
}

function sizeText(bytes: number): string {
  return bytes < 2 ** 20
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
