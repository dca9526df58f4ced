import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useText } from '../text.ts';
import classes from './setUp.module.css';

interface StepCardProps {
  title: string;
  hint: string;
  /** The word on the button that goes on; Enter does the same. */
  next?: string;
  onNext(): void;
  onBack?: () => void;
  busy?: boolean;
  children: ReactNode;
}

/** One page of the set-up: a form whose Enter goes on. */
export function StepCard({ title, hint, next, onNext, onBack, busy = false, children }: StepCardProps) {
  const { t } = useText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onNext();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <div>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.hint}>{hint}</p>
        </div>
        {children}
        <Group justify="space-between">
          {onBack ? (
            <Button variant="default" onClick={onBack} disabled={busy}>
              {t('frame.setUp.back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={busy}>
            {next ?? t('frame.setUp.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
