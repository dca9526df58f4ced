/** One item of a plan: what, who, by when, what became of it, where it comes from, and what fulfils it. */
import { Anchor, Button, Group, Modal, MultiSelect, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type PlanItem, type PlanItemRow, planItemModel } from '../../../../../shared/areas/admin/plans.ts';
import { may } from '../../../../../shared/roles.ts';
import { formatDay } from '../../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { RecordForm } from '../../../../ui/RecordForm/index.ts';
import { StateBadge } from './PlanItemLine.tsx';
import { PlanLinks } from './PlanLinks.tsx';
import { useOpenRecord } from './words.ts';

interface PlanItemDialogProps {
  row: PlanItemRow;
  onClose(): void;
}

export function PlanItemDialog({ row, onClose }: PlanItemDialogProps) {
  const { t } = useText();
  const { role } = useSession();
  // whose form has its name in a field needs it no second time
  const title = may(role, 'organisation.write') ? t('admin.plans.item') : row.item.what;
  return (
    <Modal opened onClose={onClose} title={title} size={760} closeOnClickOutside={!row.mine}>
      <Stack gap="sm">
        <From row={row} />
        {row.mine ? <ItemForm row={row} onClose={onClose} /> : <Facts row={row} />}
        <PlanLinks row={row} />
      </Stack>
    </Modal>
  );
}

/** The difficulty or the meeting that it comes from. */
function From({ row: { note, meeting, plan } }: { row: PlanItemRow }) {
  const { t, language } = useText();
  const open = useOpenRecord();
  return (
    <Text size="sm" c="gray.7" component="div">
      {[plan, note && t('admin.plans.fromNote', { title: note.title })].filter(Boolean).join('　')}
      {meeting && (
        <>
          {'　'}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => open({ kind: 'meeting', targetId: meeting.id })}
          >
            {t('admin.plans.fromMeeting', {
              day: formatDay(meeting.heldOn, language, 'date'),
              subject: meeting.subject,
            })}
          </Anchor>
        </>
      )}
    </Text>
  );
}

function Facts({ row }: { row: PlanItemRow }) {
  const { item, staff } = row;
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <StateBadge row={row} />
        <Text size="sm">
          {[staff.map(({ name }) => name).join('、'), item.dueOn].filter(Boolean).join('　')}
        </Text>
      </Group>
      {item.outcome && <Text size="sm">{item.outcome}</Text>}
    </Stack>
  );
}

const end = ['state', 'doneOn', 'outcome'] as const;

function ItemForm({ row, onClose }: PlanItemDialogProps) {
  const { t } = useText();
  const { role, today } = useSession();
  const { item } = row;
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { mutateAsync: save } = useOfficeCommand('admin.savePlanItem');
  const { mutateAsync: finish } = useOfficeCommand('admin.closePlanItem');
  const tellUndo = useUndo();
  const [staffIds, setStaffIds] = useState(item.staffIds);
  const mayWrite = may(role, 'organisation.write');
  const whoChanged = staffIds.join() !== item.staffIds.join();
  const submit = async (patch: Partial<PlanItem>) => {
    const asked = {
      ...(patch.what ? { what: patch.what } : {}),
      ...('dueOn' in patch ? { dueOn: patch.dueOn ?? null } : {}),
      ...(whoChanged ? { staffIds } : {}),
    };
    let { version } = item;
    if (Object.keys(asked).length > 0)
      ({ version } = await save({ id: item.id, version, planId: item.planId, patch: asked }));
    if (end.some((key) => key in patch)) {
      const { state, doneOn, outcome } = { ...item, ...patch };
      await finish({ id: item.id, version, state, doneOn, outcome });
    }
    onClose();
    await tellUndo({
      message: t('frame.saved'),
      call: end.some((key) => key in patch) ? 'admin.closePlanItem' : 'admin.savePlanItem',
    });
  };
  const known = new Map([...row.staff, ...(staff ?? [])].map(({ id, name }) => [id, name]));
  return (
    <RecordForm
      model={planItemModel}
      fields={mayWrite ? ['what', 'dueOn', ...end] : end}
      values={item}
      focus={null}
      hides={({ state }) => (state === 'open' ? ['doneOn', 'outcome'] : [])}
      follow={(key, value) => {
        if (key !== 'state') return {};
        return value === 'open' ? { doneOn: null, outcome: null } : { doneOn: item.doneOn ?? today };
      }}
      changedBeside={whoChanged}
      onCancel={onClose}
      onSubmit={submit}
    >
      {mayWrite && (
        <Group align="flex-end" justify="space-between" wrap="nowrap">
          <MultiSelect
            flex={1}
            label={t('admin.plans.newWho')}
            searchable
            maxValues={20}
            data={[...known].map(([value, label]) => ({ value, label }))}
            value={staffIds}
            onChange={setStaffIds}
          />
          <Remove item={item} onClose={onClose} />
        </Group>
      )}
    </RecordForm>
  );
}

function Remove({ item, onClose }: { item: PlanItem; onClose(): void }) {
  const { t } = useText();
  const { mutateAsync: remove } = useOfficeCommand('admin.removePlanItem');
  const tellUndo = useUndo();
  const toBin = async () => {
    try {
      await remove({ id: item.id });
      onClose();
      await tellUndo({ message: t('admin.plans.itemRemoved'), call: 'admin.removePlanItem' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Button
      variant="subtle"
      color="red"
      size="compact-sm"
      leftSection={<IconTrash size={16} stroke={1.7} />}
      onClick={() => void toBin()}
    >
      {t('admin.plans.itemRemove')}
    </Button>
  );
}
