/** The lines of a package that was read, kind by kind, a hundred at a time. */
import { Group, Pagination, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import {
  type ReadPackageView,
  type ReadRows as Rows,
  rowsAtOnce,
} from '../../../shared/areas/packages/calls.ts';
import {
  columnsAt,
  type PackageValue,
  type RowColumn,
  rowKindNamed,
} from '../../../shared/areas/packages/rows.ts';
import { labelOfField } from '../../../shared/record.ts';
import { useOfficeJob } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { fieldText } from '../../ui/fieldText.ts';
import { Lines } from '../../ui/Lines.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import styles from './packages.module.css';

export function ReadRows({ read }: { read: ReadPackageView }) {
  const { t, language } = useText();
  const { readId, manifest } = read;
  const kinds = manifest.parts.flatMap(({ kind, path }) =>
    kind === 'records' ? (rowKindNamed(path) ?? []) : [],
  );
  const [name, setName] = useState(kinds[0]?.name ?? '');
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState<Rows | null>(null);
  const { mutateAsync: ask, error } = useOfficeJob('packages.rows');
  useEffect(() => {
    let gone = false;
    setShown(null);
    ask({ readId, kind: name, from: (page - 1) * rowsAtOnce }).then(
      (rows) => !gone && setShown(rows),
      () => {
        // said by `error`
      },
    );
    return () => {
      gone = true;
    };
  }, [readId, name, page, ask]);
  const kind = rowKindNamed(name);
  if (!kind) return null;
  const columns = columnsAt(kind, manifest.detail)
    .filter(({ key }) => !technical.includes(key))
    // whose line it is comes first; the rest stands as in the file
    .toSorted((one, other) => Number(other.key === 'name') - Number(one.key === 'name'));
  const choose = (other: string) => {
    setName(other);
    setPage(1);
  };
  const called = new Map(shown?.children.map((each) => [each.id, each.name]));
  /** The lines are of children whom the package names. */
  const ofChildren = called.size > 0;
  const whose = ({ childId, childIds }: Rows['rows'][number]) =>
    [childId ?? [], childIds ?? []]
      .flat()
      .map((id) => called.get(String(id)) ?? '')
      .filter(Boolean)
      .join('、');
  const pages = shown ? Math.ceil(shown.total / rowsAtOnce) : 1;
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('packages.read.kinds')}
        value={name}
        onChange={choose}
        data={kinds.map((each) => ({
          value: each.name,
          label: `${labelOfField(each, language)} ${manifest.counts[each.name] ?? 0}`,
        }))}
        style={{ alignSelf: 'start' }}
      />
      <ProblemAlert error={error} />
      {!shown && !error && <Lines count={5} />}
      {shown?.total === 0 && <Text size="sm">{t('packages.read.noRows')}</Text>}
      {shown && shown.total > 0 && (
        <section className={styles.rows} aria-label={labelOfField(kind, language)}>
          <Table striped stickyHeader className={styles.table}>
            <Table.Thead>
              <Table.Tr>
                {ofChildren && <Table.Th>{t('packages.read.child')}</Table.Th>}
                {columns.map((column) => (
                  <Table.Th key={column.key}>{labelOfField(column, language)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
                <Table.Tr key={at}>
                  {ofChildren && <Table.Td>{whose(row)}</Table.Td>}
                  {columns.map((column) => (
                    <Table.Td key={column.key}>{words(column, row[column.key] ?? null)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
      {pages > 1 && (
        <Group justify="space-between">
          <Text size="sm" c="gray.7">
            {t('packages.read.rowsOf', { total: shown?.total ?? 0 })}
          </Text>
          <Pagination
            total={pages}
            value={page}
            onChange={setPage}
            getItemProps={(number) => ({ 'aria-label': t('packages.read.page', { number }) })}
            getControlProps={(control) => ({ 'aria-label': t(`packages.read.pages.${control}`) })}
          />
        </Group>
      )}
    </Stack>
  );

  function words({ shown: how }: RowColumn, value: PackageValue): string {
    if (value === null) return '';
    return how ? fieldText(how, value, { t, language }) : [value].flat().join(' ');
  }
}

/** By which the program tells records apart; nobody reads them. */
const technical = ['id', 'childId', 'childIds'];
