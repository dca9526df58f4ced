/** What narrows the log, on one line; the days of a time stand open only where they are one's own. */
import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { kindsInOrder } from '../../../../shared/areas/contacts/forms.ts';
import { type ContactFilter, everyContact } from '../../../../shared/areas/contacts/log.ts';
import { type PeriodName, periodNames } from '../../../../shared/areas/contacts/periods.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { isDay } from '../../../../shared/values/day.ts';
import type { Term } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { usePeriods } from './periods.ts';

interface ContactFiltersProps {
  filter: ContactFilter;
  terms: readonly Term[];
  onChange(filter: ContactFilter): void;
}

const typedAfterMs = 200;
const ownPeriod = 'own';

export function ContactFilters({ filter, terms, onChange }: ContactFiltersProps) {
  const { t, language } = useText();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const periods = usePeriods(terms);
  const [typed, setTyped] = useState(filter.text);
  const put = (part: Partial<ContactFilter>) => onChange({ ...filter, ...part });
  const search = useDebouncedCallback((text: string) => put({ text }), typedAfterMs);
  const chosen = periodNames.find(
    (name) => periods[name]?.from === filter.from && periods[name]?.to === filter.to,
  );
  const [ownChosen, setOwnChosen] = useState(false);
  const isOwn = ownChosen || (chosen === undefined && terms.length > 0);
  const choosePeriod = (name: string | null) => {
    setOwnChosen(name === ownPeriod);
    const span = name === null || name === ownPeriod ? null : periods[name as PeriodName];
    if (span) put(span);
  };
  const day = (value: string | null) => (value !== null && isDay(value) ? value : null);
  const clear = () => {
    setTyped('');
    setOwnChosen(false);
    onChange({ ...everyContact, ...periods.term });
  };
  const narrowed = JSON.stringify(filter) !== JSON.stringify({ ...everyContact, ...periods.term });
  return (
    <Group gap="xs">
      <TextInput
        w={180}
        aria-label={t('contacts.filter.text')}
        placeholder={t('contacts.filter.text')}
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
        onChange={choosePeriod}
      />
      {isOwn && (
        <>
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
        </>
      )}
      <Select
        w={150}
        clearable
        aria-label={t('contacts.entry.kind')}
        placeholder={t('contacts.filter.anyKind')}
        data={kindsInOrder.map((code) => ({ value: code, label: labelOf(contactKind, code, language) }))}
        value={filter.kinds[0] ?? null}
        onChange={(kind) => put({ kinds: kind === null ? [] : [kind] })}
      />
      <Select
        w={124}
        clearable
        searchable
        aria-label={t('contacts.filter.teacher')}
        placeholder={t('contacts.filter.anyTeacher')}
        data={(staff ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.staffId}
        onChange={(staffId) => put({ staffId })}
      />
      <Select
        w={124}
        clearable
        searchable
        aria-label={t('contacts.filter.class')}
        placeholder={t('contacts.filter.anyClass')}
        data={(classes ?? []).map((each) => ({ value: each.id, label: formatClassName(each) }))}
        value={filter.classId}
        onChange={(classId) => put({ classId })}
      />
      <Checkbox
        label={t('contacts.filter.open')}
        checked={filter.open}
        onChange={(event) => put({ open: event.currentTarget.checked })}
      />
      {narrowed && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={clear}>
          {t('contacts.clearFilter')}
        </Button>
      )}
    </Group>
  );
}
