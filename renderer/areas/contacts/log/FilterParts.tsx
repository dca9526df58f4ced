/** What most logs are narrowed by: words, a time with its usual names, a class. */
import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type PeriodName, periodNames } from '../../../../shared/areas/contacts/periods.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { isDay } from '../../../../shared/values/day.ts';
import type { Term } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { type Span, usePeriods } from './periods.ts';

const typedAfterMs = 200;
const ownPeriod = 'own';

interface FilterWordsProps {
  label: string;
  width: number;
  text: string;
  onChange(text: string): void;
}

/** Asked for a moment after the last letter. */
export function FilterWords({ label, width, text, onChange }: FilterWordsProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const search = useDebouncedCallback(onChange, typedAfterMs);
  return (
    <TextInput
      w={width}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
      maxLength={60}
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}

interface FilterTimeProps {
  span: Span;
  terms: readonly Term[];
  onChange(span: Partial<Span>): void;
}

/** The days of a time stand open only where they are one's own. */
export function FilterTime({ span, terms, onChange }: FilterTimeProps) {
  const { t } = useText();
  const periods = usePeriods(terms);
  const chosen = periodNames.find(
    (name) => periods[name]?.from === span.from && periods[name]?.to === span.to,
  );
  const [ownChosen, setOwnChosen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another time from elsewhere is the event
  useEffect(() => setOwnChosen(false), [chosen]);
  const isOwn = ownChosen || (chosen === undefined && terms.length > 0);
  const day = (value: string | null) => (value !== null && isDay(value) ? value : null);
  return (
    <>
      <Select
        w={124}
        allowDeselect={false}
        aria-label={t('contacts.filter.period')}
        data={[
          ...periodNames
            .filter((name) => periods[name] !== null)
            .map((name) => ({ value: name as string, label: t(`contacts.period.${name}`) })),
          { value: ownPeriod, label: t('contacts.filter.ownPeriod') },
        ]}
        value={isOwn ? ownPeriod : (chosen ?? null)}
        onChange={(name) => {
          setOwnChosen(name === ownPeriod);
          const named = name === null || name === ownPeriod ? null : periods[name as PeriodName];
          if (named) onChange(named);
        }}
      />
      {isOwn && (
        <>
          <DayInput
            w={136}
            aria-label={t('contacts.filter.from')}
            placeholder={t('contacts.filter.from')}
            value={span.from}
            onChange={(value) => onChange({ from: day(value) })}
          />
          <DayInput
            w={136}
            aria-label={t('contacts.filter.to')}
            placeholder={t('contacts.filter.to')}
            value={span.to}
            onChange={(value) => onChange({ to: day(value) })}
          />
        </>
      )}
    </>
  );
}

interface FilterClassProps {
  classId: string | null;
  onChange(classId: string | null): void;
}

export function FilterClass({ classId, onChange }: FilterClassProps) {
  const { t } = useText();
  const { data: classes } = useOfficeQuery('admin.classes', null);
  return (
    <Select
      w={124}
      clearable
      searchable
      aria-label={t('contacts.filter.class')}
      placeholder={t('contacts.filter.anyClass')}
      data={(classes ?? []).map((each) => ({ value: each.id, label: formatClassName(each) }))}
      value={classId}
      onChange={onChange}
    />
  );
}
