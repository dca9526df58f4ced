/** Asks before words that are not saved are left behind. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from 'react-router';
import { useText } from '../../app/text.ts';

export function LeaveGuard({ changed }: { changed: boolean }) {
  const { t } = useText();
  const blocker = useBlocker(changed);
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('reports.summary.leaveTitle')}
    >
      <Text>{t('reports.summary.leaveText')}</Text>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('reports.summary.leave')}
        </Button>
        <Button onClick={() => blocker.reset?.()} data-autofocus>
          {t('reports.summary.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
