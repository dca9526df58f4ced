/** What has just happened, in one big line, with what can be done about it by one key. */
import { Button, Group, Kbd, NumberInput, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconScan,
} from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../../app/text.ts';
import styles from './desk.module.css';
import type { DeskSession, DeskState, Step } from './deskSession.ts';
import { useToldWords } from './toldWords.ts';

interface LastStepProps {
  desk: DeskSession;
  state: DeskState;
  /** The act that F2 does. */
  act: StepAct | null;
}

export interface StepAct {
  /** Text key. */
  label: string;
  run(): void;
}

const icons = { ok: IconCircleCheck, ask: IconAlertTriangle, no: IconCircleX } as const;

export function LastStep({ desk, state, act }: LastStepProps) {
  const { t } = useText();
  const { headline, details } = useToldWords();
  const [step] = state.steps;
  if (!step)
    return (
      <div className={styles.last} data-tone="none">
        <IconScan size={36} stroke={1.5} aria-hidden />
        <div role="status">
          <div className={styles.headline}>{t('library.desk.begin')}</div>
          <Text c="dimmed">{t('library.desk.beginHint')}</Text>
        </div>
      </div>
    );
  const Icon = icons[step.tone];
  return (
    <div className={styles.last} data-tone={step.undone ? 'none' : step.tone}>
      <Icon size={36} stroke={1.7} aria-hidden />
      <div className={styles.said}>
        <div role="status">
          <div className={styles.headline} data-undone={step.undone || undefined}>
            {headline(step.told)}
          </div>
          {step.undone ? (
            <Text>{t('library.desk.undone')}</Text>
          ) : (
            details(step.told).map((line) => <Text key={line}>{line}</Text>)
          )}
        </div>
        <Choices key={step.key} desk={desk} step={step} />
      </div>
      <Group gap="xs" className={styles.acts ?? ''}>
        {act && !step.undone && (
          <Button variant="default" rightSection={<Kbd size="xs">F2</Kbd>} onClick={act.run}>
            {t(act.label)}
          </Button>
        )}
        {step.act !== null && !step.undone && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} stroke={1.7} />}
            rightSection={<Kbd size="xs">Ctrl Z</Kbd>}
            onClick={() => desk.undo(step)}
          >
            {t('library.desk.undo')}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** Where the desk asks: which copy, whose, how many. */
function Choices({ desk, step: { told } }: { desk: DeskSession; step: Step }) {
  const { t } = useText();
  if (told.kind === 'whichCopy')
    return (
      <Group gap="xs" mt="xs">
        {told.copies.slice(0, 12).map((copy) => (
          <Button
            key={copy.id}
            size="compact-sm"
            variant="default"
            onClick={() => desk.scan(copy.code, performance.now())}
          >
            {copy.code}
          </Button>
        ))}
      </Group>
    );
  if (told.kind === 'whoOf')
    return (
      <Group gap="xs" mt="xs">
        {told.borrowers.map((each) => (
          <Button key={each.id} size="compact-sm" variant="default" onClick={() => desk.choose(each)}>
            {[each.name, each.detail ?? t(`library.desk.borrowerKind.${each.kind}`)].join(' · ')}
          </Button>
        ))}
      </Group>
    );
  if (told.kind === 'several')
    return (
      <Group gap="xs" mt="xs">
        {told.rows.map(({ loan, borrower }) => (
          <Button key={loan.id} size="compact-sm" variant="default" onClick={() => desk.giveBack(loan.id)}>
            {t('library.desk.times', {
              name: borrower?.name ?? t('library.desk.somebody'),
              count: loan.quantity,
            })}
          </Button>
        ))}
      </Group>
    );
  if (told.kind === 'howMany')
    return <HowMany onSay={(quantity) => desk.lend(told.thing, { quantity, again: told.again })} />;
  return null;
}

function HowMany({ onSay }: { onSay(quantity: number): void }) {
  const { t } = useText();
  const [quantity, setQuantity] = useState<number | string>(1);
  const say = () => {
    if (typeof quantity === 'number' && quantity >= 1) onSay(quantity);
  };
  return (
    <Group gap="xs" mt="xs">
      <NumberInput
        autoFocus
        w={110}
        aria-label={t('library.desk.howMany')}
        min={1}
        max={999}
        allowDecimal={false}
        value={quantity}
        onChange={setQuantity}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') say();
        }}
      />
      <Button onClick={say}>{t('library.desk.lendSo')}</Button>
    </Group>
  );
}
