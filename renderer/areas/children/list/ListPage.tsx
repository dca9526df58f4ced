/** 档案: the children by filter, with the columns that a person chose; a row opens its file. */
import { Button } from '@mantine/core';
import { IconUserPlus, IconUserSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { type ChildFilter, everyone } from '../../../../shared/areas/children/filter.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { ColumnMenu, RecordTable } from '../../../ui/RecordTable/index.ts';
import { NoChildren } from '../NoChildren.tsx';
import { childPath, doublesPath, newChildPath, useListState } from '../openList.ts';
import { useChildModel } from '../useChildModel.ts';
import { CountsPanel } from './CountsPanel.tsx';
import { fieldKeys, nameColumn, useChildColumns } from './columns.tsx';
import { FilterBar } from './FilterBar.tsx';
import styles from './list.module.css';
import { PrintActions } from './PrintActions.tsx';
import { useListView } from './useListView.ts';
import { ViewMenu } from './ViewMenu.tsx';

export function ListPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { print } = useListState();
  const list = useListView();
  const { filter, columns: chosen, sort } = list.shown;
  const setFilter = (next: ChildFilter) => list.show({ filter: next });
  const { role } = useSession();
  const columns = useChildColumns();
  const model = useChildModel();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch, isPlaceholderData } = useOfficeQuery(
    'children.list',
    { filter, columns: fieldKeys(model, chosen, role) },
    { keepPrevious: true },
  );
  const rows = data?.rows;
  const picked = useMemo(() => (rows ?? []).filter((row) => selected.has(row.id)), [rows, selected]);
  const shownColumns = columns.filter(({ key }) => key === nameColumn || chosen.includes(key));
  const mayPrint = may(role, 'children.print');
  return (
    <Page
      fills
      hint="list"
      title={t('children.list.title')}
      subtitle={
        <CountLine total={data?.total} selected={picked.length} onClear={() => setSelected(new Set())} />
      }
      actions={
        <>
          {mayPrint && (
            <PrintActions
              filter={filter}
              columns={[...chosen]}
              ids={picked.length > 0 ? picked.map((row) => row.id) : null}
              count={picked.length > 0 ? picked.length : (rows?.length ?? 0)}
              open={print ?? null}
            />
          )}
          {may(role, 'children.write') && (
            <Button
              leftSection={<IconUserPlus size={18} stroke={1.7} />}
              onClick={() => navigate(newChildPath)}
            >
              {t('children.list.add')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.bar}>
        <FilterBar filter={filter} onChange={setFilter} />
        <div className={styles.tools}>
          <CountsPanel filter={filter} onChoose={setFilter} />
          <ViewMenu list={list} />
          <ColumnMenu
            columns={columns.filter(({ key }) => key !== nameColumn)}
            chosen={chosen}
            onChange={(keys) => list.show({ columns: keys })}
          />
        </div>
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <div className={styles.table} aria-busy={isPlaceholderData}>
        <RecordTable
          label={t('children.list.tableLabel')}
          columns={shownColumns}
          rows={error ? [] : rows}
          rowKey={(row) => row.id}
          onOpen={(row) => navigate(childPath(row.id), { state: { day: filter.day } })}
          sort={sort}
          onSort={(next) => list.show({ sort: next })}
          {...(mayPrint ? { selected, onSelect: setSelected } : {})}
          selectLabel={(row) => t('children.list.select', { name: row.name })}
          empty={error ? null : <NoRows filter={filter} onClear={() => setFilter(everyone)} />}
        />
      </div>
    </Page>
  );
}

function CountLine({
  total,
  selected,
  onClear,
}: {
  total: number | undefined;
  selected: number;
  onClear(): void;
}) {
  const { t } = useText();
  if (total === undefined) return ' ';
  return (
    <span className={styles.count} aria-live="polite">
      {t('children.list.count', { total })}
      {selected > 0 && (
        <>
          {' · '}
          {t('children.list.selected', { count: selected })}
          <Button variant="subtle" size="compact-xs" onClick={onClear}>
            {t('children.list.clearSelection')}
          </Button>
        </>
      )}
      <DoublesLink />
    </span>
  );
}

function DoublesLink() {
  const { t } = useText();
  const navigate = useNavigate();
  const { role } = useSession();
  const { data: doubles } = useOfficeQuery('children.doubles', null, {
    enabled: may(role, 'children.delete'),
  });
  if (!doubles || doubles.length === 0) return null;
  return (
    <Button variant="subtle" color="apricot" size="compact-xs" onClick={() => navigate(doublesPath)}>
      {t('children.todo.doubles', { count: doubles.length })}
    </Button>
  );
}

function NoRows({ filter, onClear }: { filter: ChildFilter; onClear(): void }) {
  const { t } = useText();
  const narrowed = filter.text !== null || filter.day !== null || Object.keys(filter.groups).length > 0;
  if (narrowed)
    return (
      <EmptyState
        icon={IconUserSearch}
        title={t('children.list.noneTitle')}
        text={t('children.list.noneHint')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('children.list.clearFilter')}
          </Button>
        }
      />
    );
  return <NoChildren />;
}
