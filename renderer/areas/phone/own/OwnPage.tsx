/**
 * The page that a child fills in alone: whom it calls, whether that worked, how it feels, a line if it likes. Big, and
 * nothing of anybody else; when it is done the office is locked.
 */
import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  type Icon,
  IconLock,
  IconMoodHappy,
  IconMoodNeutral,
  IconMoodSad,
  IconPhoneCheck,
  IconPhoneX,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { type OwnCallee, type OwnState, ownCallees, ownReasons } from '../../../../shared/areas/phone/own.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { OfficeGone } from '../../../app/lock/OfficeGone.tsx';
import { useEntrance } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { Stopwatch } from '../log/CallCard.tsx';
import styles from './own.module.css';

/** Long enough to read the thanks. */
const thanksMs = 8000;

export function OwnPage() {
  const { t } = useText();
  const { takeBack } = useEntrance();
  const client = useQueryClient();
  const { data: state, error } = useOfficeQuery('phone.own', null);
  const [failed, setFailed] = useState<unknown>(null);
  const start = useOfficeCommand('phone.ownStart');
  const stop = useOfficeCommand('phone.ownStop');
  const save = useOfficeCommand('phone.ownSave');
  const [reached, setReached] = useState<boolean | null>(null);
  useHotkeys([['mod+L', takeBack]], [], true);
  const done = state?.done ?? false;
  useEffect(() => {
    if (!done) return;
    const timer = window.setTimeout(takeBack, thanksMs);
    return () => window.clearTimeout(timer);
  }, [done, takeBack]);

  const keep = async (work: Promise<OwnState>) => {
    setFailed(null);
    try {
      client.setQueryData(['phone', 'own', null], await work);
    } catch (caught) {
      setFailed(caught);
    }
  };
  const ended = async (connected: boolean) => {
    setReached(connected);
    await keep(stop.mutateAsync(null));
  };
  return (
    <main className={styles.page}>
      <OfficeGone />
      <header className={styles.head}>
        <h1>{state ? t('phone.own.hello', { name: state.name }) : t('phone.own.title')}</h1>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconLock size={18} stroke={1.7} />}
          onClick={takeBack}
        >
          {t('phone.own.teacher')}
        </Button>
      </header>
      <ProblemAlert error={failed ?? error} />
      {state && !state.done && state.since === null && !state.over && (
        <Whom onChoose={(who) => void keep(start.mutateAsync({ who }))} />
      )}
      {state?.who && state.since !== null && (
        <Calling
          state={state}
          since={state.since}
          onEnd={(connected) => void ended(connected)}
          onOther={(who) => void keep(start.mutateAsync({ who }))}
        />
      )}
      {state?.over && !state.done && (
        <HowWasIt
          reached={reached}
          onReached={setReached}
          busy={save.isPending}
          onDone={(said) => void keep(save.mutateAsync(said))}
        />
      )}
      {state?.done && (
        <section className={styles.thanks}>
          <IconMoodHappy size={96} stroke={1.4} aria-hidden />
          <h2>{t('phone.own.thanks')}</h2>
          <p>{t('phone.own.thanksHint')}</p>
          <Button size="lg" onClick={takeBack} autoFocus>
            {t('phone.own.close')}
          </Button>
        </section>
      )}
    </main>
  );
}

