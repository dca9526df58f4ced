/** 计划: the plans of the home, one at a time, and what is due in all of them. */
import { Button, SegmentedControl, Select, Text } from '@mantine/core';
import { IconCalendarPlus, IconListCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { Plan, PlanItemRow, PlanView } from '../../../../../shared/areas/admin/plans.ts';
import { may } from '../../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { Lines } from '../../../../ui/Lines.tsx';
import { Page } from '../../../../ui/Page.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { ProseEditor } from '../../../../ui/ProseEditor/index.ts';
import { SectionCard } from '../../../../ui/SectionCard.tsx';
import { OrganisationTabs } from '../OrganisationTabs.tsx';
import type { PlansState } from '../paths.ts';
import { PlanActs } from './PlanActs.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { PlanItemDialog } from './PlanItemDialog.tsx';
import { AddItem, PlanItems } from './PlanItems.tsx';
import { planAtHand } from './planAtHand.ts';

const due = 'due';
const done = 'done';

export function PlansPage() {
  const { t } = useText();
  const { role, today } = useSession();
  const { key, state } = useLocation();
  const came = state as PlansState | null;
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<Plan | 'new' | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (came?.due) setChosen(due);
    if (came?.done) setChosen(done);
    if (came?.planId) setChosen(came.planId);
    if (came?.itemId) setOpened(came.itemId);
    if (came?.add) setEditing('new');
  }, [key]);
  const { data: plans, error, refetch } = useOfficeQuery('admin.plans', null);
  const time = came?.done ?? null;
  const known = plans?.some(({ plan }) => plan.id === chosen) || chosen === due || (chosen === done && time);
  const shown = known ? chosen : planAtHand(plans ?? [], today);
  const ofOne = shown !== null && shown !== due && shown !== done;
  const view = useOfficeQuery('admin.plan', { id: shown ?? '' }, { enabled: ofOne, fresh: true });
  const dueRows = useOfficeQuery('admin.planItemsDue', null, { fresh: true });
  const doneRows = useOfficeQuery('admin.planItemsDone', time ?? { from: today, to: today }, {
    enabled: shown === done,
    fresh: true,
  });
  const several = shown === due ? dueRows : shown === done ? doneRows : null;
  const rows = several ? several.data : view.data?.items;
  const one = rows?.find(({ item }) => item.id === opened);
  const mayWrite = may(role, 'organisation.write');
  const add = mayWrite && (
    <Button
      leftSection={<IconCalendarPlus size={18} stroke={1.7} />}
      variant={plans && plans.length > 0 ? 'default' : 'filled'}
      onClick={() => setEditing('new')}
    >
      {t('admin.plans.add')}
    </Button>
  );
  return (
    <Page
      title={t('admin.plans.title')}
      subtitle={t('admin.plans.subtitle')}
      actions={
        <>
          {plans && plans.length > 0 && (
            <Select
              w={280}
              allowDeselect={false}
              aria-label={t('admin.plans.choose')}
              data={[
                ...plans.map(({ plan }) => ({ value: plan.id, label: plan.title })),
                { value: due, label: t('admin.plans.due') },
                ...(time ? [{ value: done, label: t('admin.plans.doneIn', time) }] : []),
              ]}
              value={shown}
              onChange={setChosen}
            />
          )}
          {ofOne && view.data && (
            <PlanActs view={view.data} plans={plans ?? []} onEdit={() => setEditing(view.data.plan)} />
          )}
          {add}
        </>
      }
    >
      <OrganisationTabs />
      <ProblemAlert
        error={error ?? view.error ?? several?.error}
        onRetry={() => void Promise.all([refetch(), view.refetch(), dueRows.refetch()])}
      />
      {!plans && !error && <Lines count={8} />}
      {plans?.length === 0 && (
        <SectionCard>
          <EmptyState
            icon={IconListCheck}
            title={t('admin.plans.empty')}
            text={t('admin.plans.emptyHint')}
            action={add}
          />
        </SectionCard>
      )}
      {several?.data && (
        <Several
          title={shown === done && time ? t('admin.plans.doneIn', time) : t('admin.plans.due')}
          rows={several.data}
          onOpen={setOpened}
        />
      )}
      {ofOne &&
        (view.data ? (
          <OnePlan key={shown} view={view.data} onOpen={setOpened} />
        ) : (
          !view.error && <Lines count={8} />
        ))}
      {editing !== null && (
        <PlanDialog
          plan={editing === 'new' ? null : editing}
          others={(plans ?? []).filter(({ plan }) => editing === 'new' || plan.id !== editing.id)}
          onSaved={setChosen}
          onClose={() => setEditing(null)}
        />
      )}
      {one && (
        <PlanItemDialog
          key={`${one.item.id} ${one.item.version}`}
          row={one}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}

interface SeveralProps {
  title: string;
  rows: readonly PlanItemRow[];
  onOpen(id: string): void;
}

/** Items of all plans. */
function Several({ title, rows, onOpen }: SeveralProps) {
  const { t } = useText();
  return (
    <SectionCard flush title={title}>
      {rows.length === 0 ? (
        <EmptyState
          small
          icon={IconListCheck}
          title={t('admin.plans.noneDue')}
          text={t('admin.plans.noneDueHint')}
        />
      ) : (
        <PlanItems rows={rows} several moves={false} onOpen={onOpen} />
      )}
    </SectionCard>
  );
}

const filters = ['all', 'open', 'overdue', 'soon', 'done', 'dropped', 'carried', 'mine'] as const;
type Filter = (typeof filters)[number];

function OnePlan({ view, onOpen }: { view: PlanView; onOpen(id: string): void }) {
  const { t } = useText();
  const { role, staffId } = useSession();
  const { plan, counts, items } = view;
  const [filter, setFilter] = useState<Filter>('all');
  const own = items.filter(({ item }) => item.staffIds.includes(staffId)).length;
  const countOf = (each: Filter) => (each === 'mine' ? own : counts[each]);
  const offered = filters.filter((each) => each === 'all' || each === filter || countOf(each) > 0);
  const shown = items.filter((row) => fits(row, filter, staffId));
  const mayWrite = may(role, 'organisation.write');
  return (
    <>
      {plan.prose.length > 0 && <Beginning lines={plan.prose} />}
      <SectionCard
        flush
        title={plan.title}
        badge={
          <Text span size="sm" c="gray.7">
            {`${plan.startOn} – ${plan.endOn}`}
          </Text>
        }
        actions={
          items.length > 0 && (
            <SegmentedControl
              size="xs"
              aria-label={t('admin.plans.show')}
              value={filter}
              onChange={(value) => setFilter(value as Filter)}
              data={offered.map((value) => ({
                value,
                label: t('admin.plans.counted', {
                  name: t(`admin.plans.filter.${value}`),
                  count: countOf(value),
                }),
              }))}
            />
          )
        }
      >
        {shown.length > 0 ? (
          <PlanItems
            rows={shown}
            several={false}
            moves={mayWrite && filter === 'all' && items.length > 1}
            onOpen={onOpen}
          />
        ) : (
          <Text size="sm" c="gray.7" px="md" py="sm">
            {t(items.length === 0 ? 'admin.plans.noItems' : 'admin.plans.noneShown')}
          </Text>
        )}
        {mayWrite && <AddItem planId={plan.id} />}
      </SectionCard>
    </>
  );
}

function fits({ item, shown }: PlanItemRow, filter: Filter, staffId: string): boolean {
  if (filter === 'all') return true;
  if (filter === 'mine') return item.staffIds.includes(staffId);
  if (filter === 'open') return shown === 'open' || shown === 'soon' || shown === 'overdue';
  return shown === filter;
}

/** Its first lines; the rest when it is asked for. */
function Beginning({ lines }: { lines: readonly string[] }) {
  const { t } = useText();
  const [whole, setWhole] = useState(false);
  const few = 2;
  return (
    <SectionCard
      title={t('admin.plans.beginning')}
      actions={
        lines.length > few && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={whole}
            onClick={() => setWhole((was) => !was)}
          >
            {t(whole ? 'admin.plans.less' : 'admin.plans.whole')}
          </Button>
        )
      }
    >
      <ProseEditor
        readOnly
        inCard
        value={whole ? lines : lines.slice(0, few)}
        onChange={() => undefined}
        label={t('admin.plans.beginning')}
      />
    </SectionCard>
  );
}
