import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { staffModel } from '../../../shared/areas/admin/model.ts';
import { labelOfField } from '../../../shared/record.ts';
import { NewPassword } from '../../ui/NewPassword.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { issueText } from '../../ui/problemText.ts';
import { useOfficeJob } from '../calls.ts';
import { useText } from '../text.ts';
import { principalIssues, setUpFrom } from './answers.ts';
import type { Made } from './RecoveryStep.tsx';
import { focusFirst } from './SchoolStep.tsx';
import type { StepProps } from './SetUp.tsx';
import { StepCard } from './StepCard.tsx';

/** The first account; going on from here makes the school. */
export function PrincipalStep({
  answers,
  onAnswers,
  onBack,
  onMade,
}: StepProps & { onMade(made: Made): void }) {
  const { t, language } = useText();
  const setUp = useOfficeJob('admin.setUp');
  const [tried, setTried] = useState(false);
  const { principal } = answers;
  const issues = principalIssues(principal);
  const put = (changes: Partial<typeof principal>) =>
    onAnswers({ ...answers, principal: { ...principal, ...changes } });
  const next = () => {
    setTried(true);
    if (issues.name || issues.username || principal.password === null) return;
    setUp.mutate(setUpFrom(answers), { onSuccess: onMade });
  };
  return (
    <StepCard
      title={t('frame.setUp.step.principal')}
      hint={t('frame.setUp.principalHint')}
      next={t('frame.setUp.make')}
      onNext={next}
      onBack={onBack}
      busy={setUp.isPending}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          ref={focusFirst}
          label={labelOfField(staffModel.fields.name, language)}
          value={principal.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
          error={tried && issues.name && issueText(t, issues.name)}
          withAsterisk
        />
        <TextInput
          label={labelOfField(staffModel.fields.username, language)}
          description={t('admin.accounts.usernameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={principal.username}
          onChange={(event) => put({ username: event.currentTarget.value })}
          error={tried && issues.username && issueText(t, issues.username)}
          autoComplete="off"
          withAsterisk
        />
      </SimpleGrid>
      <NewPassword
        initial={principal.password ?? ''}
        tried={tried}
        onChange={(password) => put({ password })}
      />
      <ProblemAlert error={setUp.error} />
      <ProgressDialog title={t('frame.setUp.making')} running={setUp.isPending} progress={setUp.progress} />
    </StepCard>
  );
}
