/** Which loans: out, late, back or all, and what narrows them. */
import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { everyLoan, type LoanFilter, loanStates } from '../../../../shared/areas/library/loanList.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { borrowerKind, lentKind } from '../../../../shared/codes/index.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { isDay } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';

interface LoanFiltersProps {
  filter: LoanFilter;
  onChange(filter: LoanFilter): void;
}

const typedAfterMs = 200;

export function LoanFilters({ filter, onChange }: LoanFiltersProps) {
  const { t, language } = useText();
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const [typed, setTyped] = useState(filter.text);
  useEffect(() => setTyped(filter.text), [filter.text]);
  const put = (part: Partial<LoanFilter>) => onChange({ ...filter, ...part });
  const search = useDebouncedCallback((text: string) => put({ text }), typedAfterMs);
  const day = (value: string | null) => (value !== null && isDay(value) ? value : null);
  const clear: LoanFilter = { ...everyLoan, state: filter.state };
  const narrowed = JSON.stringify(filter) !== JSON.stringify(clear);
  return (
    <Group gap="xs">
      <SegmentedControl
        aria-label={t('library.loan.filter.state')}
        value={filter.state ?? 'all'}
        onChange={(state) => put({ state: loanStates.find((each) => each === state) ?? null })}
        data={[...loanStates, 'all'].map((state) => ({
          value: state,
          label: t(`library.loan.states.${state}`),
        }))}
      />
      <TextInput
        w={160}
        aria-label={t('library.loan.filter.text')}
        placeholder={t('library.loan.filter.text')}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        maxLength={60}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <DayInput
        w={130}
        aria-label={t('contacts.filter.from')}
        placeholder={t('contacts.filter.from')}
        value={filter.from}
        onChange={(value) => put({ from: day(value) })}
      />
      <DayInput
        w={130}
        aria-label={t('contacts.filter.to')}
        placeholder={t('contacts.filter.to')}
        value={filter.to}
        onChange={(value) => put({ to: day(value) })}
      />
      <Select
        w={124}
        clearable
        aria-label={t('library.loan.filter.lent')}
        placeholder={t('library.loan.filter.lent')}
        data={lentKind.entries.map(({ code }) => ({ value: code, label: labelOf(lentKind, code, language) }))}
        value={filter.lent}
        onChange={(lent) => put({ lent, bookClass: null, equipment: null, titleId: null })}
      />
      <Select
        w={118}
        clearable
        aria-label={t('library.loan.filter.borrower')}
        placeholder={t('library.loan.filter.borrower')}
        data={borrowerKind.entries.map(({ code }) => ({
          value: code,
          label: labelOf(borrowerKind, code, language),
        }))}
        value={filter.borrower}
        onChange={(borrower) => put({ borrower })}
      />
      <Select
        w={116}
        clearable
        searchable
        aria-label={t('library.loan.filter.class')}
        placeholder={t('library.loan.filter.class')}
        data={[
          ...(classes ?? []).map((each) => ({ value: each.id, label: formatClassName(each) })),
          { value: 'none', label: t('library.figure.noClass') },
        ]}
        value={filter.classId}
        onChange={(classId) => put({ classId })}
      />
      {narrowed && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(clear)}>
          {t('library.loan.clear')}
        </Button>
      )}
    </Group>
  );
}
