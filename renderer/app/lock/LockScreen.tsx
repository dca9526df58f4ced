import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { demoPassword } from '../../../shared/demo/password.ts';
import { type ProblemCode, Refusal } from '../../../shared/problem.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RestoreAtDoor } from '../restore/RestoreAtDoor.tsx';
import { useEntrance } from '../session.tsx';
import { useText } from '../text.ts';
import { Doorway } from './Doorway.tsx';
import { RecoverForm } from './RecoverForm.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Over the pages while nobody is signed in: who, and the password. */
export function LockScreen() {
  const { door, reason, session, knock } = useEntrance();
  const { t } = useText();
  const [forgotten, setForgotten] = useState(false);
  const [username, setUsername] = useState<string | null>(null);
  const [restoring, setRestoring] = useState(false);
  if (!door) return null;
  const owner = door.accounts.find((each) => each.displayName === session?.name);
  const chosen = username ?? owner?.username ?? door.accounts[0]?.username ?? null;
  const refused = door.problem && new Refusal({ ...door.problem, code: door.problem.code as ProblemCode });
  const whose = session ? t('frame.lock.yours', { name: session.name }) : '';
  const words =
    chosen === null
      ? t('frame.lock.refused')
      : forgotten
        ? t('frame.lock.forgotten')
        : t(`frame.lock.reason.${reason}`) + whose;
  if (restoring && door.mendable)
    return (
      <Doorway
        title={t('admin.backups.door.title')}
        reason={t('admin.backups.door.hint')}
        key="restoring"
        wide
      >
        <RestoreAtDoor withThisPc onBack={() => setRestoring(false)} />
      </Doorway>
    );
  return (
    <Doorway title={door.schoolName ?? t('frame.name')} reason={words}>
      <Stack>
        <ProblemAlert
          error={refused}
          onRetry={knock}
          actions={
            door.mendable && (
              <Button size="xs" onClick={() => setRestoring(true)}>
                {t('admin.backups.door.title')}
              </Button>
            )
          }
        />
        {door.demo && <Alert>{t('frame.demo.password', { password: demoPassword })}</Alert>}
        {chosen !== null && (
          <>
            {forgotten ? (
              <RecoverForm accounts={door.accounts} username={chosen} onUsername={setUsername} />
            ) : (
              <SignInForm accounts={door.accounts} username={chosen} onUsername={setUsername} />
            )}
            <Button variant="subtle" size="compact-sm" onClick={() => setForgotten(!forgotten)}>
              {forgotten ? t('frame.lock.backToPassword') : t('frame.lock.forgot')}
            </Button>
          </>
        )}
      </Stack>
    </Doorway>
  );
}
