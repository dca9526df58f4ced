/** 活动: what was planned and held, newest first; each opens with all that hangs on it. */
import { Button, Group, Pill, Select } from '@mantine/core';
import { IconConfetti, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { type ActivityFilter, everyActivity } from '../../../shared/areas/activities/log.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { activityKind, activityState } from '../../../shared/codes/index.ts';
import { may } from '../../../shared/roles.ts';
import type { Term } from '../../../shared/values/term.ts';
import { useOfficePages, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePaper } from '../../ui/usePaper.tsx';
import { FilterTime, FilterWords } from '../contacts/log/FilterParts.tsx';
import { usePeriods } from '../contacts/log/periods.ts';
import { ActivitiesTabs } from './ActivitiesTabs.tsx';
import { ActivityDialog } from './ActivityDialog.tsx';
import { ActivityTable } from './ActivityTable.tsx';
import type { ActivitiesState } from './paths.ts';

export function ActivitiesPage() {
  const { t } = useText();
  const { key, state } = useLocation();
  const came = state as ActivitiesState | null;
  const { role } = useSession();
  const { data: terms } = useOfficeQuery('admin.terms', null);
  const { term } = usePeriods(terms ?? []);
  const [filter, setFilter] = useState<ActivityFilter | null>(came?.filter ?? null);
  const [opened, setOpened] = useState<string | 'new' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (came?.filter) setFilter(came.filter);
    if (came?.write) setOpened('new');
    if (came?.open) setOpened(came.open);
  }, [key]);
  const shown = filter ?? { ...everyActivity, ...term };
  const figures = useOfficePages('activities.list', { filter: shown }).data?.pages[0]?.figures;
  const register = usePaper('activities.register', {
    making: t('activities.print.making'),
    formats: { docx: 'activities.print.word', xlsx: 'activities.print.excel' },
  });
  return (
    <Page
      fills
      title={t('activities.title')}
      subtitle={figures ? t('activities.counted', figures) : ' '}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void register.preview({ filter: shown }, t('activities.print.registerName'))}
          >
            {t('activities.print.register')}
          </Button>
          {may(role, 'activities.write') && (
            <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setOpened('new')}>
              {t('activities.add')}
            </Button>
          )}
        </>
      }
    >
      <ActivitiesTabs />
      <Filters filter={shown} terms={terms ?? []} childName={came?.childName ?? null} onChange={setFilter} />
      <ActivityTable
        filter={shown}
        onOpen={({ activity }) => setOpened(activity.id)}
        empty={
          <EmptyState
            icon={IconConfetti}
            title={t('activities.emptyTitle')}
            text={t('activities.emptyHint')}
          />
        }
      />
      {opened !== null && (
        <ActivityDialog
          id={opened === 'new' ? null : opened}
          onSaved={setOpened}
          onClose={() => setOpened(null)}
        />
      )}
      {register.element}
    </Page>
  );
}

interface FiltersProps {
  filter: ActivityFilter;
  terms: readonly Term[];
  /** Of the child that the filter names. */
  childName: string | null;
  onChange(filter: ActivityFilter): void;
}

function Filters({ filter, terms, childName, onChange }: FiltersProps) {
  const { t, language } = useText();
  return (
    <Group gap="xs">
      <FilterWords
        label={t('activities.filter.text')}
        width={220}
        text={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <FilterTime span={filter} terms={terms} onChange={(span) => onChange({ ...filter, ...span })} />
      <Select
        w={160}
        clearable
        aria-label={t('activities.filter.kind')}
        placeholder={t('activities.filter.kind')}
        data={activityKind.entries.map(({ code }) => ({
          value: code,
          label: labelOf(activityKind, code, language),
        }))}
        value={filter.kinds[0] ?? null}
        onChange={(kind) => onChange({ ...filter, kinds: kind === null ? [] : [kind] })}
      />
      <Select
        w={140}
        clearable
        aria-label={t('activities.filter.state')}
        placeholder={t('activities.filter.state')}
        data={activityState.entries.map(({ code }) => ({
          value: code,
          label: labelOf(activityState, code, language),
        }))}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
      />
      {filter.childId !== null && (
        <Pill
          size="md"
          withRemoveButton
          removeButtonProps={{ 'aria-label': t('activities.filter.everyChild') }}
          onRemove={() => onChange({ ...filter, childId: null })}
        >
          {t('activities.filter.child', { name: childName ?? '' })}
        </Pill>
      )}
      {filter.has !== null && (
        <Pill
          size="md"
          withRemoveButton
          removeButtonProps={{ 'aria-label': t('activities.filter.everyOne') }}
          onRemove={() => onChange({ ...filter, has: null })}
        >
          {t(`activities.filter.has.${filter.has}`)}
        </Pill>
      )}
    </Group>
  );
}
