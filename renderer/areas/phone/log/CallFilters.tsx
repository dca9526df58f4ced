/** What narrows the log of calls. */
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { periodNames } from '../../../../shared/areas/contacts/periods.ts';
import { type CallFilter, everyCall } from '../../../../shared/areas/phone/log.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { callWhyNot } from '../../../../shared/codes/index.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { isDay } from '../../../../shared/values/day.ts';
import type { Term } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { usePeriods } from '../../contacts/log/periods.ts';

interface CallFiltersProps {
  filter: CallFilter;
  terms: readonly Term[];
  onChange(filter: CallFilter): void;
}

const typedAfterMs = 200;

/** 'yes', 'no', or 'no' with the reason: what the choice of how it went holds. */
function outcomeOf({ connected, whyNot }: CallFilter): string | null {
  if (whyNot !== null) return whyNot;
  return connected === null ? null : connected ? 'yes' : 'no';
}

export function CallFilters({ filter, terms, onChange }: CallFiltersProps) {
  const { t, language } = useText();
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const periods = usePeriods(terms);
  const [typed, setTyped] = useState(filter.text);
  useEffect(() => setTyped(filter.text), [filter.text]);
  const put = (part: Partial<CallFilter>) => onChange({ ...filter, ...part });
  const search = useDebouncedCallback((text: string) => put({ text, childId: null }), typedAfterMs);
  const chosen = periodNames.find(
    (name) => periods[name]?.from === filter.from && periods[name]?.to === filter.to,
  );
  const day = (value: string | null) => (value !== null && isDay(value) ? value : null);
  const narrowed = JSON.stringify(filter) !== JSON.stringify({ ...everyCall, ...periods.term });
  return (
    <Group gap="xs">
      <TextInput
        w={150}
        aria-label={t('phone.filter.text')}
        placeholder={t('phone.filter.text')}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        maxLength={60}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <Select
        w={118}
        aria-label={t('contacts.filter.period')}
        placeholder={t('contacts.filter.ownPeriod')}
        data={periodNames
          .filter((name) => periods[name] !== null)
          .map((name) => ({ value: name, label: t(`contacts.period.${name}`) }))}
        value={chosen ?? null}
        onChange={(name) => {
          const span = name === null ? null : periods[name as keyof typeof periods];
          if (span) put(span);
        }}
      />
      <DayInput
        w={136}
        aria-label={t('contacts.filter.from')}
        placeholder={t('contacts.filter.from')}
        value={filter.from}
        onChange={(value) => put({ from: day(value) })}
      />
      <DayInput
        w={136}
        aria-label={t('contacts.filter.to')}
        placeholder={t('contacts.filter.to')}
        value={filter.to}
        onChange={(value) => put({ to: day(value) })}
      />
      <Select
        w={104}
        clearable
        searchable
        aria-label={t('contacts.filter.class')}
        placeholder={t('contacts.filter.anyClass')}
        data={(classes ?? []).map((each) => ({ value: each.id, label: formatClassName(each) }))}
        value={filter.classId}
        onChange={(classId) => put({ classId })}
      />
      <Select
        w={140}
        clearable
        aria-label={t('phone.filter.outcome')}
        placeholder={t('phone.filter.anyOutcome')}
        data={[
          { value: 'yes', label: t('phone.connected') },
          { value: 'no', label: t('phone.notConnected') },
          ...callWhyNot.entries.map(({ code }) => ({
            value: code,
            label: labelOf(callWhyNot, code, language),
          })),
        ]}
        value={outcomeOf(filter)}
        onChange={(value) =>
          put(
            value === null || value === 'yes' || value === 'no'
              ? { connected: value === null ? null : value === 'yes', whyNot: null }
              : { connected: false, whyNot: value },
          )
        }
      />
      {narrowed && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => onChange({ ...everyCall, ...periods.term })}
        >
          {t('contacts.clearFilter')}
        </Button>
      )}
    </Group>
  );
}
