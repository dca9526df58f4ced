/** What differs from the ledger, and how each is settled: several of a kind in one act, each with its reason. */
import { Badge, Button, Checkbox, Group, Select, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Difference, settlings } from '../../../../shared/areas/equipment/stocktake.ts';
import type { StocktakeView, TakenLine } from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { settledHow } from '../../../../shared/codes/index.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../equipment.module.css';

interface DifferencesProps {
  view: StocktakeView;
  runs: boolean;
}

export function Differences({ view, runs }: DifferencesProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = view.differences.filter(({ settlement }) => settlement === null);
  const more = view.differing.open + view.differing.settled - view.differences.length;
  const marked = open.filter(({ id }) => chosen.has(id));
  const mark = (lines: readonly TakenLine[], on: boolean) => {
    const next = new Set(chosen);
    for (const { id } of lines) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  return (
    <SectionCard
      flush
      title={t('equipment.stocktake.differences')}
      badge={<Badge color={open.length > 0 ? 'apricot' : 'pine'}>{view.differing.open}</Badge>}
    >
      {view.differences.length === 0 ? (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('equipment.stocktake.noDifferences')}
        </Text>
      ) : (
        <>
          {runs && open.length > 0 && marked.length === 0 && (
            <Text size="sm" c="dimmed" px="md" pb="xs">
              {t('equipment.stocktake.choose')}
            </Text>
          )}
          {runs && marked.length > 0 && (
            <Settle
              key={marked.map(({ state }) => state).join()}
              view={view}
              marked={marked}
              onDone={() => setChosen(new Set())}
            />
          )}
          <Table horizontalSpacing="md" verticalSpacing={4} className={styles.table}>
            <Table.Thead>
              <Table.Tr>
                {runs && (
                  <Table.Th>
                    <Checkbox
                      aria-label={t('frame.table.selectAll')}
                      checked={open.length > 0 && marked.length === open.length}
                      indeterminate={marked.length > 0 && marked.length < open.length}
                      onChange={(event) => mark(open, event.currentTarget.checked)}
                    />
                  </Table.Th>
                )}
                {(
                  ['code', 'name', 'state', 'expected', 'quantity', 'room', 'seenIn', 'settled'] as const
                ).map((key) => (
                  <Table.Th key={key}>{t(`equipment.stocktake.line.${key}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {view.differences.map((line) => (
                <Line
                  key={line.id}
                  line={line}
                  runs={runs}
                  chosen={chosen.has(line.id)}
                  onChoose={(on) => mark([line], on)}
                />
              ))}
            </Table.Tbody>
          </Table>
          {more > 0 && (
            <Text size="sm" c="dimmed" px="md" py="xs">
              {t('equipment.stocktake.more', { count: more })}
            </Text>
          )}
        </>
      )}
    </SectionCard>
  );
}

interface LineProps {
  line: TakenLine;
  runs: boolean;
  chosen: boolean;
  onChoose(on: boolean): void;
}

function Line({ line, runs, chosen, onChoose }: LineProps) {
  const { t, language } = useText();
  const { settlement } = line;
  return (
    <Table.Tr>
      {runs && (
        <Table.Td>
          {settlement === null && (
            <Checkbox
              aria-label={t('equipment.stocktake.chooseLine', { name: line.name })}
              checked={chosen}
              onChange={(event) => onChoose(event.currentTarget.checked)}
            />
          )}
        </Table.Td>
      )}
      <Table.Td>{line.code ?? t('equipment.stocktake.noLabel')}</Table.Td>
      <Table.Td>{line.name}</Table.Td>
      <Table.Td>
        <Badge color={settlement ? 'gray' : 'apricot'}>{t(`equipment.stocktake.state.${line.state}`)}</Badge>
      </Table.Td>
      <Table.Td>{line.expected}</Table.Td>
      <Table.Td>{line.quantity}</Table.Td>
      <Table.Td>{line.room}</Table.Td>
      <Table.Td>{line.seenIn}</Table.Td>
      <Table.Td>
        {settlement && `${labelOf(settledHow, settlement.how, language)}：${settlement.reason}`}
      </Table.Td>
    </Table.Tr>
  );
}

interface SettleProps {
  view: StocktakeView;
  marked: readonly TakenLine[];
  onDone(): void;
}

function Settle({ view, marked, onDone }: SettleProps) {
  const { t, language } = useText();
  const [how, setHow] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const settle = useOfficeCommand('equipment.settle');
  const tellUndo = useUndo();
  const states = new Set(marked.map(({ state }) => state));
  const [state] = states;
  const ways = states.size === 1 && state ? settlings[state as Difference] : [];
  const act = async () => {
    const things = marked.map(({ kind, id }) => ({ kind, id }));
    const done = await settle
      .mutateAsync({ stocktakeId: view.stocktake.id, things, how: how!, reason })
      .catch(() => null);
    if (!done) return;
    onDone();
    await tellUndo({
      message: t('equipment.stocktake.settled', { count: done.settled }),
      call: 'equipment.settle',
    });
  };
  return (
    <Group px="md" pb="xs" align="end" gap="xs">
      <Text size="sm" pb={8}>
        {states.size > 1
          ? t('equipment.stocktake.oneKind')
          : t('equipment.stocktake.chosen', { count: marked.length })}
      </Text>
      <Select
        w={190}
        label={t('equipment.stocktake.how')}
        disabled={ways.length === 0}
        data={ways.map((value) => ({ value, label: labelOf(settledHow, value, language) }))}
        value={how}
        onChange={setHow}
      />
      <TextInput
        w={280}
        label={t('equipment.stocktake.reason')}
        disabled={ways.length === 0}
        maxLength={200}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        disabled={ways.length === 0 || how === null || reason.trim() === ''}
        loading={settle.isPending}
        onClick={() => void act()}
      >
        {t('equipment.stocktake.settleAct')}
      </Button>
      <ProblemAlert error={settle.error} />
    </Group>
  );
}
