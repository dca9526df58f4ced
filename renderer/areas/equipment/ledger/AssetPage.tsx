/** One thing of the ledger: what it is, how many there were when, who had it, what was done to it. */
import { Anchor, Badge, Button, Group } from '@mantine/core';
import { IconArrowLeft, IconDevicesOff, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { AssetView } from '../../../../shared/areas/equipment/ledger.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { HistoryButton } from '../../../ui/Changes/index.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FieldList } from '../../../ui/FieldList.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { ReservationsCard } from '../../library/reservations/ReservationsCard.tsx';
import styles from '../equipment.module.css';
import { equipmentPath } from '../paths.ts';
import { usePlaces, useThingCodes } from '../useThingCodes.ts';
import { Loans, Moves } from './AssetTables.tsx';
import { MaintenanceCard } from './MaintenanceCard.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { CorrectDialog, TakeOutDialog } from './StockDialogs.tsx';

export function AssetPage() {
  const { id = '' } = useParams();
  const { t, language } = useText();
  const navigate = useNavigate();
  const { kinds } = useThingCodes();
  const { data: view, error } = useOfficeQuery('equipment.asset', { id });
  if (!view)
    return (
      <Page title={t('equipment.nav')}>
        {error ? (
          <EmptyState
            icon={IconDevicesOff}
            title={t('equipment.ledger.noneFound')}
            action={<Button onClick={() => navigate(equipmentPath)}>{t('equipment.ledger.one.back')}</Button>}
          />
        ) : (
          <Lines count={8} />
        )}
      </Page>
    );
  const { asset, code, balance, out } = view;
  return (
    <Page
      title={asset.name}
      subtitle={
        <Group gap="sm">
          <Anchor
            component="button"
            type="button"
            className={styles.back}
            onClick={() => navigate(equipmentPath)}
          >
            <IconArrowLeft size={16} stroke={1.7} aria-hidden />
            {t('equipment.ledger.one.back')}
          </Anchor>
          <span>{code}</span>
          <span>{labelOf(kinds, asset.kind, language)}</span>
          {balance > 0 ? (
            <span>{t('equipment.ledger.one.balance', { balance, unit: asset.unit ?? '' })}</span>
          ) : (
            <Badge color="gray">{t('equipment.ledger.one.gone')}</Badge>
          )}
          {out > 0 && <Badge color="apricot">{t('equipment.ledger.one.out', { out })}</Badge>}
        </Group>
      }
      actions={
        <>
          <HistoryButton of="equipment.history" id={asset.id} />
          <Actions view={view} />
        </>
      }
    >
      <div className={styles.two}>
        <div className={styles.cards}>
          <Facts view={view} />
          <Moves view={view} />
        </div>
        <div className={styles.cards}>
          <MaintenanceCard view={view} />
          {(balance > 0 || out > 0) && <ReservationsCard assetId={asset.id} />}
          <Loans view={view} />
        </div>
      </div>
    </Page>
  );
}

function Actions({ view }: { view: AssetView }) {
  const { t } = useText();
  const { role } = useSession();
  const [open, setOpen] = useState<'move' | 'out' | 'correct' | null>(null);
  if (!may(role, 'equipment.write')) return null;
  const close = () => setOpen(null);
  return (
    <>
      <Button variant="default" onClick={() => setOpen('move')}>
        {t('equipment.ledger.move')}
      </Button>
      <Button variant="default" onClick={() => setOpen('correct')}>
        {t('equipment.ledger.one.correct')}
      </Button>
      <Button variant="default" disabled={view.balance === 0} onClick={() => setOpen('out')}>
        {t('equipment.ledger.one.takeOut')}
      </Button>
      {open === 'move' && <MoveDialog ids={[view.asset.id]} onClose={close} />}
      {open === 'out' && <TakeOutDialog row={view} onClose={close} />}
      {open === 'correct' && <CorrectDialog row={view} onClose={close} />}
    </>
  );
}

function Facts({ view: { asset } }: { view: AssetView }) {
  const { t } = useText();
  const { role } = useSession();
  const { model } = useThingCodes();
  const { rooms, staff, names } = usePlaces();
  const [editing, setEditing] = useState(false);
  const { mutateAsync: save } = useOfficeCommand('equipment.saveAsset');
  return (
    <SectionCard
      title={t('equipment.ledger.one.facts')}
      actions={
        may(role, 'equipment.write') &&
        !editing && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} stroke={1.7} />}
            onClick={() => setEditing(true)}
          >
            {t('equipment.ledger.one.edit')}
          </Button>
        )
      }
    >
      {editing ? (
        <RecordForm
          model={model}
          values={asset}
          links={{ roomId: rooms, custodianId: staff }}
          onCancel={() => setEditing(false)}
          onSubmit={async (patch) => {
            await save({ id: asset.id, version: asset.version, patch });
            setEditing(false);
            notifyDone(t('frame.saved'));
          }}
        />
      ) : (
        <FieldList model={model} values={asset} names={names} />
      )}
    </SectionCard>
  );
}
