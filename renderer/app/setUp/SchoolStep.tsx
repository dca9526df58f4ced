import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { schoolModel } from '../../../shared/areas/admin/model.ts';
import { labelOfField } from '../../../shared/record.ts';
import { issueText } from '../../ui/problemText.ts';
import { useText } from '../text.ts';
import { schoolIssues } from './answers.ts';
import type { StepProps } from './SetUp.tsx';
import { StepCard } from './StepCard.tsx';

export function SchoolStep({ answers, onAnswers, onNext, onBack }: StepProps) {
  const { t, language } = useText();
  const [tried, setTried] = useState(false);
  const { school } = answers;
  const issues = schoolIssues(school);
  const next = () => {
    setTried(true);
    if (Object.values(issues).every((issue) => issue === undefined)) onNext();
  };
  const field = (key: keyof typeof school) => ({
    label: labelOfField(schoolModel.fields[key], language),
    placeholder: t(`frame.setUp.example.${key}`),
    withAsterisk: schoolModel.fields[key].required,
    value: school[key],
    error: tried && issues[key] && issueText(t, issues[key]),
    onChange: (event: { currentTarget: { value: string } }) =>
      onAnswers({ ...answers, school: { ...school, [key]: event.currentTarget.value } }),
  });
  return (
    <StepCard
      title={t('frame.setUp.step.school')}
      hint={t('frame.setUp.schoolHint')}
      onNext={next}
      onBack={onBack}
    >
      <TextInput {...field('name')} ref={focusFirst} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput {...field('township')} />
        <TextInput {...field('district')} />
      </SimpleGrid>
    </StepCard>
  );
}

/** Where the keys go when a step opens. */
export function focusFirst(input: HTMLInputElement | null): void {
  if (input && input.value === '' && document.activeElement === document.body) input.focus();
}
