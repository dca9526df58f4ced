/** A month's progress: what it changed by the records, and the school's own words; both stand in the month's report. */
import { Button, Group, Text } from '@mantine/core';
import { IconDeviceFloppy, IconReport } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { BuildingMonthView, StepRow } from '../../../../../shared/areas/admin/building.ts';
import { Refusal } from '../../../../../shared/problem.ts';
import { may } from '../../../../../shared/roles.ts';
import { formatYuan } from '../../../../../shared/values/money.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { Lines } from '../../../../ui/Lines.tsx';
import { notifyDone } from '../../../../ui/notify.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { ProseEditor } from '../../../../ui/ProseEditor/index.ts';
import { SectionCard } from '../../../../ui/SectionCard.tsx';
import { LeaveGuard } from '../../../reports/LeaveGuard.tsx';
import { MonthChooser } from '../../../reports/MonthChooser.tsx';
import { type MonthState, monthReportPath } from '../../../reports/paths.ts';
import styles from '../organisation.module.css';

interface MonthCardProps {
  month: string;
  onMonth(month: string): void;
  mayWrite: boolean;
}

export function MonthCard({ month, onMonth, mayWrite }: MonthCardProps) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const [changed, setChanged] = useState(false);
  const { data: view, error, refetch } = useOfficeQuery('admin.buildingMonth', { month }, { fresh: true });
  return (
    <SectionCard
      title={t('admin.building.month')}
      badge={<MonthChooser month={month} onChange={onMonth} disabled={changed} />}
      actions={
        may(role, 'reports.read') && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconReport size={16} stroke={1.7} />}
            onClick={() => void navigate(monthReportPath, { state: { month } satisfies MonthState })}
          >
            {t('admin.building.toReport')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!view && !error && <Lines count={4} />}
      {view && (
        <div className={styles.month}>
          <Gathered view={view} />
          <Words key={month} view={view} mayWrite={mayWrite} onChanged={setChanged} />
        </div>
      )}
      <LeaveGuard changed={changed} />
    </SectionCard>
  );
}

function Gathered({ view }: { view: BuildingMonthView }) {
  const { t } = useText();
  const whats = (rows: readonly StepRow[]) => rows.map(({ step }) => step.what).join(t('admin.building.and'));
  const open = view.obstacles.filter(({ state }) => state !== 'resolved');
  const solved = view.obstacles.filter(({ state }) => state === 'resolved');
  const obstacles = (some: BuildingMonthView['obstacles']) =>
    some.map(({ obstacle }) => obstacle.what).join(t('admin.building.and'));
  const lines: [string, string][] = [
    [t('admin.building.gathered.done'), whats(view.done)],
    [t('admin.building.gathered.begun'), whats(view.begun)],
    [t('admin.building.gathered.goingOn'), whats(view.goingOn)],
    [t('admin.building.gathered.stopped'), whats(view.stopped)],
    [t('admin.building.gathered.obstacles'), obstacles(open)],
    [t('admin.building.gathered.resolved'), obstacles(solved)],
    [
      t('admin.building.gathered.spent'),
      view.spent ? t('admin.building.yuan', { yuan: formatYuan(view.spent) }) : '',
    ],
  ];
  const told = lines.filter(([, words]) => words !== '');
  if (told.length === 0)
    return (
      <Text size="sm" c="gray.7">
        {t('admin.building.gathered.none')}
      </Text>
    );
  return (
    <dl className={styles.gathered}>
      {told.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

interface WordsProps {
  view: BuildingMonthView;
  mayWrite: boolean;
  onChanged(changed: boolean): void;
}

function Words({ view, mayWrite, onChanged }: WordsProps) {
  const { t } = useText();
  const { mutateAsync: keep, isPending } = useOfficeCommand('admin.saveBuildingMonth');
  const [words, setWords] = useState<readonly string[]>(view.words ?? []);
  const [saved, setSaved] = useState<readonly string[]>(view.words ?? []);
  const [version, setVersion] = useState(view.version);
  const [error, setError] = useState<unknown>(null);
  const put = (lines: readonly string[]) => {
    setWords(lines);
    onChanged(filled(lines).join('\n') !== saved.join('\n'));
  };
  const save = async () => {
    setError(null);
    try {
      const kept = await keep({ month: view.month, version, words: filled(words) });
      setSaved(kept.words);
      setVersion(kept.version);
      onChanged(false);
      notifyDone(t('frame.saved'));
    } catch (caught) {
      if (caught instanceof Refusal && caught.problem.code === 'changedMeanwhile') setVersion(view.version);
      setError(caught);
    }
  };
  return (
    <div>
      <ProblemAlert error={error} />
      <ProseEditor
        framed
        readOnly={!mayWrite}
        value={words}
        onChange={put}
        label={t('admin.building.words')}
        placeholder={t('admin.building.wordsHint')}
      />
      {mayWrite && (
        <Group justify="flex-end" mt="xs">
          <Button
            size="compact-sm"
            loading={isPending}
            disabled={filled(words).join('\n') === saved.join('\n')}
            leftSection={<IconDeviceFloppy size={16} stroke={1.7} />}
            onClick={() => void save()}
          >
            {t('admin.building.saveWords')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '');
}
