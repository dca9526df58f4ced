/** One field of the school's own in the settings, with what can be done to it. */
import { ActionIcon, Button, Group, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { OwnField } from '../../../../shared/areas/children/ownFields.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { notifyDone, notifyProblem } from '../../../ui/notify.tsx';
import { useSeers } from './useSeers.ts';

interface FieldRowProps {
  field: OwnField;
  /** How many files have a value. */
  files: number;
  first: boolean;
  last: boolean;
  onEdit(): void;
}

export function FieldRow({ field, files, first, last, onEdit }: FieldRowProps) {
  const { t, language } = useText();
  const seers = useSeers();
  const { mutateAsync: move } = useOfficeCommand('children.moveOwnField');
  const { mutateAsync: retire } = useOfficeCommand('children.retireOwnField');
  const { id, label, kind, sensitivity } = field;
  const choices = (field.choices ?? []).filter((each) => !each.retired).map((each) => each.label);
  const moveBy = (by: -1 | 1) => void move({ id, by }).catch(notifyProblem);
  return (
    <Table.Tr>
      <Table.Td fw={600}>{label}</Table.Td>
      <Table.Td>
        {t(`children.own.kind.${kind}`)}
        {choices.length > 0 && (
          <Text size="xs" c="dimmed" lineClamp={1} title={choices.join(' / ')}>
            {choices.join(language === 'zh-CN' ? '、' : ', ')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{t(field.asked ? 'frame.yes' : 'frame.no')}</Table.Td>
      <Table.Td title={seers(sensitivity)}>{t(`children.own.sensitivity.${sensitivity}`)}</Table.Td>
      <Table.Td>{t('children.own.use', { count: files })}</Table.Td>
      <Table.Td>
        <Group gap={4} justify="flex-end" wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('children.own.earlier', { label })}
            disabled={first}
            onClick={() => moveBy(-1)}
          >
            <IconArrowUp size={18} stroke={1.7} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('children.own.later', { label })}
            disabled={last}
            onClick={() => moveBy(1)}
          >
            <IconArrowDown size={18} stroke={1.7} />
          </ActionIcon>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('children.own.editWhich', { label })}
            onClick={onEdit}
          >
            {t('children.own.edit')}
          </Button>
          <ConfirmButton
            size="compact-sm"
            variant="default"
            aria-label={t('children.own.retireWhich', { label })}
            question={t('children.own.retireQuestion', { label })}
            text={t('children.own.retireText', { count: files })}
            confirm={t('children.own.retire')}
            onConfirm={async () => {
              await retire({ id, retired: true });
              notifyDone(t('children.own.retiredDone', { label }));
            }}
          >
            {t('children.own.retire')}
          </ConfirmButton>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