function Whom({ onChoose }: { onChoose(who: OwnCallee): void }) {
  const { t } = useText();
  return (
    <section className={styles.step} aria-labelledby="own-step">
      <h2 id="own-step">{t('phone.own.whom')}</h2>
      <div className={styles.choices}>
        {ownCallees.map((who, index) => (
          <UnstyledButton
            key={who}
            className={styles.choice}
            autoFocus={index === 0}
            onClick={() => onChoose(who)}
          >
            {t(`phone.own.callee.${who}`)}
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}

interface CallingProps {
  state: OwnState;
  since: number;
  onEnd(connected: boolean): void;
  onOther(who: OwnCallee): void;
}

function Calling({ state, since, onEnd, onOther }: CallingProps) {
  const { t } = useText();
  const who = state.who!;
  const numbers = state.whom.find((each) => each.who === who)?.numbers ?? [];
  return (
    <section className={styles.step} aria-labelledby="own-step">
      <h2 id="own-step">{t('phone.own.calling', { who: t(`phone.own.callee.${who}`) })}</h2>
      {numbers.length > 0 && (
        <ul className={styles.numbers} aria-label={t('phone.own.numbers')}>
          {numbers.map((number) => (
            <li key={number}>{number}</li>
          ))}
        </ul>
      )}
      <div className={styles.watch}>
        <Stopwatch since={since} />
      </div>
      <div className={styles.choices} data-two>
        <UnstyledButton className={styles.choice} autoFocus onClick={() => onEnd(true)}>
          <IconPhoneCheck size={44} stroke={1.6} aria-hidden />
          {t('phone.own.ended')}
        </UnstyledButton>
        <UnstyledButton className={styles.choice} data-tone="apricot" onClick={() => onEnd(false)}>
          <IconPhoneX size={44} stroke={1.6} aria-hidden />
          {t('phone.own.failed')}
        </UnstyledButton>
      </div>
      <div className={styles.others}>
        <span>{t('phone.own.other')}</span>
        {ownCallees
          .filter((each) => each !== who)
          .map((each) => (
            <Button key={each} variant="default" onClick={() => onOther(each)}>
              {t(`phone.own.callee.${each}`)}
            </Button>
          ))}
      </div>
    </section>
  );
}

const faces: readonly { mood: 'good' | 'fair' | 'poor'; icon: Icon }[] = [
  { mood: 'good', icon: IconMoodHappy },
  { mood: 'fair', icon: IconMoodNeutral },
  { mood: 'poor', icon: IconMoodSad },
];

interface HowWasItProps {
  /** Null after a page that was loaded anew: asked again. */
  reached: boolean | null;
  onReached(reached: boolean): void;
  busy: boolean;
  onDone(said: { connected: boolean; whyNot: string | null; mood: string | null; line: string | null }): void;
}

function HowWasIt({ reached, onReached, busy, onDone }: HowWasItProps) {
  const { t } = useText();
  const [mood, setMood] = useState<string | null>(null);
  const [whyNot, setWhyNot] = useState<string | null>(null);
  const [line, setLine] = useState('');
  if (reached === null)
    return (
      <section className={styles.step} aria-labelledby="own-step">
        <h2 id="own-step">{t('phone.own.worked')}</h2>
        <div className={styles.choices} data-two>
          <UnstyledButton className={styles.choice} onClick={() => onReached(true)}>
            {t('phone.own.ended')}
          </UnstyledButton>
          <UnstyledButton className={styles.choice} data-tone="apricot" onClick={() => onReached(false)}>
            {t('phone.own.failed')}
          </UnstyledButton>
        </div>
      </section>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone({
      connected: reached,
      whyNot: reached ? null : (whyNot ?? 'other'),
      mood,
      line: line.trim() || null,
    });
  };
  return (
    <form className={styles.step} onSubmit={submit}>
      {!reached && (
        <>
          <h2>{t('phone.own.whyNot')}</h2>
          <div className={styles.choices}>
            {ownReasons.map((reason, index) => (
              <UnstyledButton
                key={reason}
                className={styles.choice}
                data-small
                autoFocus={index === 0}
                aria-pressed={whyNot === reason}
                onClick={() => setWhyNot(reason)}
              >
                {t(`phone.own.reason.${reason}`)}
              </UnstyledButton>
            ))}
          </div>
        </>
      )}
      <h2>{t('phone.own.feeling')}</h2>
      <div className={styles.choices} data-three>
        {faces.map(({ mood: each, icon: Face }, index) => (
          <UnstyledButton
            key={each}
            className={styles.choice}
            data-face={each}
            autoFocus={reached && index === 0}
            aria-pressed={mood === each}
            onClick={() => setMood(each)}
          >
            <Face size={64} stroke={1.5} aria-hidden />
            {t(`phone.own.face.${each}`)}
          </UnstyledButton>
        ))}
      </div>
      <TextInput
        size="lg"
        label={t('phone.own.line')}
        maxLength={200}
        autoComplete="off"
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
      />
      <Button type="submit" size="xl" loading={busy}>
        {t('phone.own.done')}
      </Button>
    </form>
  );
}
