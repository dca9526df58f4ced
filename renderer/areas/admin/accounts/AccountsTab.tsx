import { Badge, Button, Group, Stack, Table, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { Staff } from '../../../../shared/areas/admin/model.ts';
import { useOfficeJob, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { CustodyNote } from '../../equipment/custody/CustodyNote.tsx';
import { AddAccount } from './AddAccount.tsx';
import { EditAccount } from './EditAccount.tsx';
import { RenewRecoveryCode } from './RenewRecoveryCode.tsx';
import { ResetPassword } from './ResetPassword.tsx';
import { Teachers } from './Teachers.tsx';

/** Who may sign in, and as what; below them the teachers who don't. */
export function AccountsTab() {
  return (
    <Stack>
      <Accounts />
      <Teachers />
    </Stack>
  );
}

function Accounts() {
  const { t } = useText();
  const { state } = useLocation();
  const { data: accounts, error, refetch } = useOfficeQuery('admin.accounts', null);
  const [adding, add] = useDisclosure((state as { add?: boolean } | null)?.add ?? false);
  const [edited, setEdited] = useState<Staff | null>(null);
  const [reset, setReset] = useState<Staff | null>(null);
  return (
    <SectionCard
      title={t('admin.accounts.title')}
      actions={
        <>
          <RenewRecoveryCode />
          <Button leftSection={<IconUserPlus size={18} stroke={1.7} />} onClick={add.open}>
            {t('admin.accounts.add')}
          </Button>
        </>
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('admin.accounts.name')}</Table.Th>
              <Table.Th>{t('admin.accounts.username')}</Table.Th>
              <Table.Th>{t('admin.accounts.role')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('admin.accounts.acts')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts?.map((staff) => (
              <AccountRow
                key={staff.id}
                staff={staff}
                onEdit={() => setEdited(staff)}
                onReset={() => setReset(staff)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <AddAccount opened={adding} onClose={add.close} />
      <EditAccount staff={edited} onClose={() => setEdited(null)} />
      <ResetPassword staff={reset} onClose={() => setReset(null)} />
    </SectionCard>
  );
}

interface AccountRowProps {
  staff: Staff;
  onEdit(): void;
  onReset(): void;
}

function AccountRow({ staff, onEdit, onReset }: AccountRowProps) {
  const { t } = useText();
  const disable = useOfficeJob('admin.disableAccount');
  const { name } = staff;
  const renewing = staff.disabled ? t('admin.accounts.enable') : t('admin.accounts.reset');
  return (
    <Table.Tr>
      <Table.Td>
        {name}{' '}
        {staff.disabled && (
          <Badge color="gray" ml={4}>
            {t('admin.accounts.disabled')}
          </Badge>
        )}
        {staff.disabled && <CustodyNote staffId={staff.id} />}
      </Table.Td>
      <Table.Td>{staff.username}</Table.Td>
      <Table.Td>{t(`frame.role.${staff.role}`)}</Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            onClick={onEdit}
            aria-label={t('admin.accounts.actWho', { act: t('admin.accounts.edit'), name })}
          >
            {t('admin.accounts.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={onReset}
            aria-label={t('admin.accounts.actWho', { act: renewing, name })}
          >
            {renewing}
          </Button>
          {!staff.disabled && (
            <ConfirmButton
              size="compact-sm"
              variant="default"
              question={t('admin.accounts.disableQuestion', { name })}
              text={
                <>
                  {t('admin.accounts.disableText')}
                  <CustodyNote staffId={staff.id} />
                </>
              }
              confirm={t('admin.accounts.disable')}
              onConfirm={async () => {
                await disable.mutateAsync({ id: staff.id });
                notifyDone(t('admin.accounts.disabledDone', { name }));
              }}
            >
              {t('admin.accounts.disable')}
            </ConfirmButton>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
