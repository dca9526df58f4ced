/** 图书目录: every title with how many copies are here and out; each opens. */
import { Badge, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import {
  IconArrowsJoin,
  IconBook,
  IconFileImport,
  IconPlus,
  IconPrinter,
  IconSearch,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import {
  copyStates,
  everyTitle,
  type TitleFilter,
  type TitleOrder,
  type TitleRow,
  titleOrders,
} from '../../../../shared/areas/library/titles.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { ageBand, bookClass } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { formatIsbn } from '../../../../shared/values/isbnHyphens.ts';
import { useOfficePages, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { LibraryTabs } from '../LibraryTabs.tsx';
import { LedgerDialog } from '../ledger/LedgerDialog.tsx';
import { alikePath, type CatalogueState, enterPath, ledgerImportPath, titlePath } from '../paths.ts';
import styles from './catalogue.module.css';

export function CataloguePage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { key, state } = useLocation();
  const came = state as CatalogueState | null;
  const [filter, setFilter] = useState<TitleFilter>(came?.filter ?? everyTitle);
  const [order, setOrder] = useState<TitleOrder>('newest');
  const pages = useOfficePages('library.titles', { filter, order });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows), [pages.data]);
  const figures = pages.data?.pages[0]?.figures;
  const columns = useColumns();
  return (
    <Page
      fills
      title={t('library.catalogue.title')}
      subtitle={figures ? t('library.catalogue.figures', figures) : ' '}
      actions={<Actions key={key} asksLedger={came?.ledger ?? false} />}
    >
      <LibraryTabs />
      <Filters filter={filter} onChange={setFilter} order={order} onOrder={setOrder} />
      <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />
      <TableCard>
        <RecordTable
          label={t('library.catalogue.title')}
          columns={columns}
          rows={pages.error ? [] : rows}
          rowKey={({ title }) => title.id}
          onOpen={({ title }) => void navigate(titlePath(title.id))}
          onNearEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
          }}
          empty={pages.error ? null : <Nothing filtered={filter !== everyTitle} />}
        />
      </TableCard>
    </Page>
  );
}

function Actions({ asksLedger }: { asksLedger: boolean }) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const [ledger, setLedger] = useState(asksLedger);
  const arranges = may(role, 'library.arrange');
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.7} />}
        onClick={() => setLedger(true)}
      >
        {t('library.ledger.open')}
      </Button>
      {arranges && (
        <>
          <Button
            variant="default"
            leftSection={<IconArrowsJoin size={18} stroke={1.7} />}
            onClick={() => void navigate(alikePath)}
          >
            {t('library.alike.open')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} stroke={1.7} />}
            onClick={() => void navigate(ledgerImportPath)}
          >
            {t('library.import.open')}
          </Button>
          <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => void navigate(enterPath)}>
            {t('library.enter.title')}
          </Button>
        </>
      )}
      {ledger && <LedgerDialog onClose={() => setLedger(false)} />}
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { role } = useSession();
  if (filtered)
    return (
      <EmptyState
        icon={IconSearch}
        title={t('library.catalogue.noneFound')}
        text={t('library.catalogue.noneFoundHint')}
      />
    );
  return (
    <EmptyState
      icon={IconBook}
      title={t('library.catalogue.emptyTitle')}
      text={t('library.catalogue.emptyHint')}
      action={
        may(role, 'library.arrange') && (
          <Button onClick={() => void navigate(enterPath)}>{t('library.enter.title')}</Button>
        )
      }
    />
  );
}

const typedAfterMs = 200;

interface FiltersProps {
  filter: TitleFilter;
  onChange(filter: TitleFilter): void;
  order: TitleOrder;
  onOrder(order: TitleOrder): void;
}

