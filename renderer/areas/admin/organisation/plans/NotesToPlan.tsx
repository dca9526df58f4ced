/** Difficulties of the reports become items of a plan: those ticked, into the plan that is chosen. */
import { Button, Checkbox, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDay } from '../../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { Lines } from '../../../../ui/Lines.tsx';
import { notifyProblem, notifyWithAct } from '../../../../ui/notify.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { type PlansState, plansPath } from '../paths.ts';
import { planAtHand } from './planAtHand.ts';

interface NotesToPlanProps {
  /** The plan that is at hand; null where none is. */
  planId: string | null;
  onClose(): void;
}

export function NotesToPlan({ planId, onClose }: NotesToPlanProps) {
  const { t, language } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const { data: plans } = useOfficeQuery('admin.plans', null);
  const { data: notes, error } = useOfficeQuery('admin.plannedNotes', null, { fresh: true });
  const { mutateAsync: put, isPending } = useOfficeCommand('admin.planFromNotes');
  const [into, setInto] = useState(planId);
  const [left, setLeft] = useState<readonly string[]>([]);
  const free = (notes ?? []).filter(({ item, settled }) => item === null && !settled);
  const noteIds = free.map(({ noteId }) => noteId).filter((id) => !left.includes(id));
  const target = into ?? planAtHand(plans ?? [], today);
  const act = async () => {
    if (target === null) return;
    try {
      const { made } = await put({ planId: target, noteIds });
      onClose();
      notifyWithAct({
        message: t('admin.plans.notes.made', { count: made }),
        label: t('admin.plans.notes.look'),
        act: () => void navigate(plansPath, { state: { planId: target } satisfies PlansState }),
      });
    } catch (caught) {
      notifyProblem(caught);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('admin.plans.notes.title')} size={640}>
      <Stack>
        <ProblemAlert error={error} />
        {!notes && !error && <Lines count={4} />}
        {notes && free.length === 0 && <Text size="sm">{t('admin.plans.notes.none')}</Text>}
        {free.length > 0 && (
          <>
            <Text size="sm" c="gray.7">
              {t('admin.plans.notes.text')}
            </Text>
            {free.map(({ noteId, title, day }) => (
              <Checkbox
                key={noteId}
                label={`${formatDay(day, language, 'short')}　${title}`}
                checked={!left.includes(noteId)}
                onChange={(event) =>
                  setLeft(
                    event.currentTarget.checked ? left.filter((id) => id !== noteId) : [...left, noteId],
                  )
                }
              />
            ))}
            {plans?.length === 0 ? (
              <Text size="sm">{t('admin.plans.notes.noPlan')}</Text>
            ) : (
              <Select
                allowDeselect={false}
                label={t('admin.plans.notes.plan')}
                data={(plans ?? []).map(({ plan }) => ({ value: plan.id, label: plan.title }))}
                value={target}
                onChange={setInto}
              />
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button
            loading={isPending}
            disabled={target === null || noteIds.length === 0}
            onClick={() => void act()}
          >
            {t('admin.plans.notes.put')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
