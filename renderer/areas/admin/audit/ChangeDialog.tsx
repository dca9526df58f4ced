import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconFilter, IconFolderOpen } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { Change as ChangeTold } from '../../../../shared/history.ts';
import { useText } from '../../../app/text.ts';
import { Change } from '../../../ui/Changes/index.ts';
import { exactly } from '../../../ui/When.tsx';
import { childPath } from '../../children/openList.ts';

interface ChangeDialogProps {
  change: ChangeTold | null;
  onClose(): void;
  /** Shows the changes of this record alone. */
  onOnly(change: ChangeTold): void;
}

/** One change whole: every value before and after. */
export function ChangeDialog({ change, onClose, onOnly }: ChangeDialogProps) {
  const { t } = useText();
  return (
    <Modal
      opened={change !== null}
      onClose={onClose}
      size={760}
      title={change && t('admin.audit.detail', { seq: change.seq })}
    >
      {change && <Detail change={change} onClose={onClose} onOnly={onOnly} />}
    </Modal>
  );
}

function Detail({ change, onClose, onOnly }: ChangeDialogProps & { change: ChangeTold }) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { child } = change;
  const told = change.kind !== 'removed' && change.fields.length > 0;
  return (
    <Stack>
      <Change change={change} />
      {!told && <Text c="dimmed">{t('admin.audit.noValues')}</Text>}
      <Text size="xs" c="dimmed">
        {exactly(change.at, language)}
        {child && ` · ${child.name}`}
      </Text>
      <Group justify="flex-end">
        {child && (
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={18} stroke={1.7} />}
            onClick={() => {
              onClose();
              void navigate(childPath(child.id));
            }}
          >
            {t('admin.audit.openChild')}
          </Button>
        )}
        <Button
          variant="light"
          leftSection={<IconFilter size={18} stroke={1.7} />}
          onClick={() => onOnly(change)}
        >
          {t('admin.audit.onlyThis')}
        </Button>
      </Group>
    </Stack>
  );
}
