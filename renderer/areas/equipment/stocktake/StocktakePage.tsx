/** One stocktake: scan what is there, count the lots, settle what differs, close. */
import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { IconArrowLeft, IconClipboardList, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type TakenState, takenStates } from '../../../../shared/areas/equipment/stocktake.ts';
import { mostTaken, type StocktakeView } from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StatCard } from '../../../ui/StatCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import styles from '../equipment.module.css';
import { stocktakesPath } from '../paths.ts';
import { CountCard } from './CountCard.tsx';
import { Differences } from './Differences.tsx';
import { LotsCard } from './LotsCard.tsx';
import { TakenDialog } from './TakenDialog.tsx';

export function StocktakePage() {
  const { id = '' } = useParams();
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const [shown, setShown] = useState<TakenState | null>(null);
  const [roomId, setRoomId] = useState<string | null>(null);
  const { data: view, error, refetch } = useOfficeQuery('equipment.stocktake', { id });
  const runsShort = view !== undefined && isShort(view);
  useEffect(() => {
    if (runsShort) void refetch();
  }, [runsShort, refetch]);
  if (!view)
    return (
      <Page title={t('equipment.stocktake.title')}>
        {error ? (
          <EmptyState
            icon={IconClipboardList}
            title={t('equipment.stocktake.notThere')}
            action={<Button onClick={() => navigate(stocktakesPath)}>{t('equipment.stocktake.back')}</Button>}
          />
        ) : (
          <Lines count={8} />
        )}
      </Page>
    );
  const { stocktake, totals, counters } = view;
  const runs = stocktake.closedOn === null && may(role, 'equipment.write');
  return (
    <Page
      title={stocktake.name}
      subtitle={
        <Group gap="sm">
          <Anchor
            component="button"
            type="button"
            className={styles.back}
            onClick={() => navigate(stocktakesPath)}
          >
            <IconArrowLeft size={16} stroke={1.7} aria-hidden />
            {t('equipment.stocktake.back')}
          </Anchor>
          <span>{t('equipment.stocktake.against', { day: stocktake.day })}</span>
          <span>{view.rooms.join('、') || t('equipment.stocktake.allRooms')}</span>
          {stocktake.closedOn && (
            <Badge color="gray">{t('equipment.stocktake.closedOn', { day: stocktake.closedOn })}</Badge>
          )}
          <Text span size="sm">
            {counters.map(({ name, counts }) => `${name} ${counts}`).join(' · ')}
          </Text>
        </Group>
      }
      actions={<Actions view={view} runs={runs} />}
    >
      <div className={styles.stats}>
        {takenStates.map((state) => (
          <StatCard
            key={state}
            label={t(`equipment.stocktake.state.${state}`)}
            value={state === 'found' ? `${totals.found} / ${totals.expected}` : totals[state]}
            onOpen={() => setShown(state)}
          />
        ))}
      </div>
      {runs && <CountCard view={view} roomId={roomId} onRoom={setRoomId} />}
      {runs && view.lots.length > 0 && <LotsCard view={view} roomId={roomId} />}
      <Differences view={view} runs={runs} />
      {shown && <TakenDialog id={id} state={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}

/** Of a list that was cut, most has been found meanwhile. */
function isShort({ differences, differing: { open, settled } }: StocktakeView): boolean {
  return differences.length < mostTaken / 3 && differences.length < open + settled;
}

function Actions({ view, runs }: { view: StocktakeView; runs: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { mutateAsync: close } = useOfficeCommand('equipment.closeStocktake');
  const { mutateAsync: remove } = useOfficeCommand('equipment.removeStocktake');
  const tellUndo = useUndo();
  const report = usePaper('equipment.stocktakePaper', {
    making: t('equipment.ledger.print.making'),
    formats: { docx: 'equipment.ledger.print.word', xlsx: 'equipment.ledger.print.excel' },
  });
  const { id, name } = view.stocktake;
  const { open } = view.totals;
  const toBin = async () => {
    try {
      await remove({ id });
      navigate(stocktakesPath);
      await tellUndo({ message: t('equipment.stocktake.removed'), call: 'equipment.removeStocktake' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const untouched = view.differing.settled === 0;
  return (
    <>
      {runs && untouched && (
        <Button variant="subtle" color="red" onClick={() => void toBin()}>
          {t('equipment.stocktake.remove')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.7} />}
        onClick={() => void report.preview({ id }, name)}
      >
        {t('equipment.stocktake.report')}
      </Button>
      {runs && (
        <ConfirmButton
          question={t('equipment.stocktake.closeAsk')}
          text={t(open > 0 ? 'equipment.stocktake.closeOpen' : 'equipment.stocktake.closeText', { open })}
          confirm={t('equipment.stocktake.close')}
          onConfirm={() => close({ id })}
        >
          {t('equipment.stocktake.close')}
        </ConfirmButton>
      )}
      {report.element}
    </>
  );
}
