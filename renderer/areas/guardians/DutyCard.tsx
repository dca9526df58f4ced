/** 强制报告 in a child's file: signs in what is written, whom to ring, and the reports that one may see. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { IconChecks, IconPencil, IconPlus, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type DutyReport, isOpenStep, minuteOf } from '../../../shared/areas/guardians/report.ts';
import type { SeenReport } from '../../../shared/areas/guardians/reportCalls.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { dutyRecipient, dutySituation } from '../../../shared/codes/index.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { Lines } from '../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { usePaper } from '../../ui/usePaper.tsx';
import type { CareTabProps } from './CareTab.tsx';
import { DutyBanner } from './DutyBanner.tsx';
import styles from './guardians.module.css';
import { ReportForm } from './ReportForm.tsx';
import { TellForm } from './TellForm.tsx';

/** First of all in the tab: what is written may have to be reported. */
export function DutyAlarm({ file }: CareTabProps) {
  const childId = file.child.id;
  const { data: view } = useOfficeQuery('guardians.duty', { childId });
  const [recording, setRecording] = useState(false);
  if (!view || view.signs.length === 0) return null;
  return (
    <>
      <DutyBanner signs={view.signs} clocks={view.clocks} onRecord={() => setRecording(true)} />
      {recording && (
        <ReportForm
          childId={childId}
          report={null}
          suggested={view.signs.flatMap((each) => each.found)}
          onClose={() => setRecording(false)}
        />
      )}
    </>
  );
}

type Step = DutyReport['steps'][number];

export function DutyCard({ file }: CareTabProps) {
  const { t } = useText();
  const childId = file.child.id;
  const { data: view, error, refetch } = useOfficeQuery('guardians.duty', { childId });
  const [form, setForm] = useState<'new' | DutyReport | null>(null);
  const [told, setTold] = useState<{ report: DutyReport; step: Step } | null>(null);
  return (
    <>
      <SectionCard
        title={t('guardians.duty.title')}
        actions={
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            onClick={() => setForm('new')}
          >
            {t('guardians.duty.add')}
          </Button>
        }
      >
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!view && !error && <Lines count={2} />}
        <Text size="xs" c="dimmed">
          {t('guardians.duty.seenBy')}
        </Text>
        {view?.reports.length === 0 && <Text mt="xs">{t('guardians.duty.none')}</Text>}
        {view?.reports.map((each) => (
          <Report
            key={each.report.id}
            seen={each}
            onEdit={() => setForm(each.report)}
            onTell={(step) => setTold({ report: each.report, step })}
          />
        ))}
      </SectionCard>
      {form !== null && (
        <ReportForm
          childId={childId}
          report={form === 'new' ? null : form}
          suggested={form === 'new' ? (view?.signs.flatMap((each) => each.found) ?? []) : []}
          onClose={() => setForm(null)}
        />
      )}
      {told && <TellForm {...told} onClose={() => setTold(null)} />}
    </>
  );
}

interface ReportProps {
  seen: SeenReport;
  onEdit(): void;
  onTell(step: Step): void;
}

