/** What is still to follow and by when, late in red, and the word that it is done. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ContactRow } from '../../../../shared/areas/contacts/log.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import styles from './log.module.css';

export function FollowUp({ row: { contact } }: { row: ContactRow }) {
  const { t } = useText();
  const { today, role } = useSession();
  const { mutateAsync: mark } = useOfficeCommand('contacts.markFollowedUp');
  const tellUndo = useUndo();
  if (contact.followUpBy === null) return null;
  const words = contact.followUp ?? t('contacts.entry.followUp');
  if (contact.followUpDoneOn !== null)
    return (
      <span className={styles.followUp} title={words}>
        <IconCheck size={16} stroke={1.7} aria-hidden />
        <span>{t('contacts.followedUp', { words })}</span>
      </span>
    );
  const late = contact.followUpBy < today;
  const done = async () => {
    try {
      await mark({ id: contact.id, doneOn: today });
      await tellUndo({ message: t('contacts.markedDone'), call: 'contacts.markFollowedUp' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <span className={styles.followUp} title={words} data-late={late || undefined}>
      {late && <IconAlertTriangle size={16} stroke={1.7} aria-hidden />}
      <span>
        {t(late ? 'contacts.followUpLate' : 'contacts.followUpBy', {
          words,
          day: contact.followUpBy.slice(5),
        })}
      </span>
      {may(role, 'contacts.write') && (
        <Button
          size="compact-xs"
          variant="light"
          onClick={(event) => {
            event.stopPropagation();
            void done();
          }}
        >
          {t('contacts.done')}
        </Button>
      )}
    </span>
  );
}
