/** 报废: forms that wait for the principal, and those that are decided. */
import { Badge, Button } from '@mantine/core';
import { IconPlus, IconTrashX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { WriteOffView } from '../../../../shared/areas/equipment/writeOff.ts';
import { may } from '../../../../shared/roles.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { EquipmentTabs } from '../EquipmentTabs.tsx';
import type { WriteOffsState } from '../paths.ts';
import { ProposeDialog } from './ProposeDialog.tsx';
import { writeOffTone } from './tone.ts';
import { WriteOffDialog } from './WriteOffDialog.tsx';

export function WriteOffsPage() {
  const { t } = useText();
  const { role } = useSession();
  const came = useLocation().state as WriteOffsState | null;
  const [opened, setOpened] = useState<string | null>(null);
  const [proposing, setProposing] = useState<WriteOffView | 'new' | null>(came?.propose ? 'new' : null);
  const { data: rows, error, refetch } = useOfficeQuery('equipment.writeOffs', null);
  const columns = useColumns();
  const one = rows?.find(({ writeOff }) => writeOff.id === opened);
  return (
    <Page
      fills
      title={t('equipment.writeOff.title')}
      subtitle={t('equipment.writeOff.subtitle')}
      actions={
        may(role, 'equipment.write') && (
          <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setProposing('new')}>
            {t('equipment.writeOff.propose')}
          </Button>
        )
      }
    >
      <EquipmentTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable<WriteOffView>
          label={t('equipment.writeOff.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ writeOff }) => writeOff.id}
          onOpen={({ writeOff }) => setOpened(writeOff.id)}
          empty={
            error ? null : (
              <EmptyState
                icon={IconTrashX}
                title={t('equipment.writeOff.empty')}
                text={t('equipment.writeOff.emptyHint')}
              />
            )
          }
        />
      </TableCard>
      {proposing && (
        <ProposeDialog view={proposing === 'new' ? null : proposing} onClose={() => setProposing(null)} />
      )}
      {one && (
        <WriteOffDialog
          view={one}
          onClose={() => setOpened(null)}
          onEdit={() => {
            setOpened(null);
            setProposing(one);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(): TableColumn<WriteOffView>[] {
  const { t } = useText();
  return useMemo(
    () => [
      {
        key: 'day',
        title: t('equipment.writeOff.column.day'),
        width: 120,
        sortValue: ({ writeOff }) => writeOff.proposedOn,
        render: ({ writeOff }) => writeOff.proposedOn,
      },
      {
        key: 'things',
        title: t('equipment.writeOff.column.things'),
        width: 240,
        grow: true,
        render: ({ lines }) => {
          const words = lines.map(({ name, quantity }) => `${name}×${quantity}`).join('、');
          return <span title={words}>{words}</span>;
        },
      },
      {
        key: 'reason',
        title: t('equipment.writeOff.column.reason'),
        width: 220,
        render: ({ writeOff }) => <span title={writeOff.reason}>{writeOff.reason}</span>,
      },
      {
        key: 'by',
        title: t('equipment.writeOff.column.by'),
        width: 100,
        render: ({ proposedBy }) => proposedBy,
      },
      {
        key: 'sum',
        title: t('equipment.writeOff.column.sum'),
        width: 110,
        align: 'right',
        render: ({ lines }) =>
          formatYuan(lines.reduce((sum, { quantity, priceFen }) => sum + quantity * (priceFen ?? 0), 0)),
      },
      {
        key: 'state',
        title: t('equipment.writeOff.column.state'),
        width: 150,
        sortValue: ({ state }) => state,
        render: ({ state }) => (
          <Badge color={writeOffTone[state]}>{t(`equipment.writeOff.state.${state}`)}</Badge>
        ),
      },
    ],
    [t],
  );
}
