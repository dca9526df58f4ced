/** Children of one contact as chips: found by name, pinyin or initials; brothers and sisters come along by one key. */
import { Combobox, Kbd, Pill, PillsInput, UnstyledButton, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUsersPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useEffect, useState } from 'react';
import type { ContactChildBrief } from '../../../../shared/areas/contacts/log.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import styles from './entry.module.css';

const mostFound = 8;
const findsAfterMs = 60;

interface ChildrenInputProps {
  chosen: readonly ContactChildBrief[];
  onChange(chosen: readonly ContactChildBrief[]): void;
  inputRef?: Ref<HTMLInputElement>;
  label: string;
  error?: string | undefined;
}

export function ChildrenInput({ chosen, onChange, inputRef, label, error }: ChildrenInputProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  // Enter pressed before what was typed has been found: takes the first once it is
  const [hurried, setHurried] = useState(false);
  const [text] = useDebouncedValue(typed.trim(), findsAfterMs);
  const box = useCombobox();
  const { data, isFetching } = useOfficeQuery(
    'children.search',
    { text, limit: mostFound },
    { enabled: text !== '' },
  );
  const searching = typed.trim() !== '' && (isFetching || text !== typed.trim());
  const found =
    typed.trim() === '' ? [] : (data ?? []).filter(({ id }) => !chosen.some((each) => each.id === id));
  const siblings = useSiblings(chosen);

  const add = (children: readonly ContactChildBrief[]) => {
    const fresh = children.filter(({ id }) => !chosen.some((each) => each.id === id));
    onChange([...chosen, ...fresh.map(({ id, name, className }) => ({ id, name, className }))]);
    setTyped('');
    setHurried(false);
    box.closeDropdown();
  };
  const [first] = found;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its first
  useEffect(() => {
    if (found.length > 0) box.selectFirstOption();
  }, [data, typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits for the search only
  useEffect(() => {
    if (hurried && !searching && first) add([first]);
  }, [hurried, searching]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && typed.trim() !== '' && searching) {
      event.preventDefault();
      // what stands in the list belongs to fewer letters: nobody means its first
      box.resetSelectedOption();
      setHurried(true);
    }
    if (event.key === 'Backspace' && typed === '') onChange(chosen.slice(0, -1));
    if (event.key === '+' && typed === '' && siblings.length > 0) {
      event.preventDefault();
      add(siblings);
    }
  };
  return (
    <div className={styles.children}>
      <Combobox
        store={box}
        onOptionSubmit={(id) => add(found.filter((each) => each.id === id))}
        withinPortal
        shadow="md"
      >
        <Combobox.DropdownTarget>
          <PillsInput label={label} error={error}>
            <Pill.Group>
              {chosen.map((child) => (
                <Pill
                  key={child.id}
                  withRemoveButton
                  onRemove={() => onChange(chosen.filter((each) => each.id !== child.id))}
                >
                  {child.name}
                </Pill>
              ))}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  ref={inputRef}
                  aria-label={label}
                  placeholder={chosen.length === 0 ? t('contacts.entry.who') : ''}
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
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
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
      {siblings.length > 0 && (
        <UnstyledButton className={styles.siblings} onClick={() => add(siblings)}>
          <IconUsersPlus size={16} stroke={1.7} aria-hidden />
          {t('contacts.entry.siblings', { names: siblings.map(({ name }) => name).join('、') })}
          <Kbd size="xs" aria-hidden>
            +
          </Kbd>
        </UnstyledButton>
      )}
    </div>
  );
}

/** Of the child named last, who is not among the chosen yet. */
function useSiblings(chosen: readonly ContactChildBrief[]): ContactChildBrief[] {
  const last = chosen.at(-1)?.id;
  const { data } = useOfficeQuery('children.siblings', { id: last ?? '' }, { enabled: last !== undefined });
  if (last === undefined) return [];
  return (data?.linked ?? [])
    .filter(({ id }) => !chosen.some((each) => each.id === id))
    .map(({ id, name, className }) => ({ id, name, className }));
}
