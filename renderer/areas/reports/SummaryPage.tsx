/** 工作总结: a draft whose numbers are live and open what they count, and whose words are the school's. */
import { Badge, Button, Group } from '@mantine/core';
import { IconDeviceFloppy, IconEye, IconFileText } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SummaryView } from '../../../shared/areas/reports/calls.ts';
import { may } from '../../../shared/roles.ts';
import { formatDay } from '../../../shared/values/day.ts';
import { halfYearOf } from '../../../shared/values/term.ts';
import { useOfficeCommand, useOfficeJob, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { usePaper } from '../../ui/usePaper.tsx';
import { censusPath } from '../children/openList.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { PeriodChooser } from './PeriodChooser.tsx';
import { SummaryEditor } from './SummaryEditor.tsx';
import { More } from './SummaryMore.tsx';
import styles from './summary.module.css';
import { useReportDraft } from './useReportDraft.ts';

interface Half {
  year: number;
  half: number;
}

export function SummaryPage() {
  const { t } = useText();
  const { today } = useSession();
  const now = halfYearOf(today);
  const [half, setHalf] = useState<Half>({ year: now.year, half: now.half });
  const { data: view, error, refetch } = useOfficeQuery('reports.summary', half);
  const chooser = (changed: boolean) => (
    <HalfChooser half={half} latest={now} disabled={changed} onChange={setHalf} />
  );
  if (!view)
    return (
      <Page title={t('reports.summary.title')} subtitle={chooser(false)}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!error && <SummarySkeleton />}
      </Page>
    );
  return <Summary key={`${half.year}-${half.half}`} view={view} chooser={chooser} />;
}

function Summary({ view, chooser }: { view: SummaryView; chooser: (changed: boolean) => ReactNode }) {
  const { t } = useText();
  const { role } = useSession();
  const { mutateAsync: keep } = useOfficeCommand('reports.saveSummary');
  const approve = useOfficeJob('reports.approveSummary');
  const { year, half } = view;
  const draft = useReportDraft(view, (written) => keep({ year, half, ...written }));
  const mayWrite = may(role, 'reports.write');
  const paper = usePaper('reports.summaryPaper', {
    making: t('reports.summary.preparing'),
    formats: { docx: 'reports.summary.docx', xlsx: 'reports.summary.xlsx' },
  });
  const nobody = view.figures.every((each) => each.name !== '留守儿童' || each.value === 0) && !view.edited;
  /** What is printed is what is kept: unsaved words are saved first. */
  const onceSaved = async (act: () => Promise<unknown>) => {
    if (!draft.changed || (await draft.save())) await act();
  };
  return (
    <Page
      hint="summary"
      title={t('reports.summary.title')}
      subtitle={
        <Group gap="xs">
          {chooser(draft.changed)}
          {!nobody && <StateLine view={view} changed={draft.changed} />}
        </Group>
      }
      actions={
        <>
          <More
            view={view}
            draft={draft}
            mayWrite={mayWrite}
            disabled={nobody}
            onSave={(format) => void onceSaved(() => paper.save({ year, half }, view.title, format))}
            onOnePage={() =>
              void onceSaved(() =>
                paper.preview(
                  { year, half, onePage: true },
                  t('reports.summary.onePageOf', { title: view.title }),
                ),
              )
            }
          />
          <Button
            variant={mayWrite ? 'default' : 'filled'}
            disabled={nobody}
            leftSection={<IconEye size={18} stroke={1.7} />}
            onClick={() => void onceSaved(() => paper.preview({ year, half }, view.title))}
          >
            {t('reports.summary.preview')}
          </Button>
          {mayWrite && (
            <Button
              disabled={!draft.changed}
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
      <ProblemAlert error={draft.error} />
      {nobody ? (
        <Nobody />
      ) : (
        <SummaryEditor
          view={view}
          draft={draft}
          mayWrite={mayWrite}
          approve={(changes) => approve.mutateAsync({ year, half, version: draft.version, changes })}
        />
      )}
      {paper.element}
      <LeaveGuard changed={draft.changed} />
    </Page>
  );
}

/** '数字按 2026年11月23日 的档案统计 · 和 2026年7月3日（上学期末）比较', and whether the words are saved. */
function StateLine({ view, changed }: { view: SummaryView; changed: boolean }) {
  const { t, language } = useText();
  const day = (of: string) => formatDay(of, language, 'long');
  const state = changed ? 'unsaved' : view.edited ? 'edited' : 'draft';
  return (
    <>
      <span>
        {t('reports.summary.countedOn', { day: day(view.countedOn) })}
        {' · '}
        {view.comparedWith === null
          ? t('reports.summary.notCompared')
          : t('reports.summary.comparedWith', { day: day(view.comparedWith) })}
      </span>
      <Badge color={changed ? 'apricot' : view.edited ? 'pine' : 'gray'}>
        {t(`reports.summary.${state}`)}
      </Badge>
    </>
  );
}

interface HalfChooserProps {
  half: Half;
  latest: Half;
  /** While something is not saved. */
  disabled: boolean;
  onChange(half: Half): void;
}

function HalfChooser({ half, latest, disabled, onChange }: HalfChooserProps) {
  const { t } = useText();
  const step = (by: 1 | -1): Half => {
    if (half.half === 0) return { year: half.year + by, half: 0 };
    const count = half.year * 2 + half.half - 1 + by;
    return { year: Math.floor(count / 2), half: (count % 2) + 1 };
  };
  const isLatest = half.year === latest.year && (half.half === 0 || half.half === latest.half);
  const words = ['year', 'firstHalf', 'secondHalf'] as const;
  return (
    <div className={styles.chooser}>
      <PeriodChooser
        chosen={t(`reports.summary.${words[half.half] ?? 'year'}`, { year: half.year })}
        earlier={t('reports.summary.earlier')}
        later={t('reports.summary.later')}
        onStep={(by) => onChange(step(by))}
        isLatest={isLatest}
        disabled={disabled}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={disabled}
        onClick={() => onChange({ year: half.year, half: half.half === 0 ? latest.half : 0 })}
      >
        {t(half.half === 0 ? 'reports.summary.toHalf' : 'reports.summary.toYear')}
      </Button>
    </div>
  );
}

/** A summary of nobody says nothing: the way to the first files. */
function Nobody() {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={IconFileText}
      title={t('reports.summary.emptyTitle')}
      text={t('reports.summary.emptyHint')}
      action={
        may(role, 'children.import') && (
          <Button onClick={() => navigate(censusPath)}>{t('reports.summary.emptyAct')}</Button>
        )
      }
    />
  );
}

function SummarySkeleton() {
  return (
    <div className={styles.columns} aria-busy>
      <div className={styles.sheet}>
        <Lines count={14} />
      </div>
      <SectionCard>
        <Lines count={8} />
      </SectionCard>
    </div>
  );
}
