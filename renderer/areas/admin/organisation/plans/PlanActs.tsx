/** What can be done with one plan: printed, changed, carried on into, made of difficulties, deleted. */
import { Button, Group, Menu, Modal, Stack } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { planPapers } from '../../../../../shared/areas/admin/planCalls.ts';
import type { Plan, PlanCounts, PlanView } from '../../../../../shared/areas/admin/plans.ts';
import { may } from '../../../../../shared/roles.ts';
import { useOfficeCommand } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { notifyDone, notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { usePaper } from '../../../../ui/usePaper.tsx';
import { NotesToPlan } from './NotesToPlan.tsx';
import { CarryChoice } from './PlanDialog.tsx';

interface PlanActsProps {
  view: PlanView;
  plans: readonly { plan: Plan; counts: PlanCounts }[];
  onEdit(): void;
}

export function PlanActs({ view, plans, onEdit }: PlanActsProps) {
  const { t } = useText();
  const { role } = useSession();
  const { plan } = view;
  const [asked, setAsked] = useState<'carry' | 'notes' | null>(null);
  const { mutateAsync: remove } = useOfficeCommand('admin.removePlan');
  const tellUndo = useUndo();
  const paper = usePaper('admin.planPaper', {
    making: t('admin.organisation.print.making'),
    formats: { docx: 'admin.organisation.print.word', xlsx: 'admin.organisation.print.excel' },
  });
  const toBin = async () => {
    try {
      await remove({ id: plan.id });
      await tellUndo({ message: t('admin.plans.removed'), call: 'admin.removePlan' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const open = plans.filter((each) => each.plan.id !== plan.id && each.counts.open > 0);
  const down = <IconChevronDown size={14} stroke={1.7} />;
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.7} />} rightSection={down}>
            {t('admin.organisation.print.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {planPapers.map((each) => {
            const name = t(`admin.plans.print.${each}`);
            return (
              <Menu.Item
                key={each}
                onClick={() => void paper.preview({ id: plan.id, paper: each }, `${plan.title} ${name}`)}
              >
                {name}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {may(role, 'organisation.write') && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button variant="default" rightSection={down}>
              {t('admin.plans.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onEdit}>{t('admin.plans.edit')}</Menu.Item>
            <Menu.Item disabled={open.length === 0} onClick={() => setAsked('carry')}>
              {t('admin.plans.carry')}
            </Menu.Item>
            <Menu.Item onClick={() => setAsked('notes')}>{t('admin.plans.notes.button')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" onClick={() => void toBin()}>
              {t('admin.plans.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {asked === 'carry' && <Carry toId={plan.id} open={open} onClose={() => setAsked(null)} />}
      {asked === 'notes' && <NotesToPlan planId={plan.id} onClose={() => setAsked(null)} />}
      {paper.element}
    </>
  );
}

interface CarryProps {
  toId: string;
  open: PlanActsProps['plans'];
  onClose(): void;
}

function Carry({ toId, open, onClose }: CarryProps) {
  const { t } = useText();
  const { mutateAsync: carry, isPending } = useOfficeCommand('admin.carryPlanItems');
  const tellUndo = useUndo();
  const [fromId, setFromId] = useState<string | null>(open[0]?.plan.id ?? null);
  const act = async () => {
    if (fromId === null) return onClose();
    try {
      const { made } = await carry({ fromId, toId });
      onClose();
      if (made === 0) return notifyDone(t('admin.plans.nothingCarried'));
      await tellUndo({
        message: t('admin.plans.carried', { count: made }),
        call: 'admin.carryPlanItems',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('admin.plans.carry')} size={560}>
      <Stack>
        <CarryChoice label={t('admin.plans.carryFrom')} open={open} value={fromId} onChange={setFromId} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button loading={isPending} disabled={fromId === null} onClick={() => void act()}>
            {t('admin.plans.carry')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
