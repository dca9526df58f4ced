import { Button, Group, Loader, Text } from '@mantine/core';
import { IconDeviceFloppy, IconLock, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { DemoProgress } from '../../../shared/demo/school.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Logo } from '../frame/Logo.tsx';
import { useEntrance } from '../session.tsx';
import { useText } from '../text.ts';
import classes from './setUp.module.css';

const promises = [
  { key: 'files', icon: IconDeviceFloppy },
  { key: 'locked', icon: IconLock },
  { key: 'papers', icon: IconPrinter },
] as const;

/** What the program is, and three ways on: a school of one's own, the demo school to look around in, or the school from an old PC. */
export function Welcome({ onNext, onRestore }: { onNext(): void; onRestore(): void }) {
  const { t } = useText();
  const { knock } = useEntrance();
  const [step, setStep] = useState<Parameters<DemoProgress>[0] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const openDemo = async () => {
    setStep('school');
    setError(null);
    try {
      const { playDemo } = await import('./playDemo.ts');
      await playDemo(setStep);
      knock();
    } catch (caught) {
      setError(caught);
      setStep(null);
    }
  };
  return (
    <div className={classes.welcome}>
      <Logo size={64} />
      <h1 className={classes.title}>{t('frame.setUp.welcome')}</h1>
      <ul className={classes.promises}>
        {promises.map(({ key, icon: Icon }) => (
          <li key={key}>
            <Icon size={22} stroke={1.7} aria-hidden />
            {t(`frame.setUp.promise.${key}`)}
          </li>
        ))}
      </ul>
      {step === null ? (
        <Group justify="center">
          <Button size="md" onClick={onNext}>
            {t('frame.setUp.begin')}
          </Button>
          <Button size="md" variant="default" onClick={() => void openDemo()}>
            {t('frame.setUp.demo')}
          </Button>
          <Button size="md" variant="default" onClick={onRestore}>
            {t('admin.backups.door.begin')}
          </Button>
        </Group>
      ) : (
        <Group justify="center" mih={42} role="status">
          <Loader size="sm" />
          <Text>{t(`frame.setUp.demoStep.${step}`)}</Text>
        </Group>
      )}
      <ProblemAlert error={error} />
      <p className={classes.hint}>{t('frame.setUp.demoHint')}</p>
    </div>
  );
}
