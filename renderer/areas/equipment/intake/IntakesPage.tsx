/** 添置验收: what was asked for, is coming, was counted, has been entered; each opens. */
import { Badge, Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconPrinter, IconTruckDelivery } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { IntakeState } from '../../../../shared/areas/equipment/intake.ts';
import type { IntakeRow } from '../../../../shared/areas/equipment/intakeCalls.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { may } from '../../../../shared/roles.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { schoolYearOf } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { EquipmentTabs } from '../EquipmentTabs.tsx';
import { intakePath, newIntakePath } from '../paths.ts';
import { useThingCodes } from '../useThingCodes.ts';

export const stateTone: Record<IntakeState, string> = {
  ...{ asked: 'apricot', refused: 'gray', coming: 'pine', accepted: 'apricot', entered: 'gray' },
};

/** What still has to go a step on. */
const open: readonly IntakeState[] = ['asked', 'coming', 'accepted'];

export function IntakesPage() {
  const { t } = useText();
  const { role, today } = useSession();
  const navigate = useNavigate();
  const came = (useLocation().state as { show?: string } | null)?.show;
  const [show, setShow] = useState(came ?? 'all');
  const { data: rows, error, refetch } = useOfficeQuery('equipment.intakes', null);
  const columns = useColumns();
  const donations = usePaper('equipment.donationPaper', {
    making: t('equipment.ledger.print.making'),
    formats: { docx: 'equipment.ledger.print.word', xlsx: 'equipment.ledger.print.excel' },
  });
  const shown = rows?.filter(({ state }) => show === 'all' || open.includes(state));
  const count = rows?.filter(({ state }) => open.includes(state)).length ?? 0;
  return (
    <Page
      fills
      title={t('equipment.intake.title')}
      subtitle={t('equipment.intake.subtitle', { count })}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() =>
              void donations.preview(
                { from: `${schoolYearOf(today)}-09-01`, to: today },
                t('equipment.intake.donations'),
              )
            }
          >
            {t('equipment.intake.donations')}
          </Button>
          {may(role, 'equipment.request') && (
            <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => navigate(newIntakePath)}>
              {t('equipment.intake.add')}
            </Button>
          )}
        </>
      }
    >
      <EquipmentTabs />
      <div>
        <SegmentedControl
          aria-label={t('equipment.intake.show')}
          data={(['all', 'open'] as const).map((value) => ({
            value,
            label: t(`equipment.intake.shown.${value}`),
          }))}
          value={show}
          onChange={setShow}
        />
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable<IntakeRow>
          label={t('equipment.intake.title')}
          columns={columns}
          rows={error ? [] : shown}
          rowKey={({ intake }) => intake.id}
          onOpen={({ intake }) => navigate(intakePath(intake.id))}
          empty={
            error ? null : (
              <EmptyState
                icon={IconTruckDelivery}
                title={t('equipment.intake.empty')}
                text={t('equipment.intake.emptyHint')}
              />
            )
          }
        />
      </TableCard>
      {donations.element}
    </Page>
  );
}

function useColumns(): TableColumn<IntakeRow>[] {
  const { t, language } = useText();
  const { sources } = useThingCodes();
  return useMemo(
    () => [
      {
        key: 'day',
        title: t('equipment.intake.column.day'),
        width: 110,
        sortValue: ({ intake }) => intake.requestedOn,
        render: ({ intake }) => intake.requestedOn,
      },
      {
        key: 'title',
        title: t('equipment.intake.column.title'),
        width: 220,
        grow: true,
        sortValue: ({ intake }) => intake.title,
        render: ({ intake }) => <span title={intake.title}>{intake.title}</span>,
      },
      {
        key: 'source',
        title: t('equipment.intake.column.source'),
        width: language === 'zh-CN' ? 110 : 170,
        sortValue: ({ intake }) => labelOf(sources, intake.source, language),
        render: ({ intake }) => labelOf(sources, intake.source, language),
      },
      {
        key: 'from',
        title: t('equipment.intake.column.from'),
        width: 150,
        render: ({ giver, intake }) => giver ?? intake.supplier ?? '',
      },
      {
        key: 'by',
        title: t('equipment.intake.column.by'),
        width: 90,
        sortValue: ({ requestedBy }) => requestedBy,
        render: ({ requestedBy }) => requestedBy,
      },
      {
        key: 'pieces',
        title: t('equipment.intake.column.pieces'),
        width: 80,
        align: 'right',
        sortValue: ({ pieces }) => pieces,
        render: ({ pieces }) => pieces,
      },
      {
        key: 'sum',
        title: t('equipment.intake.column.sum'),
        width: 110,
        align: 'right',
        sortValue: ({ fen }) => fen,
        render: ({ fen }) => (fen > 0 ? formatYuan(fen) : ''),
      },
      {
        key: 'state',
        title: t('equipment.intake.column.state'),
        width: language === 'zh-CN' ? 110 : 160,
        sortValue: ({ state }) => state,
        render: ({ state }) => <Badge color={stateTone[state]}>{t(`equipment.intake.state.${state}`)}</Badge>,
      },
    ],
    [t, language, sources],
  );
}
