import { Stack } from '@mantine/core';
import { RestoreAtDoor } from '../restore/RestoreAtDoor.tsx';
import { useText } from '../text.ts';
import classes from './setUp.module.css';

/** In place of the set-up: the school comes from a backup. */
export function RestoreStep({ onBack }: { onBack(): void }) {
  const { t } = useText();
  return (
    <Stack>
      <div>
        <h1 className={classes.title}>{t('admin.backups.door.newPcTitle')}</h1>
        <p className={classes.hint}>{t('admin.backups.door.newPcHint')}</p>
      </div>
      <RestoreAtDoor withThisPc={false} onBack={onBack} />
    </Stack>
  );
}
