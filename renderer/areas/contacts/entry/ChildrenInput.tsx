/** Children of one contact as chips: found by name, pinyin or initials; brothers and sisters come along by one key. */
import { Combobox, Kbd, Pill, PillsInput, UnstyledButton } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import type { KeyboardEvent, Ref } from 'react';
import type { ContactChildBrief } from '../../../../shared/areas/contacts/log.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FoundOptions } from '../../children/find/FoundOptions.tsx';
import { useChildSearch } from '../../children/find/useChildSearch.ts';
import styles from './entry.module.css';

interface ChildrenInputProps {
  chosen: readonly ContactChildBrief[];
  onChange(chosen: readonly ContactChildBrief[]): void;
  inputRef?: Ref<HTMLInputElement>;
  label: string;
  error?: string | undefined;
}

export function ChildrenInput({ chosen, onChange, inputRef, label, error }: ChildrenInputProps) {
  const { t } = useText();
  const isChosen = (id: string) => chosen.some((each) => each.id === id);
  const add = (children: readonly ContactChildBrief[]) => {
    const fresh = children.filter(({ id }) => !isChosen(id));
    onChange([...chosen, ...fresh.map(({ id, name, className }) => ({ id, name, className }))]);
  };
  const search = useChildSearch((child) => add([child]), isChosen);
  const { typed, found, box } = search;
  const siblings = useSiblings(chosen);
  const addSiblings = () => {
    search.clear();
    add(siblings);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    search.onEnter(event);
    if (event.key === 'Backspace' && typed === '') onChange(chosen.slice(0, -1));
    if (event.key === '+' && typed === '' && siblings.length > 0) {
      event.preventDefault();
      addSiblings();
    }
  };
  return (
    <div className={styles.children}>
      <Combobox
        store={box}
        onOptionSubmit={(id) => {
          const child = found.find((each) => each.id === id);
          if (child) search.take(child);
        }}
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
                  onChange={(event) => search.type(event.currentTarget.value)}
                  onBlur={() => box.closeDropdown()}
                  onKeyDown={onKeyDown}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <FoundOptions search={search} label={label} />
      </Combobox>
      {siblings.length > 0 && (
        <UnstyledButton className={styles.siblings} onClick={addSiblings}>
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
