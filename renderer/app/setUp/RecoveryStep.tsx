import { Alert, Button, Group, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { SessionInfo } from '../../../shared/areas/admin/calls.ts';
import { recoveryPaper } from '../../../shared/areas/admin/papers.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { Refusal } from '../../../shared/problem.ts';
import { notifyProblem } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { office } from '../office.ts';
import { useEntrance } from '../session.tsx';
import { useText } from '../text.ts';
import type { Answers } from './answers.ts';
import { StepCard } from './StepCard.tsx';
import classes from './setUp.module.css';

/** What the office gives once the school is made. The code is nowhere else, and is never shown again. */
export interface Made {
  recoveryCode: string;
  session: SessionInfo;
}

/** Shows the code, prints it, and lets nobody in before it has been typed back from the paper. */
export function RecoveryStep({ made, answers }: { made: Made; answers: Answers }) {
  const { t, language } = useText();
  const { enter } = useEntrance();
  const [shown, setShown] = useState(true);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const print = () => {
    const paper = recoveryPaper(made.recoveryCode, answers.school.name, made.session.today);
    office.shell.print(toHtml(paper)).catch(notifyProblem);
  };
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      const fits = await confirmCode(typed, answers);
      if (!fits) throw new Refusal({ code: 'recoveryCodeMistyped' });
      const preferences = { ...made.session.preferences, language };
      await office.call('admin.savePreferences', preferences);
      enter({ ...made.session, preferences });
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  if (shown)
    return (
      <StepCard
        title={t('frame.setUp.step.recovery')}
        hint={t('frame.setUp.recoveryHint')}
        next={t('frame.setUp.kept')}
        onNext={() => setShown(false)}
      >
        <section className={classes.code} aria-label={t('frame.setUp.step.recovery')}>
          {made.recoveryCode.split('-').map((group, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike
            <span key={place}>{group}</span>
          ))}
        </section>
        <Group justify="center">
          <Button variant="light" leftSection={<IconPrinter size={18} stroke={1.7} />} onClick={print}>
            {t('frame.setUp.print')}
          </Button>
        </Group>
        <Alert color="apricot" icon={<IconAlertTriangle stroke={1.7} />}>
          {t('frame.setUp.recoveryWarning')}
        </Alert>
      </StepCard>
    );
  return (
    <StepCard
      title={t('frame.setUp.typeBack')}
      hint={t('frame.setUp.typeBackHint')}
      next={t('frame.setUp.enter')}
      onNext={() => void confirm()}
      onBack={() => setShown(true)}
      busy={busy}
    >
      <TextInput
        label={t('frame.lock.recoveryCode')}
        placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
      />
      <ProblemAlert error={error} />
    </StepCard>
  );
}

/** The school may have locked itself while the code was copied by hand; then it is opened again first. */
async function confirmCode(code: string, { principal }: Answers): Promise<boolean> {
  try {
    return await office.call('admin.confirmRecoveryCode', { code });
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code !== 'notSignedIn') throw error;
    await office.call('admin.signIn', {
      username: principal.username.trim(),
      password: principal.password ?? '',
    });
    return office.call('admin.confirmRecoveryCode', { code });
  }
}
