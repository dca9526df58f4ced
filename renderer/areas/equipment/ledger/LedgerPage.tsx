/** 器材台账: what the home has, where it is and who keeps it; each line opens. */
import { Button, Group, Menu, Text } from '@mantine/core';
import {
  IconArrowsExchange,
  IconBarcode,
  IconDevicesPc,
  IconFileImport,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import {
  type AssetFilter,
  type AssetRow,
  type AssetSums,
  everyAsset,
} from '../../../../shared/areas/equipment/ledger.ts';
import { may } from '../../../../shared/roles.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useOfficePages } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { type LabelsState, labelsPath } from '../../library/paths.ts';
import { EquipmentTabs } from '../EquipmentTabs.tsx';
import { assetImportPath, assetPath, type LedgerState } from '../paths.ts';
import { EnterDialog } from './EnterDialog.tsx';
import { LedgerFilters } from './LedgerFilters.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { useLedgerColumns } from './useLedgerColumns.tsx';

export function LedgerPage() {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { key, state } = useLocation();
  const came = state as LedgerState | null;
  const [filter, setFilter] = useState<AssetFilter>(came?.filter ?? everyAsset);
  const [entering, setEntering] = useState(came?.enter ?? false);
  const [moving, setMoving] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (came?.filter) setFilter(came.filter);
    if (came?.enter) setEntering(true);
  }, [key]);
  const pages = useOfficePages('equipment.ledger', { filter });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows), [pages.data]);
  const sums = pages.data?.pages[0]?.sums;
  const columns = useLedgerColumns();
  const mayWrite = may(role, 'equipment.write');
  const untouched = JSON.stringify(filter) === JSON.stringify(everyAsset);
  return (
    <Page
      fills
      title={t('equipment.ledger.title')}
      subtitle={sums ? <Sums sums={sums} /> : ' '}
      actions={
        <>
          <PrintMenu filter={filter} />
          {mayWrite && (
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} stroke={1.7} />}
              onClick={() => navigate(assetImportPath)}
            >
              {t('equipment.import.open')}
            </Button>
          )}
          {mayWrite && (
            <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setEntering(true)}>
              {t('equipment.ledger.add')}
            </Button>
          )}
        </>
      }
    >
      <EquipmentTabs />
      <LedgerFilters filter={filter} onChange={setFilter} />
      {filter.day !== null && (
        <Text size="sm" c="dimmed">
          {t('equipment.ledger.onDay', { day: filter.day })}
        </Text>
      )}
      {selected.size > 0 && (
        <Group gap="xs">
          <Text size="sm">{t('equipment.ledger.chosen', { count: selected.size })}</Text>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowsExchange size={16} stroke={1.7} />}
            onClick={() => setMoving(true)}
          >
            {t('equipment.ledger.move')}
          </Button>
          {may(role, 'library.arrange') && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconBarcode size={16} stroke={1.7} />}
              onClick={() =>
                navigate(labelsPath, { state: { kind: 'asset', ids: [...selected] } satisfies LabelsState })
              }
            >
              {t('library.copies.labels')}
            </Button>
          )}
        </Group>
      )}
      <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />
      <TableCard>
        <RecordTable<AssetRow>
          label={t('equipment.ledger.title')}
          columns={columns}
          rows={pages.error ? [] : rows}
          rowKey={({ asset }) => asset.id}
          onOpen={({ asset }) => navigate(assetPath(asset.id))}
          {...(mayWrite
            ? { selected, onSelect: setSelected, selectLabel: ({ asset }) => asset.name }
            : undefined)}
          onNearEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
          }}
          empty={
            pages.error ? null : untouched ? (
              <EmptyState
                icon={IconDevicesPc}
                title={t('equipment.ledger.empty')}
                text={t('equipment.ledger.emptyHint')}
              />
            ) : (
              <EmptyState small icon={IconDevicesPc} title={t('equipment.ledger.noneFound')} />
            )
          }
        />
      </TableCard>
      {entering && <EnterDialog onClose={() => setEntering(false)} />}
      {moving && (
        <MoveDialog
          ids={[...selected]}
          onClose={() => setMoving(false)}
          onMoved={() => setSelected(new Set())}
        />
      )}
    </Page>
  );
}

function Sums({ sums: { fen, ...sums } }: { sums: AssetSums }) {
  const { t } = useText();
  const key = sums.unpriced > 0 ? 'equipment.ledger.sumsUnpriced' : 'equipment.ledger.sums';
  return t(key, { ...sums, yuan: formatYuan(fen) });
}

const papers = ['number', 'room', 'custodian'] as const;

function PrintMenu({ filter }: { filter: AssetFilter }) {
  const { t } = useText();
  const paper = usePaper('equipment.ledgerPaper', {
    making: t('equipment.ledger.print.making'),
    formats: { docx: 'equipment.ledger.print.word', xlsx: 'equipment.ledger.print.excel' },
  });
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.7} />}>
            {t('equipment.ledger.print.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {papers.map((by) => (
            <Menu.Item
              key={by}
              onClick={() =>
                void paper.preview(
                  { filter, by },
                  `${t('equipment.ledger.title')} ${t(`equipment.ledger.print.${by}`)}`,
                )
              }
            >
              {t(`equipment.ledger.print.${by}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {paper.element}
    </>
  );
}
