/** A step of building, and what stands in its way: written down, changed, taken away. */
import { Button, Group, Modal } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type BuildingObstacle,
  type BuildingStep,
  buildingObstacleModel,
  buildingStepModel,
} from '../../../../../shared/areas/admin/building.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { HistoryButton } from '../../../../ui/Changes/index.ts';
import { notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { RecordForm } from '../../../../ui/RecordForm/index.ts';

interface StepDialogProps {
  /** Null for a new one. */
  step: BuildingStep | null;
  onClose(): void;
}

export function StepDialog({ step, onClose }: StepDialogProps) {
  const { t } = useText();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { mutateAsync: save } = useOfficeCommand('admin.saveBuildingStep');
  const { mutateAsync: remove } = useOfficeCommand('admin.removeBuildingStep');
  const tellUndo = useUndo();
  const toBin = async () => {
    try {
      await remove({ id: step!.id });
      onClose();
      await tellUndo({ message: t('admin.building.stepRemoved'), call: 'admin.removeBuildingStep' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(step ? 'admin.building.editStep' : 'admin.building.addStep')}
      size={720}
      closeOnClickOutside={false}
    >
      <RecordForm
        model={buildingStepModel}
        values={step ?? {}}
        links={{ staffId: (staff ?? []).map(({ id, name }) => ({ value: id, label: name })) }}
        hides={(draft) => [
          ...(draft.doneOn ? (['stoppedOn'] as const) : []),
          ...(draft.stoppedOn && !draft.doneOn ? [] : (['stoppedBecause'] as const)),
        ]}
        follow={(key, value) => {
          if (key === 'doneOn' && value) return { stoppedOn: null, stoppedBecause: null };
          return key === 'stoppedOn' && !value ? { stoppedBecause: null } : {};
        }}
        onCancel={onClose}
        onSubmit={async (patch) => {
          await save({ id: step?.id ?? null, version: step?.version ?? null, patch });
          onClose();
          await tellUndo({ message: t('frame.saved'), call: 'admin.saveBuildingStep' });
        }}
      >
        {step && <Kept id={step.id} remove={t('admin.building.remove')} onRemove={() => void toBin()} />}
      </RecordForm>
    </Modal>
  );
}

interface ObstacleDialogProps {
  /** Null for a new one. */
  obstacle: BuildingObstacle | null;
  onClose(): void;
}

export function ObstacleDialog({ obstacle, onClose }: ObstacleDialogProps) {
  const { t } = useText();
  const { today } = useSession();
  const { mutateAsync: save } = useOfficeCommand('admin.saveBuildingObstacle');
  const { mutateAsync: remove } = useOfficeCommand('admin.removeBuildingObstacle');
  const tellUndo = useUndo();
  const [first] = useState(() => obstacle ?? { since: today });
  const toBin = async () => {
    try {
      await remove({ id: obstacle!.id });
      onClose();
      await tellUndo({ message: t('admin.building.obstacleRemoved'), call: 'admin.removeBuildingObstacle' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(obstacle ? 'admin.building.editObstacle' : 'admin.building.addObstacle')}
      size={720}
      closeOnClickOutside={false}
    >
      <RecordForm
        model={buildingObstacleModel}
        values={first}
        hides={(draft) => (draft.resolvedOn ? [] : ['resolvedHow'])}
        follow={(key, value) => (key === 'resolvedOn' && !value ? { resolvedHow: null } : {})}
        onCancel={onClose}
        onSubmit={async (patch) => {
          const { id, version } = obstacle ?? { id: null, version: null };
          await save({ id, version, patch: obstacle ? patch : { ...first, ...patch } });
          onClose();
          await tellUndo({ message: t('frame.saved'), call: 'admin.saveBuildingObstacle' });
        }}
      >
        {obstacle && (
          <Kept id={obstacle.id} remove={t('admin.building.remove')} onRemove={() => void toBin()} />
        )}
      </RecordForm>
    </Modal>
  );
}

function Kept({ id, remove, onRemove }: { id: string; remove: string; onRemove(): void }) {
  return (
    <Group gap="xs">
      <HistoryButton of="admin.buildingHistory" id={id} />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={16} stroke={1.7} />}
        onClick={onRemove}
      >
        {remove}
      </Button>
    </Group>
  );
}
