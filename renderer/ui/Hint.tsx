/** One sentence for who comes to a page for the first time; gone for good once it is put away. */
import { CloseButton } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import type { hints } from '../../shared/text/zh-CN/hints.ts';
import { useOfficeCommand } from '../app/calls.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../app/text.ts';
import classes from './Hint.module.css';
import { notifyProblem } from './notify.tsx';

/** Its sentence stands in shared/text under the same name. */
export type HintId = keyof typeof hints;

/** `id` is kept with the account; a hint that was put away never comes again on any page. */
export function Hint({ id }: { id: HintId }) {
  const { t } = useText();
  const { preferences } = useSession();
  const { mutate, isPending, isSuccess } = useOfficeCommand('admin.savePreferences');
  if (preferences.hintsSeen.includes(id) || isPending || isSuccess) return null;
  const putAway = () => {
    // the button goes away with the hint: the keys go on from the page
    document.getElementById('main')?.focus({ preventScroll: true });
    mutate(
      { ...preferences, hintsSeen: [...preferences.hintsSeen, id] },
      { onError: (error) => notifyProblem(error) },
    );
  };
  return (
    <div className={classes.hint} role="note">
      <IconBulb size={18} stroke={1.7} aria-hidden />
      <span>{t(`frame.hints.${id}`)}</span>
      <CloseButton
        size="sm"
        aria-label={t('frame.help.hintSeen')}
        title={t('frame.help.hintSeen')}
        onClick={putAway}
      />
    </div>
  );
}
