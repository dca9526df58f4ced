/** What narrows the log, on one line. */
import { Button, Checkbox, Group, Select } from '@mantine/core';
import { kindsInOrder } from '../../../../shared/areas/contacts/forms.ts';
import { type ContactFilter, everyContact } from '../../../../shared/areas/contacts/log.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import type { Term } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FilterClass, FilterTime, FilterWords } from './FilterParts.tsx';
import { usePeriods } from './periods.ts';

interface ContactFiltersProps {
  filter: ContactFilter;
  terms: readonly Term[];
  onChange(filter: ContactFilter): void;
}

export function ContactFilters({ filter, terms, onChange }: ContactFiltersProps) {
  const { t, language } = useText();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const periods = usePeriods(terms);
  const put = (part: Partial<ContactFilter>) => onChange({ ...filter, ...part });
  const narrowed = JSON.stringify(filter) !== JSON.stringify({ ...everyContact, ...periods.term });
  return (
    <Group gap="xs">
      <FilterWords
        label={t('contacts.filter.text')}
        width={180}
        text={filter.text}
        onChange={(text) => put({ text })}
      />
      <FilterTime span={filter} terms={terms} onChange={put} />
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
      <FilterClass classId={filter.classId} onChange={(classId) => put({ classId })} />
      <Checkbox
        label={t('contacts.filter.open')}
        checked={filter.open}
        onChange={(event) => put({ open: event.currentTarget.checked })}
      />
      {narrowed && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => onChange({ ...everyContact, ...periods.term })}
        >
          {t('contacts.clearFilter')}
        </Button>
      )}
    </Group>
  );
}
