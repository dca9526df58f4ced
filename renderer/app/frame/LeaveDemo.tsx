import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useEntrance } from '../session.tsx';
import { useText } from '../text.ts';

/** Shown in the demo school only: says that it is one, and throws it away to set up a real one. */
export function LeaveDemo() {
  const { t } = useText();
  const { door, leaveDemo } = useEntrance();
  if (!door?.demo) return null;
  return (
    <ConfirmButton
      size="compact-sm"
      variant="light"
      color="apricot"
      radius="xl"
      question={t('frame.demo.question')}
      text={t('frame.demo.text')}
      confirm={t('frame.demo.leave')}
      onConfirm={leaveDemo}
    >
      {t('frame.demo.name')}
    </ConfirmButton>
  );
}
