/** 导入器材台账: every row is seen before anything is written, and the whole is one act. */
import { Badge, Button, Checkbox, Table, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AssetImportRow } from '../../../../shared/areas/equipment/ledgerImport.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useOfficeJob } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ChooseTable } from '../../../ui/ChooseTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { ProgressDialog } from '../../../ui/ProgressDialog.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../../../ui/tablePreview.module.css';
import { equipmentPath } from '../paths.ts';
import { useThingCodes } from '../useThingCodes.ts';

interface Shown extends AssetImportRow {
  take: boolean;
}

export function AssetImportPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const read = useOfficeJob('equipment.readAssets');
  const write = useOfficeJob('equipment.importAssets');
  const tellUndo = useUndo();
  const [sheet, setSheet] = useState<string | null>(null);
  const [rows, setRows] = useState<readonly Shown[]>([]);
  const taken = rows.filter(({ take }) => take);
  const open = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await read.mutateAsync({ name: file.name, bytes }).catch(() => null);
    setSheet(found?.sheet ?? null);
    setRows((found?.rows ?? []).map((row) => ({ ...row, take: row.verdict === 'new' })));
  };
  const commit = async () => {
    const done = await write
      .mutateAsync({ rows: taken.map(({ patch, quantity, counted }) => ({ patch, quantity, counted })) })
      .catch(() => null);
    if (!done) return;
    void navigate(equipmentPath);
    await tellUndo({ message: t('equipment.import.done', done), call: 'equipment.importAssets' });
  };
  const set = (row: number, change: Partial<Shown>) =>
    setRows((all) => all.map((each) => (each.row === row ? { ...each, ...change } : each)));
  const choose = (variant: 'default' | 'filled') => (
    <ChooseTable
      label={t(sheet === null ? 'equipment.import.choose' : 'equipment.import.other')}
      variant={variant}
      loading={read.isPending}
      onChoose={(file) => void open(file)}
    />
  );
  return (
    <Page
      title={t('equipment.import.title')}
      subtitle={sheet === null ? ' ' : t('equipment.import.subtitle', { sheet, count: rows.length })}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate(equipmentPath)}>
            {t('frame.cancel')}
          </Button>
          {sheet !== null && choose('default')}
          {sheet !== null && (
            <Button onClick={() => void commit()} loading={write.isPending} disabled={taken.length === 0}>
              {t('equipment.import.commit', { count: taken.length })}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert error={read.error ?? write.error} />
      <ProgressDialog
        title={t('equipment.import.writing')}
        running={write.isPending}
        progress={write.progress}
        onCancel={write.cancel}
      />
      {sheet === null ? (
        <SectionCard>
          <EmptyState
            icon={IconFileImport}
            title={t('equipment.import.empty')}
            text={t('equipment.import.emptyText')}
            action={choose('filled')}
          />
        </SectionCard>
      ) : (
        <SectionCard flush>
          <div className={styles.scroll}>
            <Table stickyHeader verticalSpacing={6} className={styles.table}>
              <Table.Thead>
                <Table.Tr>
                  {(
                    [
                      'row',
                      'take',
                      'name',
                      'kind',
                      'quantity',
                      'counted',
                      'price',
                      'place',
                      'custodian',
                      'what',
                    ] as const
                  ).map((key) => (
                    <Table.Th key={key}>{t(`equipment.import.column.${key}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Row key={row.row} row={row} onChange={(change) => set(row.row, change)} />
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </SectionCard>
      )}
    </Page>
  );
}

const tones = { new: 'pine', same: 'gray', impossible: 'red' } as const;

function Row({ row, onChange }: { row: Shown; onChange(change: Partial<Shown>): void }) {
  const { t, language } = useText();
  const { kinds } = useThingCodes();
  const { patch, verdict, issues } = row;
  return (
    <Table.Tr>
      <Table.Td>{row.row}</Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={t('equipment.import.takeRow', { row: row.row })}
          checked={row.take}
          disabled={verdict !== 'new'}
          onChange={(event) => onChange({ take: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>{[patch.name, patch.model].filter(Boolean).join(' · ')}</Table.Td>
      <Table.Td>{patch.kind && labelOf(kinds, patch.kind, language)}</Table.Td>
      <Table.Td>{`${row.quantity} ${patch.unit ?? ''}`.trim()}</Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={t('equipment.import.countedOf', { row: row.row })}
          checked={row.counted}
          disabled={row.quantity < 2}
          onChange={(event) => onChange({ counted: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>{typeof patch.priceFen === 'number' ? formatYuan(patch.priceFen) : ''}</Table.Td>
      <Table.Td>{row.room}</Table.Td>
      <Table.Td>{row.custodian}</Table.Td>
      <Table.Td>
        <Badge color={tones[verdict]}>{t(`equipment.import.verdict.${verdict}`)}</Badge>{' '}
        <Text span size="xs" c="gray.7">
          {issues.map((each) => t(`equipment.import.issue.${each}`)).join('；')}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
