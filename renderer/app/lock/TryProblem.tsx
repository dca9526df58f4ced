import { Alert } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { toProblem } from '../../ui/problemText.ts';
import { useText } from '../text.ts';

/** What a try to come in has met: a countdown after too many wrong ones, else the problem in words. */
export function TryProblem({ error, seconds }: { error: unknown; seconds: number }) {
  const { t } = useText();
  if (seconds > 0)
    return (
      <Alert color="apricot" icon={<IconClockHour4 stroke={1.7} />} role="timer">
        {t('frame.lock.wait', { seconds })}
      </Alert>
    );
  const waited = error !== null && toProblem(error).code === 'waitAfterWrongTries';
  return waited ? null : <ProblemAlert error={error} />;
}
