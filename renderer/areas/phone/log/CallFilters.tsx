/** What narrows the log of calls. */
import { Button, Group, Select } from '@mantine/core';
import { type CallFilter, everyCall } from '../../../../shared/areas/phone/log.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { callWhyNot } from '../../../../shared/codes/index.ts';
import type { Term } from '../../../../shared/values/term.ts';
import { useText } from '../../../app/text.ts';
import { FilterClass, FilterTime, FilterWords } from '../../contacts/log/FilterParts.tsx';
import { usePeriods } from '../../contacts/log/periods.ts';

interface CallFiltersProps {
  filter: CallFilter;
  terms: readonly Term[];
  onChange(filter: CallFilter): void;
}

/** 'yes', 'no', or 'no' with the reason: what the choice of how it went holds. */
function outcomeOf({ connected, whyNot }: CallFilter): string | null {
  if (whyNot !== null) return whyNot;
  return connected === null ? null : connected ? 'yes' : 'no';
}

export function CallFilters({ filter, terms, onChange }: CallFiltersProps) {
  const { t, language } = useText();
  const periods = usePeriods(terms);
  const put = (part: Partial<CallFilter>) => onChange({ ...filter, ...part });
  const narrowed = JSON.stringify(filter) !== JSON.stringify({ ...everyCall, ...periods.term });
  return (
    <Group gap="xs">
      <FilterWords
        label={t('phone.filter.text')}
        width={150}
        text={filter.text}
        onChange={(text) => put({ text, childId: null })}
      />
      <FilterTime span={filter} terms={terms} onChange={put} />
      <FilterClass classId={filter.classId} onChange={(classId) => put({ classId })} />
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
