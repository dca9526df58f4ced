/** On the page of notes for reports: what became of a difficulty in a plan, and its way there. */
import { Alert, Badge, Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { may } from '../../../../../shared/roles.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { NotesToPlan } from './NotesToPlan.tsx';

function useNotePlan(noteId: string) {
  const { role } = useSession();
  const enabled = may(role, 'organisation.read');
  const { data } = useOfficeQuery('admin.plannedNotes', null, { enabled, fresh: true });
  return data?.find((each) => each.noteId === noteId)?.item ?? null;
}

/** For who keeps the plans, while a difficulty is in none. */
export function NotesToPlanButton() {
  const { t } = useText();
  const { role } = useSession();
  const mayWrite = may(role, 'organisation.write');
  const [opened, setOpened] = useState(false);
  const { data } = useOfficeQuery('admin.plannedNotes', null, { enabled: mayWrite, fresh: true });
  const free = data?.some(({ item, settled }) => item === null && !settled) ?? false;
  if (!mayWrite || (!free && !opened)) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconListCheck size={18} stroke={1.7} />}
        onClick={() => setOpened(true)}
      >
        {t('admin.plans.notes.button')}
      </Button>
      {opened && <NotesToPlan planId={null} onClose={() => setOpened(false)} />}
    </>
  );
}

export function NotePlanBadge({ noteId, otherwise }: { noteId: string; otherwise: string }) {
  const { t } = useText();
  const item = useNotePlan(noteId);
  if (!item) return <Badge color="gray">{otherwise}</Badge>;
  return item.shown === 'done' ? (
    <Badge color="apricot">{t('admin.plans.notes.listedDone')}</Badge>
  ) : (
    <Badge color={item.shown === 'overdue' ? 'red' : 'gray'}>{t('admin.plans.notes.listed')}</Badge>
  );
}

interface NotePlanProps {
  noteId: string;
  settled: boolean;
  onSettle(settledOn: Day, settledHow: string | null): void;
}

/** In the note's own form: where it stands, and once it is done the end of the difficulty. */
export function NotePlan({ noteId, settled, onSettle }: NotePlanProps) {
  const { t } = useText();
  const { today } = useSession();
  const item = useNotePlan(noteId);
  if (!item) return null;
  const { plan, shown, doneOn, outcome } = item;
  if (shown !== 'done')
    return (
      <Alert color="gray" p="xs">
        {t('admin.plans.notes.inPlan', { plan, state: t(`admin.plans.state.${shown}`) })}
      </Alert>
    );
  return (
    <Alert color={settled ? 'gray' : 'pine'} p="xs">
      {t('admin.plans.notes.done', { plan, day: doneOn ?? '', outcome: outcome ?? '' })}
      {!settled && (
        <Button size="compact-xs" variant="light" ml="sm" onClick={() => onSettle(doneOn ?? today, outcome)}>
          {t('admin.plans.notes.settle')}
        </Button>
      )}
    </Alert>
  );
}
