/** 学年升级: class by class what will happen, who stays back, then one button; one undo takes all of it back. */
import { Alert, Badge, Button, Checkbox, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { IconArrowRight, IconStairsUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { YearEndPlan } from '../../../../shared/areas/admin/yearEnd.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { formatDay, isDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from './yearEnd.module.css';

export function YearEndTab() {
  const { t } = useText();
  const { data: plan, error, refetch } = useOfficeQuery('admin.yearEndPlan', null);
  return (
    <SectionCard title={t('admin.yearEnd.title')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {plan ? <YearEndForm key={plan.doneOn} plan={plan} /> : !error && <Lines count={8} />}
    </SectionCard>
  );
}

function YearEndForm({ plan }: { plan: YearEndPlan }) {
  const { t, language } = useText();
  const { today } = useSession();
  const { mutateAsync: yearEnd, isPending } = useOfficeCommand('admin.yearEnd');
  const tellUndo = useUndo();
  const [error, setError] = useState<unknown>(null);
  const [day, setDay] = useState<string | null>(today);
  const [leaveOn, setLeaveOn] = useState<string | null>(plan.leaveOn);
  const [along, setAlong] = useState({ headTeachers: true, pupils: true });
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set());
  const busy = plan.classes.filter((each) => each.children.length > 0);
  const count = countOf(busy, staying);
  const act = async () => {
    setError(null);
    try {
      const done = await yearEnd({
        day: day ?? '',
        leaveOn: leaveOn ?? '',
        staying: [...staying],
        ...along,
      });
      await tellUndo({ message: t('admin.yearEnd.done', done), call: 'admin.yearEnd' });
    } catch (caught) {
      setError(caught);
    }
  };
  const ready = day !== null && isDay(day) && leaveOn !== null && isDay(leaveOn) && busy.length > 0;
  return (
    <Stack>
      <Text c="dimmed">{t('admin.yearEnd.hint')}</Text>
      {plan.doneOn !== null && (
        <Alert color="apricot">
          {t('admin.yearEnd.doneBefore', { day: formatDay(plan.doneOn, language, 'long') })}
        </Alert>
      )}
      <Group align="flex-end" gap="md">
        <DayInput label={t('admin.yearEnd.day')} w={190} value={day} onChange={setDay} />
        <DayInput label={t('admin.yearEnd.leaveOn')} w={190} value={leaveOn} onChange={setLeaveOn} />
        <Stack gap={6}>
          <Checkbox
            label={t('admin.yearEnd.headTeachers')}
            checked={along.headTeachers}
            onChange={(event) => setAlong({ ...along, headTeachers: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('admin.yearEnd.pupils')}
            checked={along.pupils}
            onChange={(event) => setAlong({ ...along, pupils: event.currentTarget.checked })}
          />
        </Stack>
      </Group>
      <table className={styles.plan}>
        <thead>
          <tr>
            <th scope="col">{t('admin.yearEnd.from')}</th>
            <th scope="col">{t('admin.yearEnd.to')}</th>
            <th scope="col">{t('admin.yearEnd.children')}</th>
            <th scope="col">{t('admin.yearEnd.headTeacher')}</th>
            <th scope="col">{t('admin.yearEnd.staying')}</th>
          </tr>
        </thead>
        <tbody>
          {busy.map((each) => (
            <PlanRow key={each.classId} row={each} staying={staying} onStaying={setStaying} along={along} />
          ))}
        </tbody>
      </table>
      {busy.length === 0 && <Text c="dimmed">{t('admin.yearEnd.nobody')}</Text>}
      <ProblemAlert error={error} />
      <Group justify="flex-end" gap="md">
        <Text>{t('admin.yearEnd.summary', count)}</Text>
        <Button
          loading={isPending}
          disabled={!ready}
          leftSection={<IconStairsUp size={18} stroke={1.7} />}
          onClick={() => void act()}
        >
          {t('admin.yearEnd.act')}
        </Button>
      </Group>
    </Stack>
  );
}

type PlanClass = YearEndPlan['classes'][number];

function countOf(rows: readonly PlanClass[], staying: ReadonlySet<string>) {
  const goes = (of: readonly PlanClass[]) =>
    of.flatMap((each) => each.children).filter(({ id }) => !staying.has(id)).length;
  return {
    moved: goes(rows.filter((each) => each.to !== null)),
    left: goes(rows.filter((each) => each.to === null)),
    stayed: staying.size,
  };
}

interface PlanRowProps {
  row: PlanClass;
  staying: ReadonlySet<string>;
  onStaying(staying: ReadonlySet<string>): void;
  along: { headTeachers: boolean };
}

function PlanRow({ row, staying, onStaying, along }: PlanRowProps) {
  const { t } = useText();
  const name = formatClassName(row);
  const own = row.children.filter(({ id }) => staying.has(id)).map(({ id }) => id);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className={styles.to}>
          <IconArrowRight size={16} stroke={1.7} aria-hidden />
          {row.to ? formatClassName(row.to) : <Badge color="gray">{t('admin.yearEnd.leaves')}</Badge>}
          {row.to && !row.to.exists && <Badge>{t('admin.yearEnd.made')}</Badge>}
        </span>
      </td>
      <td className={styles.number}>{row.children.length - own.length}</td>
      <td>{along.headTeachers && row.to ? (row.headTeacherName ?? '—') : '—'}</td>
      <td className={styles.staying}>
        <MultiSelect
          size="xs"
          aria-label={t('admin.yearEnd.stayingIn', { name })}
          placeholder={own.length === 0 ? t('admin.yearEnd.nobodyStays') : ''}
          data={row.children.map((child) => ({ value: child.id, label: child.name }))}
          value={own}
          searchable
          onChange={(ids) =>
            onStaying(
              new Set([
                ...[...staying].filter((id) => !row.children.some((child) => child.id === id)),
                ...ids,
              ]),
            )
          }
        />
      </td>
    </tr>
  );
}
