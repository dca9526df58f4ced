/** 风险评估 in a child's file: the level now, and the assessments before. */
import { ActionIcon, Badge, Button, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { RiskAssessment } from '../../../shared/areas/guardians/risk.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { riskHalf } from '../../../shared/codes/index.ts';
import { may, sightOf } from '../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { Lines } from '../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { usePaper } from '../../ui/usePaper.tsx';
import type { CareTabProps } from './CareTab.tsx';
import styles from './guardians.module.css';
import { LevelBadge } from './LevelBadge.tsx';
import { RiskForm } from './RiskForm.tsx';

export function RiskCard({ file, mayWrite }: CareTabProps) {
  const { t, language } = useText();
  const { role } = useSession();
  const childId = file.child.id;
  const { data: view, error, refetch } = useOfficeQuery('guardians.risk', { childId });
  const { mutateAsync: remove } = useOfficeCommand('guardians.removeRisk');
  const tellUndo = useUndo();
  const [form, setForm] = useState<'new' | RiskAssessment | null>(null);
  const paper = usePaper('guardians.riskPaper', {
    making: t('guardians.risk.preparing'),
    formats: { docx: 'guardians.risk.word' },
  });
  const sees = sightOf(role, 'private') === 'whole';
  const [last] = view?.assessments ?? [];
  const level = view?.assessments.find((each) => each.assessment.level !== null)?.assessment.level ?? null;
  const isDue = view !== undefined && (last === undefined || last.assessment.day < view.since);
  const toBin = async (riskId: string) => {
    try {
      await remove({ riskId });
      await tellUndo({ message: t('guardians.risk.removed'), call: 'guardians.removeRisk' });
    } catch (caught) {
      notifyProblem(caught);
    }
  };
  return (
    <SectionCard
      title={t('guardians.risk.title')}
      badge={
        isDue ? (
          <Badge color="apricot" variant="light">
            {t('guardians.risk.due')}
          </Badge>
        ) : (
          <LevelBadge level={level} />
        )
      }
      actions={
        <>
          {may(role, 'children.print') && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPrinter size={16} stroke={1.7} />}
              onClick={() => void paper.preview({ childId }, t('guardians.risk.paperName'))}
            >
              {t('guardians.risk.print')}
            </Button>
          )}
          {mayWrite && sees && (
            <Button
              variant={isDue ? 'light' : 'subtle'}
              size="compact-sm"
              leftSection={<IconPlus size={16} stroke={1.7} />}
              onClick={() => setForm('new')}
            >
              {t('guardians.risk.add')}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!view && !error && <Lines count={2} />}
      {!sees && (
        <Text size="xs" c="dimmed">
          {t('guardians.risk.noSight')}
        </Text>
      )}
      {view?.assessments.length === 0 && <Text c="dimmed">{t('guardians.risk.none')}</Text>}
      <ul className={styles.lines}>
        {view?.assessments.map(({ assessment, assessorName }) => (
          <li key={assessment.id}>
            <span className={styles.day}>{assessment.day}</span>
            <span>{labelOf(riskHalf, assessment.half, language)}</span>
            <LevelBadge level={assessment.level} />
            {assessment.total !== null && (
              <span>{t('guardians.risk.points', { total: assessment.total })}</span>
            )}
            {assessorName && (
              <Text span size="xs" c="dimmed">
                {t('guardians.risk.by', { name: assessorName })}
              </Text>
            )}
            {mayWrite && sees && (
              <ActionIcon
                ml="auto"
                variant="subtle"
                aria-label={`${t('guardians.risk.edit')} ${assessment.day}`}
                onClick={() => setForm(assessment)}
              >
                <IconPencil size={16} stroke={1.7} />
              </ActionIcon>
            )}
            {mayWrite && may(role, 'guardians.write') && (
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t('guardians.risk.removeLabel', { day: assessment.day })}
                onClick={() => void toBin(assessment.id)}
              >
                <IconTrash size={16} stroke={1.7} />
              </ActionIcon>
            )}
            {assessment.note && <Text className={styles.below}>{assessment.note}</Text>}
          </li>
        ))}
      </ul>
      {form !== null && view && (
        <RiskForm
          child={{ id: childId, name: file.child.name, age: file.derived.age }}
          half={view.half}
          assessment={form === 'new' ? null : form}
          onClose={() => setForm(null)}
        />
      )}
      {paper.element}
    </SectionCard>
  );
}
