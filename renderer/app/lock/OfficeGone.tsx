import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { notifyProblem } from '../../ui/notify.tsx';
import { office } from '../office.ts';
import { useEntrance } from '../session.tsx';
import { useText } from '../text.ts';
import classes from './lock.module.css';

/** The shell starts a dead office again within a second or two; after this it is offered to be done by hand. */
const patienceMs = 8000;

/** A calm line over the page while the office is being started again; nothing on the page is touched. */
export function OfficeGone() {
  const { gone } = useEntrance();
  const { t } = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!gone) return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [gone]);
  if (!gone) return null;
  return (
    <div className={classes.gone} role="status">
      <Loader size="xs" color="apricot.7" />
      <span>{t('frame.lock.gone')}</span>
      {late && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void office.shell.restartOffice().catch(notifyProblem)}
        >
          {t('frame.lock.restart')}
        </Button>
      )}
    </div>
  );
}
