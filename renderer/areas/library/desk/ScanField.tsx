/** The field for labels and names: what is typed is looked up, Enter on nothing ends a visit. */
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconScan } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { toHalfWidth } from '../../../../shared/values/halfWidth.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import type { DeskSession } from './deskSession.ts';
import { useScanKeys } from './useScanKeys.ts';

const findsAfterMs = 60;
/** What an input method still writes of digits that were taken from it is dropped, ms. */
const echoMs = 300;

export function ScanField({ desk }: { desk: DeskSession }) {
  const { t } = useText();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const echoUntil = useRef(0);
  const box = useCombobox();
  const plain = toHalfWidth(typed).trim();
  const [text] = useDebouncedValue(plain, findsAfterMs);
  const isName = plain !== '' && !/^[\d\s-]+$/.test(plain);
  const { data } = useOfficeQuery(
    'library.findBorrowers',
    { text: text || '-' },
    { enabled: isName && text !== '' },
  );
  const found = isName && text === plain ? (data ?? []) : [];

  useEffect(() => field.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its first
  useEffect(() => {
    if (found.length > 0) {
      box.openDropdown();
      box.selectFirstOption();
    } else box.resetSelectedOption();
  }, [data, text]);

  const clear = useCallback(() => {
    setTyped('');
    box.closeDropdown();
  }, [box.closeDropdown]);
  const submit = useCallback(
    (code: string, at: number) => {
      clear();
      if (code === '') desk.done();
      else desk.scan(code, at);
    },
    [desk, clear],
  );
  const onScan = useCallback(
    (code: string, at: number) => {
      if (document.activeElement === field.current) clear();
      desk.scan(code, at);
    },
    [desk, clear],
  );
  const onDigit = useCallback((digit: string) => {
    echoUntil.current = performance.now() + echoMs;
    setTyped((was) => was + digit);
  }, []);
  const latest = useRef(plain);
  latest.current = plain;
  const onEnter = useCallback(() => submit(latest.current, performance.now()), [submit]);
  useScanKeys({ field, onScan, onDigit, onEnter });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.nativeEvent.stopPropagation();
      if (typed === '') desk.done();
      clear();
      return;
    }
    if (event.key !== 'Enter' || (found.length > 0 && box.dropdownOpened)) return;
    event.preventDefault();
    submit(plain, event.timeStamp);
  };
  return (
    <Combobox
      store={box}
      shadow="md"
      onOptionSubmit={(id) => {
        const borrower = found.find((each) => each.id === id);
        clear();
        if (borrower) desk.choose(borrower);
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={field}
          size="lg"
          label={t('library.desk.scan')}
          placeholder={t('library.desk.scanHint')}
          leftSection={<IconScan size={22} stroke={1.7} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={typed}
          onChange={(event) => {
            if (performance.now() < echoUntil.current && isOneDigit(event.nativeEvent)) return;
            setTyped(event.currentTarget.value);
          }}
          onBlur={() => box.closeDropdown()}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label={t('library.desk.scan')}>
          {found.map((each) => (
            <Combobox.Option key={each.id} value={each.id}>
              {[each.name, each.detail ?? t(`library.desk.borrowerKind.${each.kind}`)].join(' · ')}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What an input method writes of a digit key that was taken from it. */
function isOneDigit(event: Event): boolean {
  return event instanceof InputEvent && /^[0-9０-９]$/.test(event.data ?? '');
}
