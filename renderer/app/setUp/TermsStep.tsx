import { useState } from 'react';
import { hasIssues, termIssues } from '../../areas/admin/terms/rows.ts';
import { TermRows } from '../../areas/admin/terms/TermRows.tsx';
import { useText } from '../text.ts';
import type { StepProps } from './SetUp.tsx';
import { StepCard } from './StepCard.tsx';

export function TermsStep({ answers, onAnswers, onNext, onBack }: StepProps) {
  const { t } = useText();
  const [tried, setTried] = useState(false);
  const issues = termIssues(answers.terms);
  const next = () => {
    setTried(true);
    if (!hasIssues(issues)) onNext();
  };
  return (
    <StepCard
      title={t('frame.setUp.step.terms')}
      hint={t('frame.setUp.termsHint')}
      onNext={next}
      onBack={onBack}
    >
      <TermRows
        rows={answers.terms}
        onChange={(terms) => onAnswers({ ...answers, terms })}
        issues={tried ? issues : []}
      />
    </StepCard>
  );
}
