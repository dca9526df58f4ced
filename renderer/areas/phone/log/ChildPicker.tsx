/** One child, by name, pinyin, initials, the end of a number, or a scanned card: Enter takes the first that is found. */
import { Combobox, TextInput } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { PhoneChild } from '../../../../shared/areas/phone/log.ts';
import { useText } from '../../../app/text.ts';
import { FoundOptions } from '../../children/find/FoundOptions.tsx';
import { useChildSearch } from '../../children/find/useChildSearch.ts';

interface ChildPickerProps {
  label: string;
  onPick(child: PhoneChild): void;
  inputRef?: Ref<HTMLInputElement>;
  /** In a dialog: the hand begins here. */
  autoFocus?: boolean;
}

export function ChildPicker({ label, onPick, inputRef, autoFocus = false }: ChildPickerProps) {
  const { t } = useText();
  const search = useChildSearch(({ id, name, className }) => onPick({ id, name, className }));
  const { typed, found, box } = search;
  return (
    <Combobox
      store={box}
      shadow="md"
      onOptionSubmit={(id) => {
        const child = found.find((each) => each.id === id);
        if (child) search.take(child);
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
          onChange={(event) => search.type(event.currentTarget.value)}
          onBlur={() => box.closeDropdown()}
          onKeyDown={search.onEnter}
        />
      </Combobox.Target>
      <FoundOptions search={search} label={label} />
    </Combobox>
  );
}
