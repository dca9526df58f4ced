import { Alert, Stack, Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { BackupContent } from '../../../../shared/areas/admin/backups.ts';
import { useText } from '../../../app/text.ts';
import { exactly } from '../../../ui/When.tsx';

interface ContentViewProps {
  /** ms */
  at: number;
  program: string | null;
  content: BackupContent;
  /** What becomes of the school that is here: backed up before, or set aside as it is; null where none is. */
  here: 'saved' | 'setAside' | null;
}

/** What a backup holds and what would be lost, before anything is done. */
export function ContentView({ at, program, content, here }: ContentViewProps) {
  const { t, language } = useText();
  const rows: [string, string][] = [
    [t('admin.backups.content.at'), exactly(at, language)],
    [t('admin.backups.content.program'), program ?? t('admin.backups.content.programEarly')],
    [t('admin.backups.content.school'), content.schoolName],
    [
      t('admin.backups.content.children'),
      t('admin.backups.content.childrenCount', { count: content.children }),
    ],
    ...(content.lastChangeAt === null
      ? []
      : [
          [t('admin.backups.content.lastChange'), exactly(content.lastChangeAt, language)] as [
            string,
            string,
          ],
        ]),
  ];
  const { lost } = content;
  const isLoss = here !== null && lost !== 0;
  return (
    <Stack gap="sm">
      <Table withRowBorders={false} verticalSpacing={2} layout="fixed">
        <Table.Tbody>
          {rows.map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Th w="9em" fw={400} c="dimmed">
                {label}
              </Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Alert
        color={isLoss ? 'apricot' : 'pine'}
        icon={isLoss ? <IconAlertTriangle stroke={1.7} /> : undefined}
      >
        {here !== null && (
          <p>
            {lost === null
              ? t('admin.backups.content.lostUnknown')
              : lost === 0
                ? t('admin.backups.content.lostNone')
                : t('admin.backups.content.lost', { count: lost })}
          </p>
        )}
        {here === 'saved' && <p>{t('admin.backups.content.saved')}</p>}
        {here === 'setAside' && <p>{t('admin.backups.content.setAside')}</p>}
        <p>{t('admin.backups.content.accounts')}</p>
      </Alert>
    </Stack>
  );
}
