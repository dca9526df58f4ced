/** A helper and a child, as one line on the page of either. */
import { ActionIcon, Anchor, Badge, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { HelperPairing } from '../../../shared/areas/guardians/helpers.ts';
import { useOfficeCommand } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { notifyProblem, useUndo } from '../../ui/notify.tsx';
import styles from './guardians.module.css';

interface PairingLineProps {
  pairing: HelperPairing;
  runs: boolean;
  name: string;
  detail: ReactNode;
  onOpen(): void;
  /** Without it the person may not write. */
  onEdit?(): void;
}

export function PairingLine({ pairing, runs, name, detail, onOpen, onEdit }: PairingLineProps) {
  const { t } = useText();
  const { mutateAsync: remove } = useOfficeCommand('guardians.removePairing');
  const tellUndo = useUndo();
  const toBin = async () => {
    try {
      await remove({ id: pairing.id });
      await tellUndo({ message: t('guardians.helpers.pairingRemoved'), call: 'guardians.removePairing' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const { startsOn: from, endsOn: to } = pairing;
  return (
    <li>
      <Anchor component="button" type="button" onClick={onOpen}>
        {name}
      </Anchor>
      <Text span size="xs" c="dimmed">
        {detail}
      </Text>
      <Text span size="xs" className={styles.day}>
        {to === null ? t('guardians.helpers.since', { from }) : t('guardians.helpers.from', { from, to })}
      </Text>
      {!runs && (
        <Badge color="gray" variant="light">
          {t('guardians.helpers.ended')}
        </Badge>
      )}
      {onEdit && (
        <Group gap={2} ml="auto" wrap="nowrap">
          <ActionIcon
            variant="subtle"
            aria-label={t('guardians.helpers.editPairing', { name })}
            onClick={onEdit}
          >
            <IconPencil size={16} stroke={1.7} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('guardians.helpers.removePairing', { name })}
            onClick={() => void toBin()}
          >
            <IconTrash size={16} stroke={1.7} />
          </ActionIcon>
        </Group>
      )}
      {(pairing.withoutCheck || pairing.note) && (
        <Text size="xs" c="dimmed" className={styles.below}>
          {[
            pairing.withoutCheck && t('guardians.helpers.without', { why: pairing.withoutCheck }),
            pairing.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
    </li>
  );
}
