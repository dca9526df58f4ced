/** The kind of a contact: chosen from its list, or by the number before it without opening the list. */
import { Select } from '@mantine/core';
import { kindsInOrder } from '../../../../shared/areas/contacts/forms.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import { useText } from '../../../app/text.ts';

interface KindChoiceProps {
  value: string;
  onChange(kind: string): void;
  w?: number;
}

export function KindChoice({ value, onChange, w }: KindChoiceProps) {
  const { t, language } = useText();
  const numberOf = (index: number) => (index < 10 ? `${(index + 1) % 10} ` : '');
  return (
    <Select
      {...(w === undefined ? {} : { w })}
      label={t('contacts.entry.kind')}
      allowDeselect={false}
      comboboxProps={{ width: 220, position: 'bottom-start' }}
      maxDropdownHeight={380}
      data={kindsInOrder.map((code, index) => ({
        value: code,
        label: `${numberOf(index)}${labelOf(contactKind, code, language)}`,
      }))}
      value={value}
      onChange={(kind) => kind !== null && onChange(kind)}
      onKeyDown={(event) => {
        if (!/^\d$/.test(event.key) || event.ctrlKey || event.altKey) return;
        const kind = kindsInOrder[(Number(event.key) + 9) % 10];
        if (kind !== undefined) onChange(kind);
      }}
    />
  );
}
