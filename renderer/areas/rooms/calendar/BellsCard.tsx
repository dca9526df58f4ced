/** Bell times: on usual days, by weekday where they differ, and sets for special days. */
import { Autocomplete, Button, Group, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { BellTime } from '../../../../shared/areas/rooms/calendar/model.ts';
import { clockOf, isClock, minutesOf } from '../../../../shared/values/clock.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ClockInput } from '../../../ui/ClockInput.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import tables from '../../admin/editorTable.module.css';
import { RemoveRow } from '../../admin/RemoveRow.tsx';
import { WeekdaysInput } from '../WeekdaysInput.tsx';
import { type TimeRow, timeIssues } from './rows.ts';

interface Row extends TimeRow {
  name: string;
  weekdays: string[] | null;
  bellSet: string | null;
}

export function BellsCard({ bells }: { bells: readonly BellTime[] }) {
  return <BellsForm key={JSON.stringify(bells.map(({ id, version }) => [id, version]))} bells={bells} />;
}

function BellsForm({ bells }: { bells: readonly BellTime[] }) {
  const { t } = useText();
  const save = useOfficeCommand('rooms.saveBells');
  const usualFirst = bells.toSorted((a, b) => (a.bellSet ?? '').localeCompare(b.bellSet ?? ''));
  const [rows, setRows] = useState<Row[]>(() =>
    usualFirst.map(({ id, name, startsAt, endsAt, weekdays, bellSet }) => ({
      ...{ id, name, startsAt, endsAt, weekdays, bellSet },
    })),
  );
  const [tried, setTried] = useState(false);
  const issues = rows.map((row) => ({
    ...timeIssues(row),
    ...(row.name.trim() === '' && { name: 'issue.required' }),
  }));
  const put = (at: number, changes: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (issues.some((each) => Object.keys(each).length > 0)) return;
    const values = rows.map(({ id, startsAt, endsAt, bellSet, ...rest }) => ({
      id,
      values: { ...rest, startsAt: startsAt!, endsAt: endsAt!, bellSet: bellSet?.trim() || null },
    }));
    save.mutate({ rows: values }, { onSuccess: () => notifyDone(t('frame.saved')) });
  };
  const cell = (row: number, column: string) => ({
    'aria-label': t('admin.rows.cell', { row: row + 1, column: t(`rooms.calendar.${column}`) }),
    error:
      tried &&
      (issues[row] as Record<string, string>)[column] !== undefined &&
      t((issues[row] as Record<string, string>)[column]!),
  });
  const sets = [...new Set(rows.flatMap(({ bellSet }) => (bellSet ? [bellSet] : [])))];
  return (
    <SectionCard title={t('rooms.calendar.bells')}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('rooms.calendar.bellsHint')}
          </Text>
          {rows.length > 0 && (
            <table className={tables.table} aria-label={t('rooms.calendar.bells')}>
              <thead>
                <tr>
                  {['name', 'startsAt', 'endsAt', 'weekdays', 'bellSet'].map((key) => (
                    <th key={key}>{t(`rooms.calendar.${key}`)}</th>
                  ))}
                  <th className={tables.act}>
                    <VisuallyHidden>{t('admin.rows.remove')}</VisuallyHidden>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place until it is saved
                  <tr key={index}>
                    <td>
                      <TextInput
                        {...cell(index, 'name')}
                        maxLength={60}
                        value={row.name}
                        onChange={(event) => put(index, { name: event.currentTarget.value })}
                      />
                    </td>
                    {(['startsAt', 'endsAt'] as const).map((key) => (
                      <td key={key} className={tables.narrow}>
                        <ClockInput
                          {...cell(index, key)}
                          value={row[key]}
                          onChange={(clock) => put(index, { [key]: clock })}
                        />
                      </td>
                    ))}
                    <td>
                      <WeekdaysInput
                        label={cell(index, 'weekdays')['aria-label']}
                        value={row.weekdays}
                        onChange={(weekdays) => put(index, { weekdays })}
                      />
                    </td>
                    <td>
                      <Autocomplete
                        {...cell(index, 'bellSet')}
                        placeholder={t('rooms.calendar.usualBells')}
                        data={sets}
                        value={row.bellSet ?? ''}
                        onChange={(bellSet) => put(index, { bellSet })}
                      />
                    </td>
                    <RemoveRow
                      row={index + 1}
                      onRemove={() => setRows(rows.filter((_, at) => at !== index))}
                    />
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <ProblemAlert error={save.error} />
          <Group justify="space-between">
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} stroke={1.7} />}
              onClick={() => setRows([...rows, nextBell(rows)])}
            >
              {t('rooms.calendar.addBell')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('frame.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SectionCard>
  );
}

/** Ten minutes after the one before, as long as it. */
function nextBell(rows: readonly Row[]): Row {
  const last = rows.at(-1);
  const empty = { id: null, name: '', startsAt: null, endsAt: null, weekdays: null, bellSet: null };
  if (!last?.startsAt || !last.endsAt || !isClock(last.startsAt) || !isClock(last.endsAt)) return empty;
  const start = minutesOf(last.endsAt) + 10;
  const end = start + minutesOf(last.endsAt) - minutesOf(last.startsAt);
  const { weekdays, bellSet } = last;
  if (end > 1439) return { ...empty, weekdays, bellSet };
  return { ...empty, weekdays, bellSet, startsAt: clockOf(start), endsAt: clockOf(end) };
}
