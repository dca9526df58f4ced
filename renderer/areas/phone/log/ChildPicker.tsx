/** One child, by name, pinyin, initials, the end of a number, or a scanned card: Enter takes the first that is found. */
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconScan } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useEffect, useState } from 'react';
import type { PhoneChild } from '../../../../shared/areas/phone/log.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';

const mostFound = 8;
const findsAfterMs = 60;

interface ChildPickerProps {
  label: string;
  onPick(child: PhoneChild): void;
  inputRef?: Ref<HTMLInputElement>;
  /** In a dialog: the hand begins here. */
  autoFocus?: boolean;
}

export function ChildPicker({ label, onPick, inputRef, autoFocus = false }: ChildPickerProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  // a scanner presses Enter before what it typed has been found: takes the first once it is
  const [hurried, setHurried] = useState(false);
  const [text] = useDebouncedValue(typed.trim(), findsAfterMs);
  const box = useCombobox();
  const { data, isFetching } = useOfficeQuery(
    'children.search',
    { text, limit: mostFound },
    { enabled: text !== '' },
  );
  const searching = typed.trim() !== '' && (isFetching || text !== typed.trim());
  const found = typed.trim() === '' ? [] : (data ?? []);
  const [first] = found;
  const take = ({ id, name, className }: PhoneChild) => {
    setTyped('');
    setHurried(false);
    box.closeDropdown();
    onPick({ id, name, className });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its first
  useEffect(() => {
    if (found.length > 0) box.selectFirstOption();
  }, [data, typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits for the search only
  useEffect(() => {
    if (hurried && !searching && first) take(first);
  }, [hurried, searching]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !searching) return;
    event.preventDefault();
    // what stands in the list belongs to fewer letters: nobody means its first
    box.resetSelectedOption();
    setHurried(true);
  };
  return (
    <Combobox
      store={box}
      shadow="md"
      onOptionSubmit={(id) => {
        const child = found.find((each) => each.id === id);
        if (child) take(child);
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          label={label}
          data-autofocus={autoFocus || undefined}
          placeholder={t('phone.entry.who')}
          leftSection={<IconScan size={18} stroke={1.7} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setHurried(false);
            box.openDropdown();
          }}
          onBlur={() => box.closeDropdown()}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim() === '' || (found.length === 0 && searching)}>
        <Combobox.Options aria-label={label}>
          {found.map((child) => (
            <Combobox.Option key={child.id} value={child.id}>
              {[child.name, child.className, child.village].filter(Boolean).join(' · ')}
            </Combobox.Option>
          ))}
          {found.length === 0 && !searching && <Combobox.Empty>{t('frame.noneFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
