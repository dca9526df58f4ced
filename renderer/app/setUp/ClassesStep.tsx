import { Text } from '@mantine/core';
import { useState } from 'react';
import { ClassPlan } from '../../areas/admin/classes/ClassPlan.tsx';
import { ClassRows } from '../../areas/admin/classes/ClassRows.tsx';
import { type ClassRow, classIssues, pupilsIn, withPlan } from '../../areas/admin/classes/rows.ts';
import { hasIssues } from '../../areas/admin/terms/rows.ts';
import { useText } from '../text.ts';
import type { StepProps } from './SetUp.tsx';
import { StepCard } from './StepCard.tsx';
import styles from './setUp.module.css';

export function ClassesStep({ answers, onAnswers, onNext, onBack }: StepProps) {
  const { t } = useText();
  const [tried, setTried] = useState(false);
  const { classes } = answers;
  const put = (rows: ClassRow[]) => onAnswers({ ...answers, classes: rows });
  const issues = classIssues(classes);
  const next = () => {
    setTried(true);
    if (!hasIssues(issues)) onNext();
  };
  return (
    <StepCard
      title={t('frame.setUp.step.classes')}
      hint={t('frame.setUp.classesHint')}
      onNext={next}
      onBack={onBack}
      {...(classes.length === 0 ? { next: t('frame.setUp.later') } : {})}
    >
      <ClassPlan onPlan={(plan) => put(withPlan(classes, plan))} />
      {classes.length > 0 && (
        <>
          <div className={styles.rows}>
            <ClassRows rows={classes} onChange={put} issues={tried ? issues : []} />
          </div>
          <Text c="dimmed" size="xs">
            {t('admin.classes.count', { classes: classes.length, pupils: pupilsIn(classes) })}
          </Text>
        </>
      )}
    </StepCard>
  );
}