function Filters({ filter, onChange, order, onOrder }: FiltersProps) {
  const { t, language } = useText();
  const { data: rooms } = useOfficeQuery('rooms.rooms', null);
  const [typed, setTyped] = useState(filter.text);
  const search = useDebouncedCallback((text: string) => put({ ...filter, text }), typedAfterMs);
  const put = (next: TitleFilter) => onChange(isEverything(next) ? everyTitle : next);
  return (
    <Group gap="xs">
      <TextInput
        flex="1 1 260px"
        miw={200}
        maw={360}
        aria-label={t('library.catalogue.filter.text')}
        placeholder={t('library.catalogue.filter.text')}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        maxLength={60}
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <Select
        w={150}
        clearable
        aria-label={t('library.catalogue.filter.class')}
        placeholder={t('library.catalogue.filter.class')}
        data={bookClass.entries.map(({ code }) => ({
          value: code,
          label: `${code} ${labelOf(bookClass, code, language)}`,
        }))}
        comboboxProps={{ width: 300, position: 'bottom-start' }}
        value={filter.classLetter}
        onChange={(classLetter) => put({ ...filter, classLetter })}
      />
      <Select
        w={130}
        clearable
        aria-label={t('library.catalogue.filter.age')}
        placeholder={t('library.catalogue.filter.age')}
        data={ageBand.entries.map(({ code }) => ({ value: code, label: labelOf(ageBand, code, language) }))}
        value={filter.age}
        onChange={(age) => put({ ...filter, age })}
      />
      {(rooms ?? []).length > 0 && (
        <Select
          w={130}
          clearable
          aria-label={t('library.catalogue.filter.room')}
          placeholder={t('library.catalogue.filter.room')}
          data={(rooms ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.roomId}
          onChange={(roomId) => put({ ...filter, roomId })}
        />
      )}
      <Select
        w={130}
        clearable
        aria-label={t('library.catalogue.filter.state')}
        placeholder={t('library.catalogue.filter.state')}
        data={copyStates.map((value) => ({ value, label: t(`library.catalogue.state.${value}`) }))}
        value={filter.state}
        onChange={(state) => put({ ...filter, state: copyStates.find((each) => each === state) ?? null })}
      />
      <Select
        w={130}
        allowDeselect={false}
        aria-label={t('library.catalogue.filter.order')}
        data={titleOrders.map((value) => ({ value, label: t(`library.catalogue.order.${value}`) }))}
        value={order}
        onChange={(value) => onOrder(titleOrders.find((each) => each === value) ?? 'newest')}
      />
    </Group>
  );
}

function isEverything(filter: TitleFilter): boolean {
  const { text, ...rest } = filter;
  return text.trim() === '' && Object.values(rest).every((each) => each === null);
}

function useColumns(): TableColumn<TitleRow>[] {
  const { t, language } = useText();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('library.catalogue.column.name'),
        width: 220,
        grow: true,
        render: ({ title }) => (
          <span className={styles.words} title={title.name}>
            {title.name}
          </span>
        ),
      },
      {
        key: 'author',
        title: t('library.catalogue.column.author'),
        width: 110,
        render: ({ title }) => <span title={title.author ?? ''}>{title.author}</span>,
      },
      {
        key: 'publisher',
        title: t('library.catalogue.column.publisher'),
        width: 130,
        render: ({ title }) => <span title={title.publisher ?? ''}>{title.publisher}</span>,
      },
      {
        key: 'class',
        title: t('library.catalogue.column.class'),
        width: 150,
        render: ({ title: { classNumber } }) =>
          classNumber === null ? (
            ''
          ) : (
            <span title={labelOf(bookClass, classNumber[0]!, language)}>
              {classNumber}{' '}
              <Text span size="xs" c="dimmed">
                {labelOf(bookClass, classNumber[0]!, language)}
              </Text>
            </span>
          ),
      },
      {
        key: 'age',
        title: t('library.catalogue.column.age'),
        width: 110,
        render: ({ title }) => (title.age === null ? '' : labelOf(ageBand, title.age, language)),
      },
      {
        key: 'isbn',
        title: 'ISBN',
        width: 150,
        render: ({ title }) => (title.isbn === null ? '' : formatIsbn(title.isbn)),
      },
      {
        key: 'place',
        title: t('library.catalogue.column.place'),
        width: 120,
        render: ({ places }) => <span title={places.join('；')}>{places.join('；')}</span>,
      },
      {
        key: 'copies',
        title: t('library.catalogue.column.copies'),
        width: language === 'zh-CN' ? 150 : 190,
        render: (row) => <Copies row={row} />,
      },
    ],
    [t, language],
  );
}

/** '5 册', with what of them is out or lost. */
function Copies({ row: { copies, out, lost } }: { row: TitleRow }) {
  const { t } = useText();
  return (
    <Group gap={6} wrap="nowrap">
      <span>{t('library.catalogue.copies', { count: copies })}</span>
      {out > 0 && <Badge color="pine">{t('library.catalogue.out', { count: out })}</Badge>}
      {lost > 0 && <Badge color="apricot">{t('library.catalogue.lost', { count: lost })}</Badge>}
    </Group>
  );
}
