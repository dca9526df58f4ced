import { Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Staff } from '../../../../shared/areas/admin/model.ts';
import { useOfficeJob } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { NewPassword } from '../../../ui/NewPassword.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';

interface ResetPasswordProps {
  /** Null closes. */
  staff: Staff | null;
  onClose(): void;
}

/** A new password for somebody else; a disabled account comes back by it. */
export function ResetPassword({ staff, onClose }: ResetPasswordProps) {
  const { t } = useText();
  return (
    <Modal
      opened={staff !== null}
      onClose={onClose}
      title={staff && t('admin.accounts.resetTitle', { name: staff.name })}
    >
      {staff && <ResetPasswordForm staff={staff} onClose={onClose} />}
    </Modal>
  );
}

function ResetPasswordForm({ staff, onClose }: { staff: Staff; onClose(): void }) {
  const { t } = useText();
  const reset = useOfficeJob('admin.resetPassword');
  const [password, setPassword] = useState<string | null>(null);
  const onSuccess = () => {
    notifyDone(t('admin.accounts.resetDone', { name: staff.name }));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== null && !reset.isPending) reset.mutate({ id: staff.id, password }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{t(staff.disabled ? 'admin.accounts.enableText' : 'admin.accounts.resetText')}</Text>
        <NewPassword onChange={setPassword} />
        <ProblemAlert error={reset.error} />
        <FormButtons onCancel={onClose} busy={reset.isPending} disabled={password === null} />
      </Stack>
    </form>
  );
}
