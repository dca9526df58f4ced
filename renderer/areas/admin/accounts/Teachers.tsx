import { Badge, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Teacher } from '../../../../shared/areas/admin/teachers.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { CustodyNote } from '../../equipment/custody/CustodyNote.tsx';
import { EditTeacher } from './EditTeacher.tsx';
import { GiveAccount } from './GiveAccount.tsx';

/** Who looks after children without ever signing in. */
export function Teachers() {
  const { t } = useText();
  const { data: teachers, error, refetch } = useOfficeQuery('admin.teachers', null);
  const [edited, setEdited] = useState<Teacher | 'new' | null>(null);
  const [given, setGiven] = useState<Teacher | null>(null);
  return (
    <SectionCard
      title={t('admin.teachers.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} stroke={1.7} />}
          onClick={() => setEdited('new')}
        >
          {t('admin.teachers.add')}
        </Button>
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Text size="sm" c="dimmed" mb="xs">
        {t('admin.teachers.hint')}
      </Text>
      {teachers && teachers.length > 0 && (
        <Table.ScrollContainer minWidth={640}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('admin.accounts.name')}</Table.Th>
                <Table.Th>{t('admin.teachers.phone')}</Table.Th>
                <Table.Th>{t('admin.teachers.children')}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t('admin.accounts.acts')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {teachers.map((each) => (
                <TeacherRow
                  key={each.id}
                  teacher={each}
                  onEdit={() => setEdited(each)}
                  onGive={() => setGiven(each)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {teachers?.length === 0 && <Text size="sm">{t('admin.teachers.none')}</Text>}
      <EditTeacher teacher={edited} onClose={() => setEdited(null)} />
      <GiveAccount teacher={given} onClose={() => setGiven(null)} />
    </SectionCard>
  );
}

interface TeacherRowProps {
  teacher: Teacher;
  onEdit(): void;
  onGive(): void;
}

function TeacherRow({ teacher, onEdit, onGive }: TeacherRowProps) {
  const { t } = useText();
  const leave = useOfficeCommand('admin.teacherLeft');
  const { id, name, left } = teacher;
  const acts = [
    { act: t('admin.accounts.edit'), run: onEdit },
    { act: t('admin.teachers.give'), run: onGive },
    {
      act: left ? t('admin.teachers.back') : t('admin.teachers.leave'),
      run: () => leave.mutate({ id, left: !left }),
    },
  ];
  return (
    <Table.Tr>
      <Table.Td>
        {name}{' '}
        {left && (
          <Badge color="gray" ml={4}>
            {t('admin.teachers.left')}
          </Badge>
        )}
        {left && <CustodyNote staffId={id} />}
      </Table.Td>
      <Table.Td>{teacher.phone ?? '—'}</Table.Td>
      <Table.Td>{teacher.children}</Table.Td>
      <Table.Td>
        <ProblemAlert error={leave.error} />
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {acts.map(({ act, run }) => (
            <Button
              key={act}
              size="compact-sm"
              variant="default"
              onClick={run}
              aria-label={t('admin.accounts.actWho', { act, name })}
            >
              {act}
            </Button>
          ))}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