function Report({ seen: { report, foundByName, names }, onEdit, onTell }: ReportProps) {
  const { t, language } = useText();
  const { mutateAsync: remove } = useOfficeCommand('guardians.removeReport');
  const tellUndo = useUndo();
  const between = language === 'zh-CN' ? '、' : ', ';
  const toBin = async () => {
    try {
      await remove({ reportId: report.id });
      await tellUndo({ message: t('guardians.duty.removed'), call: 'guardians.removeReport' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const paper = usePaper('guardians.reportPaper', {
    making: t('guardians.duty.preparing'),
    formats: { docx: 'guardians.duty.word' },
  });
  const isOpen = report.closedOn === null;
  const allTold = isOpen && !report.steps.some(isOpenStep);
  const named = (report.named ?? []).map((id) => names[id]).filter(Boolean);
  return (
    <article className={styles.report}>
      <Group gap="xs">
        <Badge color={isOpen ? 'red' : 'gray'} variant="light">
          {isOpen ? t('guardians.duty.open') : t('guardians.duty.closed', { day: report.closedOn })}
        </Badge>
        <span>{t('guardians.duty.foundBy', { name: foundByName, at: clockText(report.foundAt) })}</span>
        <Group gap={4} ml="auto">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPrinter size={16} stroke={1.7} />}
            aria-label={t('guardians.duty.printLabel', { at: clockText(report.foundAt) })}
            onClick={() => void paper.preview({ reportId: report.id }, t('guardians.duty.paperName'))}
          >
            {t('guardians.duty.print')}
          </Button>
          <Button
            variant={allTold ? 'light' : 'subtle'}
            size="compact-sm"
            leftSection={
              allTold ? <IconChecks size={16} stroke={1.7} /> : <IconPencil size={16} stroke={1.7} />
            }
            onClick={onEdit}
          >
            {t(allTold ? 'guardians.duty.close' : 'guardians.duty.edit')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            leftSection={<IconTrash size={16} stroke={1.7} />}
            onClick={() => void toBin()}
          >
            {t('guardians.duty.remove')}
          </Button>
        </Group>
      </Group>
      <ul className={styles.plain}>
        {report.situations.map((code) => (
          <li key={code}>
            <strong>{labelOf(dutySituation, code, language)}</strong>
          </li>
        ))}
      </ul>
      {report.seen && <Text className={styles.words}>{report.seen}</Text>}
      <ul className={styles.lines}>
        {report.steps.map((step) => (
          <li key={step.to}>
            <span className={styles.stepTo}>{labelOf(dutyRecipient, step.to, language)}</span>
            <StepState step={step} closed={report.closedOn !== null} names={names} />
            <Button
              ml="auto"
              variant={isOpenStep(step) && report.closedOn === null ? 'light' : 'subtle'}
              color={isOpenStep(step) && report.closedOn === null ? 'red' : 'pine'}
              size="compact-sm"
              aria-label={t('guardians.duty.tellLabel', {
                to: labelOf(dutyRecipient, step.to, language),
              })}
              onClick={() => onTell(step)}
            >
              {t(isOpenStep(step) ? 'guardians.duty.tell' : 'guardians.duty.edit')}
            </Button>
          </li>
        ))}
      </ul>
      {report.outcome && (
        <Text className={styles.words}>{t('guardians.duty.outcome', { words: report.outcome })}</Text>
      )}
      {named.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('guardians.duty.named', { names: named.join(between) })}
        </Text>
      )}
      {paper.element}
    </article>
  );
}

function StepState({
  step,
  closed,
  names,
}: {
  step: Step;
  closed: boolean;
  names: Readonly<Record<string, string>>;
}) {
  const { t } = useText();
  const by = step.byId ? names[step.byId] : undefined;
  if (step.notTold !== null) return <span>{t('guardians.duty.stepNot', { why: step.notTold })}</span>;
  if (step.doneAt !== null)
    return (
      <span>
        {[
          t('guardians.duty.stepDone', { at: clockText(step.doneAt) }),
          step.whom,
          step.receipt,
          by && t('guardians.duty.stepBy', { by }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    );
  if (closed)
    return (
      <Text span c="dimmed">
        {t('guardians.duty.stepOpen')}
      </Text>
    );
  const late = step.dueAt < minuteOf(Date.now());
  const words =
    step.to === 'police'
      ? t('guardians.duty.stepNow')
      : t(late ? 'guardians.duty.stepLate' : 'guardians.duty.stepDue', { at: clockText(step.dueAt) });
  return (
    <Badge color="red" variant={late ? 'filled' : 'light'}>
      {words}
    </Badge>
  );
}

/** '11-23 14:05'. */
export function clockText(at: string): string {
  return `${at.slice(5, 10)} ${at.slice(11)}`;
}
