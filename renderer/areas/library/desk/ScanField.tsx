/** The field for labels and names: what is typed is looked up, Enter on nothing ends a visit. */
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconScan } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect } from 'react';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { useScanField } from '../../../ui/scan/useScanField.ts';
import type { DeskSession } from './deskSession.ts';

const findsAfterMs = 60;

export function ScanField({ desk }: { desk: DeskSession }) {
  const { t } = useText();
  const box = useCombobox();
  const { field, typed, plain, clear, submit, input } = useScanField({
    onScan: (code, at) => desk.scan(code, at),
    onEnter: (code, at) => (code === '' ? desk.done() : desk.scan(code, at)),
    onClear: box.closeDropdown,
  });
  const [text] = useDebouncedValue(plain, findsAfterMs);
  const isName = plain !== '' && !/^[\d\s-]+$/.test(plain);
  const { data } = useOfficeQuery(
    'library.findBorrowers',
    { text: text || '-' },
    { enabled: isName && text !== '' },
  );
  const found = isName && text === plain ? (data ?? []) : [];

  useEffect(() => field.current?.focus(), [field]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its first
  useEffect(() => {
    if (found.length > 0) {
      box.openDropdown();
      box.selectFirstOption();
    } else box.resetSelectedOption();
  }, [data, text]);

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
    submit(event.timeStamp);
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
          {...input}
          size="lg"
          label={t('library.desk.scan')}
          placeholder={t('library.desk.scanHint')}
          leftSection={<IconScan size={22} stroke={1.7} aria-hidden />}
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
