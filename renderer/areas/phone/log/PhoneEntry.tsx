/** The line at the top: the child, the number by its digit, and the stopwatch runs. */
import {
  Button,
  CloseButton,
  Kbd,
  Radio,
  SegmentedControl,
  Select,
  Stack,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { IconAlertTriangle, IconMoodKid, IconPencil, IconPhoneCall } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import type { PhoneChild } from '../../../../shared/areas/phone/log.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { callWay } from '../../../../shared/codes/index.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { office } from '../../../app/office.ts';
import { useEntrance } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { ChildPicker } from './ChildPicker.tsx';
import { useCalledWords } from './callWords.ts';
import styles from './log.module.css';

interface PhoneEntryProps {
  child: PhoneChild | null;
  onChild(child: PhoneChild | null): void;
  /** Lines on which somebody is talking now. */
  busyLines: readonly string[];
  /** The child's appointment that this call keeps. */
  appointment: { id: string; lineId: string } | null;
  onStarted(id: string): void;
  /** A call that is over already, to be noted with its times. */
  onAfterwards(child: PhoneChild | null): void;
  inputRef?: Ref<HTMLInputElement>;
}

export function PhoneEntry(props: PhoneEntryProps) {
  const { t } = useText();
  const { child } = props;
  return (
    <div className={styles.entryLine}>
      <div className={styles.entryWho}>
        {child ? (
          <div className={styles.chosen}>
            <strong>{child.name}</strong>
            <span>{child.className}</span>
            <CloseButton aria-label={t('phone.entry.otherChild')} onClick={() => props.onChild(null)} />
          </div>
        ) : (
          <ChildPicker
            label={t('phone.entry.child')}
            onPick={props.onChild}
            {...(props.inputRef ? { inputRef: props.inputRef } : {})}
          />
        )}
        <Button
          variant="default"
          leftSection={<IconPencil size={18} stroke={1.7} />}
          onClick={() => props.onAfterwards(child)}
        >
          {t('phone.entry.afterwards')}
        </Button>
      </div>
      {child && <Numbers key={child.id} {...props} child={child} />}
    </div>
  );
}

const otherNumber = 'other';
const centred = { body: { alignItems: 'center' } } as const;

function Numbers({
  child,
  onChild,
  busyLines,
  appointment,
  onStarted,
}: PhoneEntryProps & { child: PhoneChild }) {
  const { t, language } = useText();
  const { handOver } = useEntrance();
  const calledWords = useCalledWords();
  const { data, error } = useOfficeQuery('phone.callees', { childId: child.id }, { fresh: true });
  const { data: lines } = useOfficeQuery('phone.lines', null);
  const { mutateAsync: start, isPending } = useOfficeCommand('phone.start');
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [way, setWay] = useState('voice');
  const [lineId, setLineId] = useState<string | null>(appointment?.lineId ?? null);
  const [problem, setProblem] = useState<unknown>(null);
  const panel = useRef<HTMLFieldSetElement>(null);
  const inUse = (lines ?? []).filter(({ active }) => active);
  const freeLine = (inUse.find(({ id }) => !busyLines.includes(id)) ?? inUse[0])?.id ?? null;
  const callees = data?.callees;
  const at = chosen ?? (callees ? (callees.length > 0 ? '0' : otherNumber) : null);
  const ready = callees !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the numbers have come
  useEffect(() => {
    if (ready) focusOn(at);
  }, [ready]);
  const focusOn = (value: string | null) =>
    panel.current
      ?.querySelector<HTMLInputElement>(
        value === otherNumber ? 'input[type=text]' : `input[value="${value}"]`,
      )
      ?.focus();
  const choose = (value: string) => {
    setChosen(value);
    focusOn(value);
  };
  const begin = async () => {
    if (isPending || !callees) return;
    const callee = at === null || at === otherNumber ? null : callees[Number(at)];
    const number = callee ? callee.number : typed.trim() || null;
    setProblem(null);
    try {
      const { call } = await start({
        childId: child.id,
        kinId: callee?.kinId ?? null,
        number,
        way,
        lineId: lineId ?? freeLine,
        appointmentId: appointment?.id ?? null,
      });
      onStarted(call.id);
    } catch (caught) {
      setProblem(caught);
    }
  };
  const hand = async () => {
    setProblem(null);
    try {
      await office.call('phone.ownBegin', { childId: child.id, lineId: lineId ?? freeLine });
      handOver();
    } catch (caught) {
      setProblem(caught);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const types = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (event.key === 'Escape') return onChild(null);
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement && event.key === 'Enter') {
      event.preventDefault();
      return void begin();
    }
    if (types || !(event.target instanceof HTMLInputElement)) return;
    const digit = Number(event.key);
    if (event.key === ' ') void begin();
    else if (digit >= 1 && digit <= (callees?.length ?? 0)) choose(String(digit - 1));
    else if (event.key === '0') choose(otherNumber);
    else return;
    event.preventDefault();
  };
  if (error) return <ProblemAlert error={error} />;
  if (!callees) return <Lines count={2} />;
  return (
    <Stack gap="xs">
      <fieldset ref={panel} className={styles.numbers} onKeyDown={onKeyDown}>
        <legend>{t('phone.entry.number')}</legend>
        <Radio.Group value={at} onChange={setChosen} aria-label={t('phone.entry.number')}>
          <div className={styles.numberList}>
            {callees.map((each, index) => (
              <Radio
                // biome-ignore lint/suspicious/noArrayIndexKey: its place is the key that chooses it
                key={index}
                value={String(index)}
                styles={centred}
                label={
                  <span className={styles.number} data-bad={each.bad || undefined}>
                    <Kbd size="xs">{index + 1}</Kbd>
                    <span>{calledWords(each) || t('phone.somebody')}</span>
                    <strong>{each.number}</strong>
                    {each.bad && (
                      <span className={styles.bad}>
                        <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
                        {t('phone.bad.short')}
                      </span>
                    )}
                  </span>
                }
              />
            ))}
            <Radio
              value={otherNumber}
              styles={centred}
              label={
                <span className={styles.number}>
                  <Kbd size="xs">0</Kbd>
                  <TextInput
                    size="xs"
                    w={170}
                    aria-label={t('phone.entry.otherNumber')}
                    placeholder={t('phone.entry.otherNumber')}
                    inputMode="tel"
                    autoComplete="off"
                    maxLength={30}
                    value={typed}
                    onFocus={() => setChosen(otherNumber)}
                    onChange={(event) => setTyped(event.currentTarget.value)}
                  />
                </span>
              }
            />
          </div>
        </Radio.Group>
      </fieldset>
      <div className={styles.begin}>
        <SegmentedControl
          aria-label={t('phone.entry.way')}
          value={way}
          onChange={setWay}
          data={callWay.entries.map(({ code }) => ({ value: code, label: labelOf(callWay, code, language) }))}
        />
        {inUse.length > 0 && (
          <Select
            w={180}
            aria-label={t('phone.entry.line')}
            data={inUse.map(({ id, name }) => ({
              value: id,
              label: busyLines.includes(id) ? t('phone.entry.lineBusy', { name }) : name,
            }))}
            value={lineId ?? freeLine}
            onChange={setLineId}
          />
        )}
        <Button
          leftSection={<IconPhoneCall size={18} stroke={1.7} />}
          loading={isPending}
          onClick={() => void begin()}
        >
          {t('phone.entry.start')}
          <Kbd size="xs" ml={8} aria-hidden className={styles.key}>
            {t('phone.key.space')}
          </Kbd>
        </Button>
        <Tooltip label={t('phone.own.handOverHint')}>
          <Button
            variant="light"
            leftSection={<IconMoodKid size={18} stroke={1.7} />}
            onClick={() => void hand()}
          >
            {t('phone.own.handOver')}
          </Button>
        </Tooltip>
      </div>
      <ProblemAlert error={problem} />
    </Stack>
  );
}
