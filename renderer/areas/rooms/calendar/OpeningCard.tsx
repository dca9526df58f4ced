/** When the home is open, and whether that keeps the township's rule. */
import { Button, Group, NumberInput, Select, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { OpeningHours } from '../../../../shared/areas/rooms/calendar/model.ts';
import { checkOpening, type OpeningCheck } from '../../../../shared/areas/rooms/calendar/openingRule.ts';
import { openingKind } from '../../../../shared/codes/calendar.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ClockInput } from '../../../ui/ClockInput.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import tables from '../../admin/editorTable.module.css';
import { RemoveRow } from '../../admin/RemoveRow.tsx';
import { ActivityWeeks } from '../opened/ActivityWeeks.tsx';
import { KeptBadge } from '../opened/KeptBadge.tsx';
import { WeekdaysInput } from '../WeekdaysInput.tsx';
import styles from './calendar.module.css';
import { type TimeRow, timeIssues } from './rows.ts';
import { useAskEnds } from './useAskEnds.tsx';

interface Row extends TimeRow {
  dayKind: string;
  weekdays: string[] | null;
}

interface Rule {
  openHoursLeast: number;
  vacationDaysLeast: number;
  vacationHoursLeast: number;
  activitiesLeast: number;
}

const ruleKeys = ['openHoursLeast', 'vacationDaysLeast', 'vacationHoursLeast', 'activitiesLeast'] as const;

export function OpeningCard({ opening }: { opening: readonly OpeningHours[] }) {
  const { data: school } = useOfficeQuery('admin.school', null);
  if (!school) return null;
  const { openHoursLeast, vacationDaysLeast, vacationHoursLeast, activitiesLeast } = school;
  const rule = { openHoursLeast, vacationDaysLeast, vacationHoursLeast, activitiesLeast };
  const key = JSON.stringify([opening.map(({ id, version }) => [id, version]), rule]);
  return <OpeningForm key={key} opening={opening} rule={rule} />;
}

function OpeningForm({ opening, rule: ruleBefore }: { opening: readonly OpeningHours[]; rule: Rule }) {
  const { t, language } = useText();
  const save = useOfficeCommand('rooms.saveOpening');
  const tellUndo = useUndo();
  const { ask, element: asking } = useAskEnds();
  const inOrder = openingKind.entries.flatMap(({ code }) =>
    opening.filter(({ dayKind }) => dayKind === code),
  );
  const [rows, setRows] = useState<Row[]>(() =>
    inOrder.map(({ id, dayKind, weekdays, startsAt, endsAt }) => ({
      id,
      dayKind,
      weekdays,
      startsAt,
      endsAt,
    })),
  );
  const [rule, setRule] = useState(ruleBefore);
  const [tried, setTried] = useState(false);
  const issues = rows.map(timeIssues);
  const whole = issues.every((each) => Object.keys(each).length === 0);
  const put = (at: number, changes: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!whole) return;
    const shall = rows.map(({ id, startsAt, endsAt, ...values }) => ({
      id,
      values: { ...values, startsAt: startsAt!, endsAt: endsAt! },
    }));
    const change = { change: 'opening' as const, rows: shall.map(({ values }) => values) };
    const also = await ask(change, t('rooms.ends.openingReason'));
    if (!also) return;
    await save.mutateAsync({ rows: shall, rule, ...also });
    if (also.ends) await tellUndo({ message: t('frame.saved'), call: 'rooms.saveOpening' });
    else notifyDone(t('frame.saved'));
  };
  const cell = (row: number, column: string) => t('admin.rows.cell', { row: row + 1, column });
  const timeCell = (row: number, key: 'startsAt' | 'endsAt') => ({
    'aria-label': cell(row, t(`rooms.calendar.${key}`)),
    value: rows[row]![key],
    error: tried && issues[row]?.[key] !== undefined && t(issues[row][key]),
    onChange: (clock: string | null) => put(row, { [key]: clock }),
  });
  const sound = rows.filter((_, index) => Object.keys(issues[index]!).length === 0);
  return (
    <SectionCard title={t('rooms.calendar.opening')}>
      <form onSubmit={(event) => void submit(event).catch(notifyProblem)}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('rooms.calendar.openingHint')}
          </Text>
          <table className={`${tables.table} ${styles.hours}`} aria-label={t('rooms.calendar.opening')}>
            <thead>
              <tr>
                <th>{t('rooms.calendar.dayKind')}</th>
                <th>{t('rooms.calendar.weekdays')}</th>
                <th>{t('rooms.calendar.startsAt')}</th>
                <th>{t('rooms.calendar.endsAt')}</th>
                <th className={tables.act}>
                  <VisuallyHidden>{t('admin.rows.remove')}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place until it is saved
                <tr key={index}>
                  <td className={styles.kind}>
                    <Select
                      aria-label={cell(index, t('rooms.calendar.dayKind'))}
                      data={openingKind.entries.map(({ code }) => ({
                        value: code,
                        label: labelOf(openingKind, code, language),
                      }))}
                      value={row.dayKind}
                      onChange={(dayKind) => dayKind !== null && put(index, { dayKind })}
                      allowDeselect={false}
                    />
                  </td>
                  <td>
                    <WeekdaysInput
                      label={cell(index, t('rooms.calendar.weekdays'))}
                      value={row.weekdays}
                      onChange={(weekdays) => put(index, { weekdays })}
                    />
                  </td>
                  <td className={tables.narrow}>
                    <ClockInput {...timeCell(index, 'startsAt')} />
                  </td>
                  <td className={tables.narrow}>
                    <ClockInput {...timeCell(index, 'endsAt')} />
                  </td>
                  <RemoveRow row={index + 1} onRemove={() => setRows(rows.filter((_, at) => at !== index))} />
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} stroke={1.7} />}
              onClick={() =>
                setRows([
                  ...rows,
                  { id: null, dayKind: 'weekend', weekdays: null, startsAt: null, endsAt: null },
                ])
              }
            >
              {t('rooms.calendar.addHours')}
            </Button>
          </div>
          <div className={styles.rule}>
            {ruleKeys.map((key) => (
              <NumberInput
                key={key}
                label={t(`rooms.calendar.rule.${key}`)}
                w={190}
                min={0}
                max={24}
                clampBehavior="strict"
                allowDecimal={false}
                hideControls
                value={rule[key]}
                onChange={(value) => setRule({ ...rule, [key]: Number(value) || 0 })}
              />
            ))}
            <Checks
              checks={checkOpening(
                sound.map((row) => ({ ...row, startsAt: row.startsAt!, endsAt: row.endsAt! })),
                {
                  hoursLeast: rule.openHoursLeast,
                  vacationDaysLeast: rule.vacationDaysLeast,
                  vacationHoursLeast: rule.vacationHoursLeast,
                },
              )}
              hours={rule.vacationHoursLeast}
              activitiesLeast={rule.activitiesLeast}
            />
          </div>
          <Text size="xs" c="dimmed">
            {t('rooms.calendar.rule.source')}
          </Text>
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              {t('frame.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      {asking}
    </SectionCard>
  );
}

interface ChecksProps {
  checks: readonly OpeningCheck[];
  hours: number;
  activitiesLeast: number;
}

/** Each point of the rule, kept or not, with what is reached. */
function Checks({ checks, hours, activitiesLeast }: ChecksProps) {
  const { t } = useText();
  return (
    <Stack gap={4} component="ul" className={styles.checks}>
      {checks.map(({ point, kept, reached, asked }) => (
        <Group key={point} component="li" gap="xs" wrap="nowrap">
          <KeptBadge kept={kept} />
          <Text size="sm">
            {t(`rooms.calendar.rule.${point}`, { reached: Math.round(reached * 10) / 10, asked, hours })}
          </Text>
        </Group>
      ))}
      <ActivityWeeks least={activitiesLeast} />
    </Stack>
  );
}
