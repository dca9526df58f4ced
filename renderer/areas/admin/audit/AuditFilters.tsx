import { Button, Group, Pill, Select } from '@mantine/core';
import { type AuditFilter, everyChange } from '../../../../shared/areas/admin/audit.ts';
import { changeKinds } from '../../../../shared/history.ts';
import { isDay } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import styles from './audit.module.css';
import { ChildChoice } from './ChildChoice.tsx';

interface AuditFiltersProps {
  filter: AuditFilter;
  /** The name of the one record that is shown, if any. */
  only: string | null;
  onChange(filter: AuditFilter, only: string | null): void;
}

/** What narrows the changes; each stands in its place, so that what is not narrowed can be seen too. */
export function AuditFilters({ filter, only, onChange }: AuditFiltersProps) {
  const { t, language } = useText();
  const { data: choices } = useOfficeQuery('admin.auditChoices', null);
  const put = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part }, only);
  const narrowed = Object.values(filter).some((each) => each !== null);
  const day = (value: string | null) => (value !== null && isDay(value) ? value : null);
  return (
    <Group gap="xs" className={styles.filters}>
      {filter.recordId === null ? (
        <>
          <ChildChoice value={filter.childId} onChange={(childId) => put({ childId })} />
          <Select
            w={126}
            clearable
            aria-label={t('admin.audit.record')}
            placeholder={t('admin.audit.anyRecord')}
            value={filter.record}
            data={(choices?.records ?? []).map(({ name, zh, en }) => ({
              value: name,
              label: language === 'zh-CN' ? zh : en,
            }))}
            onChange={(record) => put({ record })}
          />
        </>
      ) : (
        <Pill
          size="lg"
          withRemoveButton
          onRemove={() => onChange({ ...filter, record: null, recordId: null, childId: null }, null)}
        >
          {t('admin.audit.onlyThisChip', { name: only ?? '' })}
        </Pill>
      )}
      <Select
        w={110}
        clearable
        searchable
        aria-label={t('admin.audit.who')}
        placeholder={t('admin.audit.anyone')}
        value={filter.staffId}
        data={(choices?.staff ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(staffId) => put({ staffId })}
      />
      <Select
        w={110}
        clearable
        aria-label={t('admin.audit.kind')}
        placeholder={t('admin.audit.anyKind')}
        value={filter.kind}
        data={changeKinds.map((kind) => ({ value: kind, label: t(`admin.changeKind.${kind}`) }))}
        onChange={(kind) => put({ kind })}
      />
      <Select
        w={140}
        clearable
        searchable
        aria-label={t('admin.audit.act')}
        placeholder={t('admin.audit.anyCall')}
        value={filter.call}
        data={(choices?.calls ?? []).map((call) => ({ value: call, label: t(`frame.calls.${call}`) }))}
        onChange={(call) => put({ call })}
      />
      <DayInput
        w={130}
        aria-label={t('admin.audit.from')}
        placeholder={t('admin.audit.from')}
        value={filter.from}
        onChange={(value) => put({ from: day(value) })}
      />
      <DayInput
        w={130}
        aria-label={t('admin.audit.to')}
        placeholder={t('admin.audit.to')}
        value={filter.to}
        onChange={(value) => put({ to: day(value) })}
      />
      {narrowed && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(everyChange, null)}>
          {t('admin.audit.clear')}
        </Button>
      )}
    </Group>
  );
}
