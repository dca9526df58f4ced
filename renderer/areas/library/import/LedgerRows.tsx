/** The rows of a ledger as they would be written, with what is to be asked. */
import { Badge, Select, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { LedgerRow } from '../../../../shared/areas/library/ledgerImport.ts';
import { formatIsbn } from '../../../../shared/values/isbnHyphens.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import styles from '../catalogue/catalogue.module.css';
import { type Answers, type Choice, isAble } from './answers.ts';

const tones = { new: 'pine', joined: 'pine', same: 'gray', doubtful: 'apricot', impossible: 'red' } as const;

interface LedgerRowsProps {
  rows: readonly LedgerRow[];
  answers: Answers;
  onTake(taken: ReadonlySet<string>): void;
  onChoose(row: number, choice: Choice | null): void;
}

export function LedgerRows({ rows, answers, onTake, onChoose }: LedgerRowsProps) {
  const { t } = useText();
  const columns = useColumns(answers, onChoose);
  const able = useMemo(
    () => new Set(rows.filter((row) => isAble(row, answers)).map(({ row }) => String(row))),
    [rows, answers],
  );
  const inSight = useMemo(() => new Set(rows.map(({ row }) => String(row))), [rows]);
  /** Rows that are filtered away keep their answer. */
  const take = (selected: ReadonlySet<string>) => {
    const away = [...answers.taken].filter((each) => !inSight.has(each));
    onTake(new Set([...away, ...[...selected].filter((each) => able.has(each))]));
  };
  return (
    <div className={styles.table}>
      <RecordTable
        label={t('library.import.rows')}
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
        selected={new Set([...answers.taken].filter((each) => inSight.has(each)))}
        onSelect={take}
        selectLabel={({ row }) => t('library.import.takeRow', { row })}
        empty={<EmptyState small icon={IconListCheck} title={t('library.import.noRows')} />}
      />
    </div>
  );
}

function useColumns(answers: Answers, onChoose: LedgerRowsProps['onChoose']): TableColumn<LedgerRow>[] {
  const { t } = useText();
  const words = (key: string, width: number, text: (row: LedgerRow) => string): TableColumn<LedgerRow> => ({
    key,
    title: t(`library.import.column.${key}`),
    width,
    render: (row) => <span title={text(row)}>{text(row)}</span>,
  });
  return [
    words('row', 44, ({ row }) => String(row)),
    { ...words('name', 150, ({ title }) => title.name ?? ''), grow: true },
    words('author', 76, ({ title }) => title.author ?? ''),
    words('publisher', 96, ({ title }) => title.publisher ?? ''),
    words('isbn', 142, ({ title }) => (title.isbn ? formatIsbn(title.isbn) : '')),
    { ...words('copies', 52, ({ copies }) => (copies > 0 ? String(copies) : '')), align: 'right' },
    words('oldNumber', 96, ({ oldNumbers }) => oldNumbersOf(oldNumbers)),
    {
      ...words('price', 72, ({ patch }) => (patch.priceFen ? formatYuan(patch.priceFen) : '')),
      align: 'right',
    },
    words('day', 92, ({ patch }) => patch.acquiredOn ?? ''),
    {
      key: 'what',
      title: t('library.import.column.what'),
      width: 240,
      render: (row) =>
        row.verdict === 'doubtful' ? (
          <Choose row={row} choice={answers.chosen.get(row.row) ?? null} onChoose={onChoose} />
        ) : (
          <What row={row} />
        ),
    },
  ];
}

function oldNumbersOf(numbers: LedgerRow['oldNumbers']): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return numbers.length > 1 ? `${first}–${last}` : (first ?? '');
}

function What({ row: { verdict, issues } }: { row: LedgerRow }) {
  const { t } = useText();
  const told = issues.map((each) => t(`library.import.issue.${each}`)).join('；');
  return (
    <span title={told}>
      <Badge color={tones[verdict]}>{t(`library.import.verdict.${verdict}`)}</Badge>{' '}
      <Text span size="xs" c="dimmed">
        {told}
      </Text>
    </span>
  );
}

interface ChooseProps {
  row: LedgerRow;
  choice: Choice | null;
  onChoose: LedgerRowsProps['onChoose'];
}

function Choose({ row, choice, onChoose }: ChooseProps) {
  const { t } = useText();
  return (
    <Select
      size="xs"
      w={216}
      aria-label={t('library.import.which', { row: row.row })}
      placeholder={t('library.import.looksSame')}
      data={[
        ...row.alike.map((each) => ({
          value: each.id,
          label: t('library.import.join', {
            name: [each.name, each.author, each.publisher].filter(Boolean).join(' · '),
          }),
        })),
        { value: 'new', label: t('library.import.another') },
      ]}
      comboboxProps={{ width: 380, position: 'bottom-end' }}
      value={choice}
      onChange={(value) => onChoose(row.row, value)}
      clearable
    />
  );
}
