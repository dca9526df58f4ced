/** The columns of a list of loans. */
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { useText } from '../../../app/text.ts';
import type { TableColumn } from '../../../ui/RecordTable/index.ts';

export function useLoanColumns(): TableColumn<LoanRow>[] {
  const { t, language } = useText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      {
        key: 'thing',
        title: t('library.out.column.thing'),
        width: 240,
        grow: true,
        sortValue: ({ thing }) => thing.name,
        render: ({ thing, loan }) =>
          thing.counted ? t('library.desk.times', { name: thing.name, count: loan.quantity }) : thing.name,
      },
      { key: 'code', title: t('library.out.column.code'), width: 110, render: ({ thing }) => thing.code },
      {
        key: 'borrower',
        title: t('library.out.column.borrower'),
        width: 120,
        sortValue: ({ borrower }) => borrower?.name ?? null,
        render: ({ borrower }) => borrower?.name ?? '—',
      },
      {
        key: 'class',
        title: t('library.out.column.class'),
        width: 100,
        sortValue: ({ borrower }) => borrower?.detail ?? null,
        render: ({ borrower }) => borrower?.detail ?? '',
      },
      {
        key: 'lentOn',
        title: t('library.out.column.lentOn'),
        width: 110,
        sortValue: ({ loan }) => loan.lentOn,
        render: ({ loan }) => loan.lentOn,
      },
      {
        key: 'dueOn',
        title: t('library.out.column.dueOn'),
        width: 110,
        sortValue: ({ loan }) => loan.dueOn,
        render: ({ loan }) => loan.dueOn,
      },
      {
        key: 'how',
        title: t('library.out.column.how'),
        width: 150,
        render: (row) => <How row={row} />,
      },
    ],
    [language],
  );
}

/** Late in red, lost in words, or the day on which it came back. */
function How({ row: { loan, daysLate } }: { row: LoanRow }) {
  const { t } = useText();
  if (loan.lost)
    return (
      <Text inherit span c={loan.foundOn === null ? 'red.8' : undefined}>
        {t(loan.foundOn === null ? 'library.out.lost' : 'library.out.foundAgain')}
      </Text>
    );
  if (loan.returnedOn !== null) return t('library.out.backOn', { day: loan.returnedOn });
  if (daysLate > 0)
    return (
      <Text inherit span c="red.8" fw={600}>
        {t('library.desk.late', { count: daysLate })}
      </Text>
    );
  return t('library.out.isOut');
}
