import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { NewPassword } from '../../ui/NewPassword.tsx';
import { useOfficeJob } from '../calls.ts';
import { useEntrance } from '../session.tsx';
import { useText } from '../text.ts';
import { type Account, AccountChoice } from './AccountChoice.tsx';
import { TryProblem } from './TryProblem.tsx';
import { useWait } from './useWait.ts';

interface RecoverFormProps {
  accounts: readonly Account[];
  username: string;
  onUsername(username: string): void;
}

/** With the printed code: a new password for that account. */
export function RecoverForm({ accounts, username, onUsername }: RecoverFormProps) {
  const { t } = useText();
  const { enter } = useEntrance();
  const recover = useOfficeJob('admin.recover');
  const [code, setCode] = useState('');
  const [newPassword, setNewPassword] = useState<string | null>(null);
  const seconds = useWait(recover.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (seconds > 0 || newPassword === null || recover.isPending) return;
    recover.mutate({ code, username, newPassword }, { onSuccess: enter });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <AccountChoice accounts={accounts} username={username} onUsername={onUsername} />
        <TextInput
          label={t('frame.lock.recoveryCode')}
          description={t('frame.lock.recoveryCodeHint')}
          placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <NewPassword onChange={setNewPassword} />
        <TryProblem error={recover.error} seconds={seconds} />
        <Button
          type="submit"
          fullWidth
          loading={recover.isPending}
          disabled={seconds > 0 || code.trim() === '' || newPassword === null}
        >
          {t('frame.lock.recover')}
        </Button>
      </Stack>
    </form>
  );
}
