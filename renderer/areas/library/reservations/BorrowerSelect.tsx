/** For whom: a child, a teacher or a class, found by name, initials or class. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Borrower } from '../../../../shared/areas/library/scan.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';

const findsAfterMs = 150;

interface BorrowerSelectProps {
  label: string;
  value: Borrower;
  onChange(borrower: Borrower): void;
}

export function BorrowerSelect({ label, value, onChange }: BorrowerSelectProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), findsAfterMs);
  const nameOf = ({ name, detail, kind }: Borrower) =>
    [name, detail ?? t(`library.desk.borrowerKind.${kind}`)].join(' · ');
  const asked = text !== '' && text !== nameOf(value);
  const { data } = useOfficeQuery(
    'library.findBorrowers',
    { text: asked ? text.slice(0, 60) : '-' },
    { enabled: asked },
  );
  const offered = asked ? (data ?? []) : [value];
  const all = offered.some(({ id }) => id === value.id) ? offered : [value, ...offered];
  return (
    <Select
      searchable
      required
      allowDeselect={false}
      label={label}
      placeholder={t('library.reserved.whoHint')}
      data={all.map((each) => ({ value: each.id, label: nameOf(each) }))}
      filter={({ options }) =>
        options.filter((each) => !asked || !('value' in each) || each.value !== value.id)
      }
      value={value.id}
      onSearchChange={setTyped}
      onChange={(id) => {
        const found = all.find((each) => each.id === id);
        if (found) onChange(found);
      }}
    />
  );
}
