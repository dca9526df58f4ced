/** What was done to a thing and when it is due again; until when its guarantee runs. */
import { ActionIcon, Badge, Button, Group, Modal, Table, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { AssetView } from '../../../../shared/areas/equipment/ledger.ts';
import { type Maintenance, maintenanceModel } from '../../../../shared/areas/equipment/maintenance.ts';
import { may } from '../../../../shared/roles.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../equipment.module.css';

export function MaintenanceCard({ view }: { view: AssetView }) {
  const { t } = useText();
  const { role, today } = useSession();
  const [adding, setAdding] = useState(false);
  const mayWrite = may(role, 'equipment.write');
  const { maintainOn, asset } = view;
  return (
    <SectionCard
      flush
      title={t('equipment.ledger.one.maintenance')}
      badge={
        <Group gap={6}>
          {maintainOn && (
            <Badge color={maintainOn <= today ? 'apricot' : 'gray'}>
              {t('equipment.ledger.one.next', { day: maintainOn })}
            </Badge>
          )}
          {asset.guaranteeUntil && asset.guaranteeUntil >= today && (
            <Badge color="pine">{t('equipment.ledger.one.guarantee', { day: asset.guaranteeUntil })}</Badge>
          )}
        </Group>
      }
      actions={
        mayWrite && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            onClick={() => setAdding(true)}
          >
            {t('equipment.ledger.one.addMaintenance')}
          </Button>
        )
      }
    >
      {view.maintenance.length === 0 ? (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('equipment.ledger.one.noMaintenance')}
        </Text>
      ) : (
        <Table horizontalSpacing="md" verticalSpacing={6} className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              {(['day', 'what', 'by', 'cost', 'next'] as const).map((key) => (
                <Table.Th key={key}>{t(`equipment.ledger.one.did.${key}`)}</Table.Th>
              ))}
              {mayWrite && <Table.Td />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.maintenance.map((each) => (
              <Line key={each.id} each={each} mayWrite={mayWrite} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {adding && <AddMaintenance assetId={asset.id} onClose={() => setAdding(false)} />}
    </SectionCard>
  );
}

function Line({ each, mayWrite }: { each: Maintenance; mayWrite: boolean }) {
  const { t } = useText();
  const { mutateAsync: remove } = useOfficeCommand('equipment.removeMaintenance');
  const tellUndo = useUndo();
  const toBin = async () => {
    try {
      await remove({ id: each.id });
      await tellUndo({ message: t('equipment.ledger.one.removed'), call: 'equipment.removeMaintenance' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Table.Tr>
      <Table.Td>{each.day}</Table.Td>
      <Table.Td>{each.what}</Table.Td>
      <Table.Td>{each.by}</Table.Td>
      <Table.Td>{each.costFen === null ? '' : formatYuan(each.costFen)}</Table.Td>
      <Table.Td>{each.nextOn}</Table.Td>
      {mayWrite && (
        <Table.Td>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('equipment.ledger.one.remove', { day: each.day })}
            onClick={() => void toBin()}
          >
            <IconTrash size={16} stroke={1.7} />
          </ActionIcon>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function AddMaintenance({ assetId, onClose }: { assetId: string; onClose(): void }) {
  const { t } = useText();
  const { today } = useSession();
  const { mutateAsync: save } = useOfficeCommand('equipment.saveMaintenance');
  const [first] = useState(() => ({ day: today }));
  return (
    <Modal opened onClose={onClose} title={t('equipment.ledger.one.maintenance')} size={640}>
      <RecordForm
        model={maintenanceModel}
        values={first}
        focus="what"
        onCancel={onClose}
        onSubmit={async (patch) => {
          await save({ id: null, version: null, assetId, patch: { ...first, ...patch } });
          onClose();
          notifyDone(t('frame.saved'));
        }}
      />
    </Modal>
  );
}
