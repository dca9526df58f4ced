/** 开学摸底: class by class, each file beside what it was; done when all have been looked at. */
import { Button, Progress, Tabs } from '@mantine/core';
import { IconCheck, IconClipboardCheck, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { SurveyView } from '../../../../shared/areas/children/survey.ts';
import { may } from '../../../../shared/roles.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { SurveySheet } from './SurveySheet.tsx';
import styles from './survey.module.css';

export function SurveyPage() {
  const { t } = useText();
  const { data: view, error, refetch } = useOfficeQuery('children.survey', null);
  if (!view)
    return (
      <Page title={t('children.survey.title')}>
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Lines count={8} />}
      </Page>
    );
  return view.survey ? <OpenSurvey view={view} /> : <NoSurvey view={view} />;
}

function NoSurvey({ view }: { view: SurveyView }) {
  const { t } = useText();
  const { role } = useSession();
  const { mutate: start, isPending } = useOfficeCommand('children.startSurvey');
  const mayStart = may(role, 'children.import') && view.termName !== null;
  const hint = view.termName === null ? 'noTerm' : mayStart ? 'startHint' : 'notStarted';
  return (
    <Page title={t('children.survey.title')}>
      <SectionCard>
        <EmptyState
          icon={IconClipboardCheck}
          title={t('children.survey.emptyTitle')}
          text={t(`children.survey.${hint}`)}
          action={
            mayStart && (
              <Button
                loading={isPending}
                onClick={() => start(null, { onError: (error) => notifyProblem(error) })}
              >
                {t('children.survey.start', { term: view.termName })}
              </Button>
            )
          }
        />
      </SectionCard>
    </Page>
  );
}

const noClass = 'none';

function OpenSurvey({ view }: { view: SurveyView }) {
  const { t, language } = useText();
  const { role } = useSession();
  const { classes } = view;
  const came = (useLocation().state as { classId?: string } | null)?.classId;
  const unfinished = classes.find((each) => each.seen < each.total) ?? classes[0];
  const [tab, setTab] = useState<string | null>(came ?? unfinished?.classId ?? noClass);
  const open = classes.find((each) => (each.classId ?? noClass) === tab) ?? classes[0];
  const total = classes.reduce((sum, each) => sum + each.total, 0);
  const seen = classes.reduce((sum, each) => sum + each.seen, 0);
  const done = total > 0 && seen === total;
  const paper = usePaper('children.surveyPaper', {
    making: t('children.survey.preparing'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  return (
    <Page
      hint="survey"
      title={t('children.survey.title')}
      subtitle={t('children.survey.subtitle', {
        term: view.termName,
        day: formatDay(view.comparedWith!, language, 'long'),
      })}
      actions={
        open &&
        may(role, 'children.print') && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void paper.preview({ classId: open.classId }, t('children.survey.paperName'))}
          >
            {t('children.survey.print')}
          </Button>
        )
      }
    >
      <div className={styles.progress} role="status">
        <Progress value={total === 0 ? 0 : (seen / total) * 100} w={220} aria-hidden />
        <span>
          {done
            ? t('children.survey.done', { total })
            : t('children.survey.progress', { seen, left: total - seen })}
        </span>
      </div>
      <Tabs value={open ? (open.classId ?? noClass) : null} onChange={setTab}>
        <Tabs.List aria-label={t('children.survey.classes')}>
          {classes.map((each) => (
            <Tabs.Tab
              key={each.classId ?? noClass}
              value={each.classId ?? noClass}
              rightSection={
                each.seen === each.total ? (
                  <IconCheck
                    size={16}
                    stroke={2}
                    className={styles.tabDone}
                    aria-label={t('children.survey.classDone')}
                  />
                ) : (
                  <span className={styles.tabCount}>
                    {each.seen}/{each.total}
                  </span>
                )
              }
            >
              {each.className || t('children.file.noClass')}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {open && <SurveySheet key={open.classId} classId={open.classId} />}
      {paper.element}
    </Page>
  );
}
