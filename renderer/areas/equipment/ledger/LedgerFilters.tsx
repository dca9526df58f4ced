/** What of the ledger is shown. */
import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { AssetFilter } from '../../../../shared/areas/equipment/ledger.ts';
import { type CodeList, labelOf } from '../../../../shared/codes/codeList.ts';
import { thingCondition } from '../../../../shared/codes/index.ts';
import type { Language } from '../../../../shared/record.ts';
import { isDay } from '../../../../shared/values/day.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { usePlaces, useThingCodes } from '../useThingCodes.ts';

const typedAfterMs = 200;

/** The choices of a list, for a Select. */
export function optionsOf(list: CodeList, language: Language) {
  return list.entries
    .filter(({ retired }) => !retired)
    .map(({ code }) => ({ value: code, label: labelOf(list, code, language) }));
}

interface LedgerFiltersProps {
  filter: AssetFilter;
  onChange(filter: AssetFilter): void;
}

export function LedgerFilters({ filter, onChange }: LedgerFiltersProps) {
  const { t, language } = useText();
  const { today } = useSession();
  const { kinds } = useThingCodes();
  const { rooms, staff } = usePlaces();
  const [typed, setTyped] = useState(filter.text);
  const search = useDebouncedCallback((text: string) => onChange({ ...filter, text }), typedAfterMs);
  const choice = (
    key: 'kind' | 'roomId' | 'custodianId' | 'condition' | 'due',
    label: string,
    data: { value: string; label: string }[],
    width: number,
  ) => (
    <Select
      w={width}
      clearable
      searchable
      aria-label={label}
      placeholder={label}
      data={data}
      value={filter[key]}
      onChange={(value) => onChange({ ...filter, [key]: value })}
    />
  );
  return (
    <Group gap="xs">
      <TextInput
        flex="1 1 150px"
        miw={150}
        maw={260}
        aria-label={t('equipment.ledger.filter.text')}
        placeholder={t('equipment.ledger.filter.text')}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        maxLength={60}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      {choice('kind', t('equipment.ledger.filter.kind'), optionsOf(kinds, language), 106)}
      {choice('roomId', t('equipment.ledger.filter.room'), rooms, 106)}
      {choice('custodianId', t('equipment.ledger.filter.custodian'), staff, 118)}
      {choice('condition', t('equipment.ledger.filter.condition'), optionsOf(thingCondition, language), 106)}
      {choice(
        'due',
        t('equipment.ledger.filter.due'),
        (['guarantee', 'maintenance'] as const).map((value) => ({
          value,
          label: t(`equipment.ledger.filter.${value}`),
        })),
        124,
      )}
      <DayInput
        w={160}
        aria-label={t('equipment.ledger.filter.day')}
        placeholder={t('equipment.ledger.filter.day')}
        value={filter.day}
        onChange={(day) =>
          onChange({ ...filter, day: day !== null && isDay(day) && day < today ? day : null })
        }
      />
      <Checkbox
        label={t('equipment.ledger.filter.gone')}
        checked={filter.gone}
        onChange={(event) => onChange({ ...filter, gone: event.currentTarget.checked })}
      />
    </Group>
  );
}
