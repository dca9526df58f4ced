import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../app/text.ts';
import { problemText, toProblem } from './problemText.ts';

interface ProblemAlertProps {
  /** What was caught; null or undefined shows nothing. */
  error: unknown;
  /** Offers to try again. */
  onRetry?: () => void;
  /** Further ways out. */
  actions?: ReactNode;
}

/** What went wrong, in words, where it went wrong. */
export function ProblemAlert({ error, onRetry, actions }: ProblemAlertProps) {
  const { t } = useText();
  if (error === null || error === undefined) return null;
  const problem = toProblem(error);
  if (problem.code === 'cancelled') return null;
  return (
    <Alert color="apricot" icon={<IconAlertTriangle stroke={1.7} />} role="alert">
      {problemText(t, problem)}
      {(onRetry || actions !== undefined) && (
        <Group mt="xs" gap="xs">
          {onRetry && (
            <Button size="xs" variant="default" onClick={onRetry}>
              {t('frame.again')}
            </Button>
          )}
          {actions}
        </Group>
      )}
    </Alert>
  );
}
