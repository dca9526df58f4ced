/** 帮扶工作: what teachers and classes did over a time; the best covered first, every figure opens its rows. */
import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type ClassWork, coverageOf, type TeacherWork } from '../../../../shared/areas/mentoring/work.ts';
import { may } from '../../../../shared/roles.ts';
import type { Term } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { TimeChoice, usualTime } from '../../../ui/TimeChoice.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { MentoringTabs } from '../MentoringTabs.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { useWorkColumns } from './useWorkColumns.tsx';
import type { CoverageBar } from './WorkBars.tsx';
import styles from './work.module.css';

const WorkBars = lazy(() => import('./WorkBars.tsx'));

export function WorkPage() {
  const { data: terms } = useOfficeQuery('admin.terms', null);
  return terms ? <WorkOfTime terms={terms} /> : null;
}

type Who = 'teachers' | 'classes';
type Shown = 'table' | 'chart';

function WorkOfTime({ terms }: { terms: readonly Term[] }) {
  const { t } = useText();
  const { today, role } = useSession();
  const [time, setTime] = useState(() => usualTime(terms, today));
  const [who, setWho] = useState<Who>('teachers');
  const [shown, setShown] = useState<Shown>('table');
  const [judged, setJudged] = useState<TeacherWork | null>(null);
  const { data, error, refetch } = useOfficeQuery('mentoring.work', time, { keepPrevious: true });
  const columns = useWorkColumns(time, who, may(role, 'mentoring.judge'));
  const rows: readonly (TeacherWork | ClassWork)[] | undefined = data?.[who];
  const paper = usePaper('mentoring.workPaper', {
    making: t('mentoring.work.making'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  const bars = useMemo(() => (rows ?? []).flatMap(barsOf), [rows]);
  return (
    <Page
      fills
      title={t('mentoring.title')}
      subtitle={t('mentoring.work.subtitle')}
      actions={
        <>
          <TimeChoice terms={terms} time={time} onChange={setTime} />
          {may(role, 'children.print') && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} stroke={1.7} />}
              disabled={!rows?.length}
              onClick={() => void paper.preview(time, t('mentoring.work.sheet'))}
            >
              {t('mentoring.work.print')}
            </Button>
          )}
        </>
      }
    >
      <MentoringTabs />
      <div className={styles.switches}>
        <SegmentedControl
          aria-label={t('mentoring.work.who')}
          value={who}
          onChange={(value) => setWho(value as Who)}
          data={[
            { value: 'teachers', label: t('mentoring.work.teachers') },
            { value: 'classes', label: t('mentoring.work.classes') },
          ]}
        />
        <SegmentedControl
          aria-label={t('mentoring.work.shown')}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={[
            { value: 'table', label: t('mentoring.work.asTable') },
            { value: 'chart', label: t('mentoring.work.asChart') },
          ]}
        />
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {shown === 'chart' && rows ? (
        <div className={styles.chart}>
          <Suspense fallback={<Skeleton height="100%" />}>
            <WorkBars bars={bars} />
          </Suspense>
        </div>
      ) : (
        <TableCard>
          <RecordTable<TeacherWork | ClassWork>
            label={t('mentoring.work.tableLabel')}
            columns={columns}
            rows={error ? [] : rows}
            rowKey={(row) => ('staffId' in row ? row.staffId : row.classId)}
            {...(who === 'teachers' && may(role, 'mentoring.judge')
              ? { onOpen: (row) => 'staffId' in row && setJudged(row) }
              : {})}
            empty={<EmptyState icon={IconChartBar} title={t('mentoring.work.none')} />}
          />
        </TableCard>
      )}
      <ReviewDialog of={judged} time={time} onClose={() => setJudged(null)} />
      {paper.element}
    </Page>
  );
}

/** None where the rules have asked for nothing yet. */
function barsOf(each: TeacherWork | ClassWork): CoverageBar[] {
  const share = coverageOf(each);
  if (share === null) return [];
  return [{ name: 'staffId' in each ? each.name : each.className, coverage: Math.round(share * 100) }];
}
