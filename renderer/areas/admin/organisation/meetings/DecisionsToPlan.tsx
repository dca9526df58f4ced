/** What a meeting decided: what became of each, and those that are in no plan yet put into one with one act. */
import {
  Anchor,
  Badge,
  Button,
  Checkbox,
  Group,
  MultiSelect,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MeetingView } from '../../../../../shared/areas/admin/meetings.ts';
import { may } from '../../../../../shared/roles.ts';
import { isDay } from '../../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { type PlansState, plansPath } from '../paths.ts';
import { planAtHand } from '../plans/planAtHand.ts';
import { shownTones } from '../plans/words.ts';
import styles from './meetings.module.css';

export function DecisionsToPlan({ view }: { view: MeetingView }) {
  const { t } = useText();
  const { role } = useSession();
  const { meeting, items } = view;
  const planned = new Set(items.map(({ item }) => item.decision));
  const free = meeting.decisions.filter((each) => !planned.has(each));
  const mayWrite = may(role, 'organisation.write');
  if (meeting.decisions.length + items.length === 0) return null;
  return (
    <Stack gap="xs" className={styles.decisions ?? ''}>
      <Text fw={600}>{t('admin.meetings.decided')}</Text>
      {items.map((each) => (
        <Followed key={each.item.id} of={each} />
      ))}
      {!mayWrite &&
        free.map((each) => (
          <Text key={each} size="sm">
            {each}
          </Text>
        ))}
      {mayWrite && free.length > 0 && <Put key={free.join('\n')} meetingId={meeting.id} free={free} />}
    </Stack>
  );
}

function Followed({ of: { item, shown, plan, staff } }: { of: MeetingView['items'][number] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const open = { planId: item.planId, itemId: item.id } satisfies PlansState;
  return (
    <Group gap="xs" wrap="nowrap">
      <Badge color={shownTones[shown]} flex="none">
        {t(`admin.plans.state.${shown}`)}
      </Badge>
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="left"
        title={plan}
        onClick={() => void navigate(plansPath, { state: open })}
      >
        {item.what}
      </Anchor>
      <Text size="sm" c="gray.7">
        {[staff.join('、'), item.dueOn, item.outcome].filter(Boolean).join('　')}
      </Text>
    </Group>
  );
}

interface Line {
  decision: string;
  taken: boolean;
  what: string;
  staffIds: string[];
  dueOn: string | null;
}

function Put({ meetingId, free }: { meetingId: string; free: readonly string[] }) {
  const { t } = useText();
  const { today } = useSession();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { data: plans } = useOfficeQuery('admin.plans', null);
  const { mutateAsync: put, isPending } = useOfficeCommand('admin.meetingToPlan');
  const tellUndo = useUndo();
  const [planId, setPlanId] = useState<string | null>(null);
  const [lines, setLines] = useState<Line[]>(() =>
    free.map((decision) => ({ decision, taken: true, what: decision, staffIds: [], dueOn: null })),
  );
  const set = (at: number, change: Partial<Line>) =>
    setLines((all) => all.map((each, place) => (place === at ? { ...each, ...change } : each)));
  const target = planId ?? planAtHand(plans ?? [], today);
  const taken = lines.filter((each) => each.taken && each.what.trim() !== '');
  const act = async () => {
    if (target === null) return;
    try {
      const { made } = await put({
        ...{ id: meetingId, planId: target },
        lines: taken.map(({ decision, what, staffIds, dueOn }) => ({
          ...{ decision, what: what.trim(), staffIds },
          dueOn: dueOn !== null && isDay(dueOn) ? dueOn : null,
        })),
      });
      await tellUndo({ message: t('admin.meetings.put', { count: made }), call: 'admin.meetingToPlan' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  if (plans?.length === 0) return <Text size="sm">{t('admin.plans.notes.noPlan')}</Text>;
  return (
    <>
      <Text size="sm" c="gray.7">
        {t('admin.meetings.putHint')}
      </Text>
      {lines.map((line, at) => (
        <div key={line.decision} className={styles.line}>
          <Checkbox
            aria-label={t('admin.meetings.take', { what: line.decision })}
            checked={line.taken}
            onChange={(event) => set(at, { taken: event.currentTarget.checked })}
          />
          <TextInput
            size="xs"
            aria-label={t('admin.meetings.whatOf', { what: line.decision })}
            maxLength={200}
            autoComplete="off"
            disabled={!line.taken}
            value={line.what}
            onChange={(event) => set(at, { what: event.currentTarget.value })}
          />
          <MultiSelect
            size="xs"
            aria-label={t('admin.meetings.whoOf', { what: line.decision })}
            placeholder={line.staffIds.length === 0 ? t('admin.plans.newWho') : ''}
            searchable
            disabled={!line.taken}
            data={(staff ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={line.staffIds}
            onChange={(staffIds) => set(at, { staffIds })}
          />
          <DayInput
            size="xs"
            aria-label={t('admin.meetings.dueOf', { what: line.decision })}
            placeholder={t('admin.plans.newDue')}
            disabled={!line.taken}
            value={line.dueOn}
            onChange={(dueOn) => set(at, { dueOn })}
          />
        </div>
      ))}
      <Group gap="xs">
        <Select
          w={300}
          size="xs"
          allowDeselect={false}
          aria-label={t('admin.plans.notes.plan')}
          data={(plans ?? []).map(({ plan }) => ({ value: plan.id, label: plan.title }))}
          value={target}
          onChange={setPlanId}
        />
        <Button
          size="xs"
          leftSection={<IconListCheck size={16} stroke={1.7} />}
          loading={isPending}
          disabled={target === null || taken.length === 0}
          onClick={() => void act()}
        >
          {t('admin.plans.notes.put')}
        </Button>
      </Group>
    </>
  );
}
