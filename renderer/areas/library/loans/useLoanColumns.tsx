/** The columns of a list of loans. */
import { Badge, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { useText } from '../../../app/text.ts';
import type { TableColumn } from '../../../ui/RecordTable/index.ts';
import styles from './loans.module.css';

/** `ofChild`: in a child's own file, where its name says nothing. */
export function useLoanColumns(ofChild = false): TableColumn<LoanRow>[] {
  const { t } = useText();
  return useMemo(() => {
    const columns: TableColumn<LoanRow>[] = [
      {
        key: 'lentOn',
        title: t('library.loan.column.lentOn'),
        width: 110,
        sortValue: ({ loan }) => loan.lentOn,
        render: ({ loan }) => loan.lentOn,
      },
      {
        key: 'thing',
        title: t('library.loan.column.thing'),
        width: 250,
        grow: true,
        sortValue: ({ thing }) => thing.name,
        render: ({ thing, loan }) => (
          <>
            {thing.name}{' '}
            <span className={styles.dim}>
              {loan.quantity > 1 ? t('library.loan.quantity', { count: loan.quantity }) : thing.detail}
            </span>
          </>
        ),
      },
      {
        key: 'code',
        title: t('library.loan.column.code'),
        width: 105,
        sortValue: ({ thing }) => thing.code,
        render: ({ thing }) => thing.code,
      },
      {
        key: 'borrower',
        title: t('library.loan.column.borrower'),
        width: 120,
        sortValue: ({ borrower }) => borrower?.name ?? null,
        render: ({ borrower }) =>
          borrower?.name ?? <span className={styles.dim}>{t('library.loan.outOfReach')}</span>,
      },
      {
        key: 'class',
        title: t('library.loan.column.class'),
        width: 100,
        sortValue: ({ borrower }) => borrower?.detail ?? null,
        render: ({ borrower }) => borrower?.detail,
      },
      {
        key: 'dueOn',
        title: t('library.loan.column.dueOn'),
        width: 110,
        sortValue: ({ loan }) => loan.dueOn,
        render: ({ loan }) => loan.dueOn,
      },
      {
        key: 'state',
        title: t('library.loan.column.state'),
        width: 170,
        sortValue: ({ loan }) => loan.returnedOn,
        render: (row) => <Returned row={row} />,
      },
    ];
    return columns.filter(({ key }) => !(ofChild && (key === 'borrower' || key === 'class')));
  }, [t, ofChild]);
}

/** When it came back, or how it stands; what is late says so. */
function Returned({ row: { loan, daysLate } }: { row: LoanRow }) {
  const { t } = useText();
  const late = daysLate > 0 ? t('library.loan.lateBy', { count: daysLate }) : null;
  if (loan.lost)
    return (
      <Badge color={loan.foundOn ? 'gray' : 'red'}>
        {t(loan.foundOn ? 'library.loan.found' : 'library.loan.lost')}
      </Badge>
    );
  if (loan.returnedOn === null)
    return late ? <Badge color="red">{late}</Badge> : <Badge color="pine">{t('library.loan.out')}</Badge>;
  return (
    <>
      {loan.returnedOn}{' '}
      <Text span size="xs" c="gray.7">
        {late}
      </Text>
    </>
  );
}
