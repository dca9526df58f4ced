/** A plan written anew or changed: its time, its name, how it begins, and for a new one what is carried on into it. */
import { Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import {
  type Plan,
  type PlanCounts,
  planModel,
  suggestPlan,
} from '../../../../../shared/areas/admin/plans.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { notifyDone, useUndo } from '../../../../ui/notify.tsx';
import { ProseEditor } from '../../../../ui/ProseEditor/index.ts';
import { RecordForm } from '../../../../ui/RecordForm/index.ts';

interface PlanDialogProps {
  /** Null for a new one. */
  plan: Plan | null;
  others: readonly { plan: Plan; counts: PlanCounts }[];
  onSaved(id: string): void;
  onClose(): void;
}

export function PlanDialog(props: PlanDialogProps) {
  const { t } = useText();
  const { data: terms } = useOfficeQuery('admin.terms', null);
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(props.plan ? 'admin.plans.edit' : 'admin.plans.add')}
      size={820}
      closeOnClickOutside={false}
    >
      {terms && <Form {...props} terms={terms} />}
    </Modal>
  );
}

type Terms = Parameters<typeof suggestPlan>[2]['terms'];

function Form({ plan, others, terms, onSaved, onClose }: PlanDialogProps & { terms: Terms }) {
  const { t } = useText();
  const { today } = useSession();
  const { mutateAsync: save } = useOfficeCommand('admin.savePlan');
  const { mutateAsync: carry } = useOfficeCommand('admin.carryPlanItems');
  const tellUndo = useUndo();
  const suggest = (kind: string) =>
    suggestPlan(kind, today, { terms, taken: others.map((each) => each.plan.title) });
  const [first] = useState(() => plan ?? { kind: 'term', ...suggest('term') });
  const [prose, setProse] = useState<string[]>(plan?.prose ?? []);
  const open = others.filter(({ counts }) => counts.open > 0);
  const [fromId, setFromId] = useState(() => overOf(open, today));
  return (
    <RecordForm
      model={planModel}
      fields={['kind', 'title', 'startOn', 'endOn']}
      values={first}
      focus={plan ? null : 'title'}
      changedBeside={plan === null || prose.join('\n') !== plan.prose.join('\n')}
      follow={(key, value) => (key === 'kind' && !plan && value ? { ...suggest(String(value)) } : {})}
      onCancel={onClose}
      onSubmit={async (patch) => {
        const lines = prose.filter((line) => line.trim() !== '');
        const made = await save({
          ...{ id: plan?.id ?? null, version: plan?.version ?? null },
          patch: plan ? { ...patch, prose: lines } : { ...first, ...patch, prose: lines },
        });
        onSaved(made.id);
        onClose();
        if (plan === null && fromId !== null) {
          const { made: count } = await carry({ fromId, toId: made.id });
          if (count > 0) return notifyDone(t('admin.plans.carried', { count }));
        }
        await tellUndo({ message: t('frame.saved'), call: 'admin.savePlan' });
      }}
    >
      <Stack>
        <ProseEditor framed label={t('admin.plans.beginning')} value={prose} onChange={setProse} />
        {plan === null && open.length > 0 && (
          <CarryChoice label={t('admin.plans.carry')} open={open} value={fromId} onChange={setFromId} />
        )}
      </Stack>
    </RecordForm>
  );
}

/** Only what is over is carried on unasked: what still runs is done there. */
function overOf(open: PlanDialogProps['others'], today: Day): string | null {
  return open.find(({ plan }) => plan.endOn < today)?.plan.id ?? null;
}

interface CarryChoiceProps {
  label: string;
  /** Plans in which something is open. */
  open: PlanDialogProps['others'];
  value: string | null;
  onChange(id: string | null): void;
}

export function CarryChoice({ label, open, value, onChange }: CarryChoiceProps) {
  const { t } = useText();
  const none = 'none';
  return (
    <Select
      allowDeselect={false}
      label={label}
      description={t('admin.plans.carryText')}
      data={[
        { value: none, label: t('admin.plans.carryNone') },
        ...open.map(({ plan, counts }) => ({
          value: plan.id,
          label: t('admin.plans.carryOf', { title: plan.title, count: counts.open }),
        })),
      ]}
      value={value ?? none}
      onChange={(id) => onChange(id === none ? null : id)}
    />
  );
}
