import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';

const mostFound = 20;
const findsAfterMs = 150;

interface ChildChoiceProps {
  value: string | null;
  onChange(id: string | null): void;
}

/** One child, found as everywhere by name, pinyin, initials or the end of a number. */
export function ChildChoice({ value, onChange }: ChildChoiceProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [text] = useDebouncedValue(typed.trim(), findsAfterMs);
  const asks = text !== '' && text !== chosen?.label;
  const { data: found } = useOfficeQuery('children.search', { text, limit: mostFound }, { enabled: asks });
  const options = (asks ? (found ?? []) : []).map((each) => ({
    value: each.id,
    label: [each.name, each.className].filter(Boolean).join(' · '),
  }));
  const kept = chosen && chosen.value === value ? [chosen] : [];
  return (
    <Select
      w={170}
      clearable
      searchable
      aria-label={t('admin.audit.findChild')}
      placeholder={t('admin.audit.findChild')}
      nothingFoundMessage={asks && found ? t('admin.audit.noSuchChild') : null}
      searchValue={typed}
      onSearchChange={setTyped}
      // the office has found them already, by pinyin too
      filter={({ options: all }) => all}
      value={value}
      data={[...options, ...kept.filter((each) => !options.some((option) => option.value === each.value))]}
      onChange={(id) => {
        setChosen(options.find((each) => each.value === id) ?? null);
        onChange(id);
      }}
    />
  );
}
