import { Alert, Button, Group, Text } from '@mantine/core';
import { IconShieldX } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { may } from '../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { auditPath } from '../paths.ts';

/** On 今日, only where the chain of changes is broken: the principal is led to it, others are asked to tell. */
export function ChainBanner() {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data: chain } = useOfficeQuery('admin.chain', { language });
  if (chain?.state !== 'broken') return null;
  if (!may(role, 'audit.read'))
    return (
      <Text c="dimmed" size="sm" role="status">
        {t('admin.chain.tellPrincipal')}
      </Text>
    );
  const { fault } = chain;
  return (
    <Alert color="red" icon={<IconShieldX size={20} stroke={1.7} />} py="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          {fault ? t('admin.chain.broken', { seq: fault.seq }) : t('admin.chain.brokenShort')}
        </Text>
        <Button size="compact-sm" variant="light" color="red" onClick={() => void navigate(auditPath)}>
          {t('admin.chain.look')}
        </Button>
      </Group>
    </Alert>
  );
}
