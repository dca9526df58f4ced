import { Button, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/problem.ts';
import { useOfficeJob } from '../calls.ts';
import { useEntrance } from '../session.tsx';
import { useText } from '../text.ts';
import { type Account, AccountChoice } from './AccountChoice.tsx';
import { TryProblem } from './TryProblem.tsx';
import { useWait } from './useWait.ts';

interface SignInFormProps {
  accounts: readonly Account[];
  username: string;
  onUsername(username: string): void;
}

export function SignInForm({ accounts, username, onUsername }: SignInFormProps) {
  const { t } = useText();
  const { enter, door, knock } = useEntrance();
  const signIn = useOfficeJob('admin.signIn');
  const [password, setPassword] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const seconds = useWait(signIn.error);
  // coming back from the recovery code
  useEffect(() => input.current?.focus(), []);

  const onError = (error: Refusal) => {
    // the data may not open: the door then says why, and what can be done
    if (error.problem.code !== 'wrongPassword') knock();
    setPassword('');
    input.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (seconds > 0 || password === '' || signIn.isPending) return;
    signIn.mutate({ username, password }, { onSuccess: enter, onError });
  };
  const isTold = signIn.error !== null && signIn.error.problem.code === door?.problem?.code;
  return (
    <form onSubmit={submit}>
      <Stack>
        <AccountChoice accounts={accounts} username={username} onUsername={onUsername} />
        <PasswordInput
          ref={input}
          label={t('frame.lock.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
          description={capsLock ? t('frame.lock.capsLock') : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          data-autofocus
        />
        {!isTold && <TryProblem error={signIn.error} seconds={seconds} />}
        <Button type="submit" fullWidth loading={signIn.isPending} disabled={seconds > 0}>
          {t('frame.lock.enter')}
        </Button>
      </Stack>
    </form>
  );
}
