/** Equipment by name, model or number, each with how many are free on these days. */
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { isDay } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';

const findsAfterMs = 150;

interface ThingSelectProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  value: string | null;
  fromDay: string | null;
  toDay: string | null;
  onChange(id: string | null): void;
}

export function ThingSelect({ value, fromDay, toDay, onChange, ...select }: ThingSelectProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, findsAfterMs);
  const known = useFreeOf(value, fromDay, toDay);
  // what stands in the field is the label of what was chosen
  const chosen = known && labelOf(known, t);
  const { data } = useOfficeQuery(
    'library.reservable',
    { text: text === chosen ? '' : text.trim().slice(0, 60), assetId: null, ...spanOf(fromDay, toDay) },
    { enabled: isDay(fromDay ?? ''), keepPrevious: true },
  );
  const offered = [...(data ?? [])];
  if (known && !offered.some(({ thing }) => thing.id === known.thing.id)) offered.unshift(known);
  return (
    <Select
      searchable
      clearable
      placeholder={t('library.reserved.thingHint')}
      nothingFoundMessage={t('library.reserved.nothing')}
      {...select}
      data={offered.map((each) => ({ value: each.thing.id, label: labelOf(each, t) }))}
      filter={({ options }) => options}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      maxDropdownHeight={280}
    />
  );
}

export interface Free {
  thing: { id: string; name: string; code: string; counted: boolean };
  unit: string | null;
  stock: number;
  free: number;
}

/** How many of one thing are free on all of these days. */
export function useFreeOf(assetId: string | null, fromDay: string | null, toDay: string | null) {
  const { data } = useOfficeQuery(
    'library.reservable',
    { text: '', assetId, ...spanOf(fromDay, toDay) },
    { enabled: assetId !== null && isDay(fromDay ?? ''), keepPrevious: assetId !== null },
  );
  return data?.find(({ thing }) => thing.id === assetId) ?? null;
}

function labelOf({ thing, unit, free }: Free, t: ReturnType<typeof useText>['t']): string {
  return t('library.reserved.offer', { name: thing.name, code: thing.code, free, unit: unit ?? '' });
}

function spanOf(fromDay: string | null, toDay: string | null) {
  const from = fromDay ?? '';
  return { fromDay: from, toDay: isDay(toDay ?? '') ? (toDay ?? from) : from };
}
