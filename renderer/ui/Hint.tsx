/** One sentence for who comes here for the first time; gone for good once it is put away. */
import { CloseButton } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useOfficeCommand } from '../app/calls.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../app/text.ts';
import classes from './Hint.module.css';

/** `id` is kept with the account; a hint that was put away never comes again on any page. */
export function Hint({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useText();
  const { preferences } = useSession();
  const { mutate, isPending, isSuccess } = useOfficeCommand('admin.savePreferences');
  if (preferences.hintsSeen.includes(id) || isPending || isSuccess) return null;
  return (
    <div className={classes.hint} role="note">
      <IconBulb size={18} stroke={1.7} aria-hidden />
      <span>{children}</span>
      <CloseButton
        size="sm"
        aria-label={t('frame.help.hintSeen')}
        onClick={() => mutate({ ...preferences, hintsSeen: [...preferences.hintsSeen, id] })}
      />
    </div>
  );
}
