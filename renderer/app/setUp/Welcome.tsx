import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconLock, IconPrinter } from '@tabler/icons-react';
import { Logo } from '../frame/Logo.tsx';
import { useText } from '../text.ts';
import classes from './setUp.module.css';

const promises = [
  { key: 'files', icon: IconDeviceFloppy },
  { key: 'locked', icon: IconLock },
  { key: 'papers', icon: IconPrinter },
] as const;

export function Welcome({ onNext }: { onNext(): void }) {
  const { t } = useText();
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
      <Button size="md" onClick={onNext} data-autofocus>
        {t('frame.setUp.begin')}
      </Button>
      <p className={classes.hint}>{t('frame.setUp.demo')}</p>
    </div>
  );
}
