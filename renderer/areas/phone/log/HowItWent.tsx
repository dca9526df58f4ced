/** Connected or why not, the mood, a line: each by one key, Enter keeps it. */
import { Button, Chip, Group, Kbd, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CallRow } from '../../../../shared/areas/phone/log.ts';
import { type CodeList, labelOf } from '../../../../shared/codes/codeList.ts';
import { callWhyNot, mood } from '../../../../shared/codes/index.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { useDutyAlarm } from '../../guardians/useDutyAlarm.ts';
import styles from './log.module.css';

interface HowItWentProps {
  row: CallRow;
  focused: boolean;
  onSaved(): void;
}

export function HowItWent({ row: { call, child }, focused, onSaved }: HowItWentProps) {
  const { t } = useText();
  const { mutateAsync: save, isPending } = useOfficeCommand('phone.save');
  const tellUndo = useUndo();
  const alarm = useDutyAlarm();
  const [connected, setConnected] = useState<boolean | null>(null);
  const [whyNot, setWhyNot] = useState<string | null>(null);
  const [feels, setFeels] = useState<string | null>(null);
  const [line, setLine] = useState('');
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const form = useRef<HTMLFormElement>(null);
  const lineField = useRef<HTMLInputElement>(null);
  const focusChip = (name: string) =>
    form.current?.querySelector<HTMLElement>(`[data-group="${name}"] input`)?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the hand comes to this call
  useEffect(() => {
    if (focused) focusChip('connected');
  }, [focused]);
  const ready = connected === true || (connected === false && whyNot !== null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    if (!ready) {
      setAsked(true);
      return focusChip(connected === null ? 'connected' : 'whyNot');
    }
    setError(null);
    try {
      const words = line.trim() || null;
      await save({
        id: call.id,
        version: call.version,
        childId: child.id,
        patch: { connected, whyNot: connected ? null : whyNot, mood: feels, line: words },
      });
      onSaved();
      await tellUndo({ message: t('phone.saved', { name: child.name }), call: 'phone.save' });
      alarm(child.id, { line: words });
    } catch (caught) {
      setError(caught);
    }
  };
  const answer = (value: boolean) => {
    setConnected(value);
    setAsked(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const types = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (types || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    const place = Number(key) - 1;
    if (key === 'y') answer(true);
    else if (key === 'n') answer(false);
    else if (connected === true && mood.entries[place]) {
      setFeels(mood.entries[place].code);
      lineField.current?.focus();
    } else if (connected === false && callWhyNot.entries[place]) {
      setWhyNot(callWhyNot.entries[place].code);
      lineField.current?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <form ref={form} className={styles.how} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <Group gap="sm" align="center">
        <Chip.Group
          value={connected === null ? null : connected ? 'yes' : 'no'}
          onChange={(value) => answer(value === 'yes')}
        >
          <Group gap={6} role="radiogroup" aria-label={t('phone.how.connected')} data-group="connected">
            <span className={styles.dim}>{t('phone.how.connected')}</span>
            <Chip value="yes">
              <Key>Y</Key> {t('phone.how.yes')}
            </Chip>
            <Chip value="no" color="apricot.8">
              <Key>N</Key> {t('phone.how.no')}
            </Chip>
          </Group>
        </Chip.Group>
        {connected === false && (
          <Codes
            group="whyNot"
            label={t('phone.how.whyNot')}
            list={callWhyNot}
            value={whyNot}
            onChange={setWhyNot}
          />
        )}
        {connected === true && (
          <Codes group="mood" label={t('phone.how.mood')} list={mood} value={feels} onChange={setFeels} />
        )}
      </Group>
      {asked && (
        <p className={styles.asked} role="alert">
          {t(connected === false ? 'phone.how.askWhyNot' : 'phone.how.askConnected')}
        </p>
      )}
      <div className={styles.howLine}>
        <TextInput
          ref={lineField}
          aria-label={t('phone.how.line')}
          placeholder={t('phone.how.lineHint')}
          autoComplete="off"
          maxLength={200}
          value={line}
          onChange={(event) => setLine(event.currentTarget.value)}
        />
        <Button type="submit" loading={isPending}>
          {t('frame.save')}
          <Kbd size="xs" ml={8} aria-hidden className={styles.key}>
            Enter
          </Kbd>
        </Button>
      </div>
      <ProblemAlert error={error} />
    </form>
  );
}

interface CodesProps {
  group: string;
  label: string;
  list: CodeList;
  value: string | null;
  onChange(code: string): void;
}

function Codes({ group, label, list, value, onChange }: CodesProps) {
  const { language } = useText();
  return (
    <Chip.Group value={value} onChange={(code) => onChange(code as string)}>
      <Group gap={6} role="radiogroup" aria-label={label} data-group={group}>
        <span className={styles.dim}>{label}</span>
        {list.entries.map(({ code }, index) => (
          <Chip key={code} value={code}>
            <Key>{index + 1}</Key> {labelOf(list, code, language)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

function Key({ children }: { children: string | number }) {
  return (
    <span className={styles.chipKey} aria-hidden>
      {children}
    </span>
  );
}
