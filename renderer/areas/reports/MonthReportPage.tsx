/** 信息月报: the month gathers itself; somebody writes around the numbers, chooses the news, has it approved, hands it over. */
import { Badge, Button, Group, Select, Text } from '@mantine/core';
import { IconDeviceFloppy, IconEye, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { namesUsed } from '../../../shared/areas/reports/figure.ts';
import type { MonthView } from '../../../shared/areas/reports/month.ts';
import { monthNumbers } from '../../../shared/areas/reports/monthPaper.ts';
import { may } from '../../../shared/roles.ts';
import { daysBetween, formatDay } from '../../../shared/values/day.ts';
import { monthOf } from '../../../shared/values/month.ts';
import { useOfficeCommand, useOfficeJob, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { Lines } from '../../ui/Lines.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { usePaper } from '../../ui/usePaper.tsx';
import { FigureList } from './FigureList.tsx';
import { Filed } from './Filed.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { MonthChooser } from './MonthChooser.tsx';
import { MonthNews } from './MonthNews.tsx';
import { MonthTabs } from './MonthTabs.tsx';
import type { MonthState } from './paths.ts';
import { ChangedNumbers, ReportSheet } from './ReportSheet.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import styles from './summary.module.css';
import { useReportDraft } from './useReportDraft.ts';

export function MonthReportPage() {
  const { t } = useText();
  const { today } = useSession();
  const asked = useLocation().state as MonthState | null;
  const [month, setMonth] = useState(asked?.month ?? monthOf(today));
  const { data: view, error, refetch } = useOfficeQuery('reports.month', { month });
  if (view) return <MonthReport key={month} view={view} onMonth={setMonth} />;
  return (
    <Page title={t('reports.month.title')} subtitle={<MonthChooser month={month} onChange={setMonth} />}>
      <MonthTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!error && <Lines count={14} />}
    </Page>
  );
}

function MonthReport({ view, onMonth }: { view: MonthView; onMonth(month: string): void }) {
  const { t } = useText();
  const { role } = useSession();
  const { month } = view;
  const { mutateAsync: keep } = useOfficeCommand('reports.saveMonth');
  const approve = useOfficeJob('reports.approveMonth');
  const [reporterId, setReporterId] = useState(view.reporterId);
  const draft = useReportDraft(view, (written) => keep({ month, reporterId, ...written }));
  const changed = draft.changed || reporterId !== view.reporterId;
  const [settings, setSettings] = useState(false);
  const mayWrite = may(role, 'reports.write');
  const paper = usePaper('reports.monthPaper', {
    making: t('reports.month.making'),
    formats: { docx: 'reports.summary.docx', xlsx: 'reports.summary.xlsx' },
  });
  const preview = async () => {
    if (!changed || (await draft.save())) await paper.preview({ month }, view.title);
  };
  const used = new Set([...monthNumbers, ...namesUsed(draft.sections)]);
  const building = draft.sections.find(({ id }) => id === 'building')?.paragraphs ?? [];
  const lacks = view.lacks.map((lack) => t(`reports.month.lack.${lack}`, { count: view.rule.leastNews }));
  const hindered = changed
    ? t('reports.filed.saveFirst')
    : lacks.length > 0
      ? t('reports.month.lacks', { what: lacks.join(t('reports.month.and')) })
      : null;
  return (
    <Page
      title={t('reports.month.title')}
      subtitle={
        <Group gap="xs">
          <MonthChooser month={month} onChange={onMonth} disabled={changed} />
          <Due view={view} />
        </Group>
      }
      actions={
        <>
          {mayWrite && (
            <Button
              variant="default"
              leftSection={<IconSettings size={18} stroke={1.7} />}
              onClick={() => setSettings(true)}
            >
              {t('reports.month.rule')}
            </Button>
          )}
          <Button
            variant={mayWrite ? 'default' : 'filled'}
            leftSection={<IconEye size={18} stroke={1.7} />}
            onClick={() => void preview()}
          >
            {t('reports.summary.preview')}
          </Button>
          {mayWrite && (
            <Button
              disabled={!changed}
              loading={draft.saving}
              leftSection={<IconDeviceFloppy size={18} stroke={1.7} />}
              onClick={() => void draft.save()}
            >
              {t('reports.summary.save')}
            </Button>
          )}
        </>
      }
    >
      <MonthTabs />
      <ProblemAlert error={draft.error} />
      <div className={styles.columns}>
        <ReportSheet
          title={view.title}
          sections={draft.sections}
          figures={view.figures}
          seen={view.seen}
          onPut={draft.put}
          mayWrite={mayWrite}
          after={(id) =>
            id === 'building' && (
              <BuildingSince
                lines={view.buildingSince.filter((line) => !building.includes(line))}
                onTake={(lines) => draft.put('building', [...building, ...lines])}
                mayWrite={mayWrite}
              />
            )
          }
        >
          <MonthNews view={view} mayWrite={mayWrite} />
        </ReportSheet>
        <aside className={styles.side}>
          <SectionCard title={t('reports.month.check')}>
            {lacks.length === 0 ? (
              <Text c="pine.8">{t('reports.month.complete')}</Text>
            ) : (
              <ul className={styles.lacks}>
                {lacks.map((lack) => (
                  <li key={lack}>{lack}</li>
                ))}
              </ul>
            )}
            <Reporter value={reporterId} onChange={setReporterId} readOnly={!mayWrite} />
          </SectionCard>
          <Filed
            kind="month"
            period={month}
            receiver={view.rule.receiver}
            figures={view.figures}
            used={used}
            approve={(changes) => approve.mutateAsync({ month, version: draft.version, changes })}
            hindered={hindered}
          />
          <ChangedNumbers figures={view.figures} seen={view.seen} used={used} />
          <FigureList figures={view.figures} />
        </aside>
      </div>
      {settings && <RuleDialog rule={view.rule} onClose={() => setSettings(false)} />}
      {paper.element}
      <LeaveGuard changed={changed} />
    </Page>
  );
}

interface BuildingSinceProps {
  lines: readonly string[];
  onTake(lines: readonly string[]): void;
  mayWrite: boolean;
}

/** The words that were saved do not follow what is recorded of building: what came since is told, and put in with one press. */
function BuildingSince({ lines, onTake, mayWrite }: BuildingSinceProps) {
  const { t } = useText();
  if (lines.length === 0) return null;
  return (
    <div className={styles.candidates}>
      <Group justify="space-between">
        <Text size="sm" fw={600} c="apricot.9">
          {t('reports.month.buildingSince', { count: lines.length })}
        </Text>
        {mayWrite && (
          <Button size="compact-sm" variant="light" onClick={() => onTake(lines)}>
            {t('reports.month.takeBuilding')}
          </Button>
        )}
      </Group>
      {lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </div>
  );
}

/** '22日前报 · 还有3天'. */
function Due({ view }: { view: MonthView }) {
  const { t, language } = useText();
  const { today } = useSession();
  const { data: rows } = useOfficeQuery('reports.months', { year: Number(view.month.slice(0, 4)) });
  const row = rows?.find(({ month }) => month === view.month);
  const days = daysBetween(today, view.dueOn);
  const done = row?.state === 'delivered';
  return (
    <>
      <span>{t('reports.month.dueOn', { day: formatDay(view.dueOn, language, 'long') })}</span>
      {row && (
        <Badge color={done ? 'pine' : days < 0 ? 'red' : days <= view.rule.remindDays ? 'apricot' : 'gray'}>
          {done
            ? t('reports.month.state.delivered')
            : days < 0
              ? t('reports.month.lateBy', { count: -days })
              : t('reports.month.daysLeft', { count: days })}
        </Badge>
      )}
    </>
  );
}

interface ReporterProps {
  value: string | null;
  onChange(id: string | null): void;
  readOnly: boolean;
}

function Reporter({ value, onChange, readOnly }: ReporterProps) {
  const { t } = useText();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  return (
    <Select
      mt="xs"
      label={t('reports.month.reporter')}
      data={(staff ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      readOnly={readOnly}
      searchable
    />
  );
}
