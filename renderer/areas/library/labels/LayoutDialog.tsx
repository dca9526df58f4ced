/** A sheet of labels of the school's own, measured with a ruler. */
import { Button, Modal, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type LabelLayout, labelSheetModel, presets } from '../../../../shared/areas/library/labels.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';

interface LayoutDialogProps {
  /** Null for a new one. */
  layout: LabelLayout | null;
  onSaved(id: string): void;
  onRemoved(): void;
  onClose(): void;
}

const { name: _, ...first } = presets['a4-3x8'];

export function LayoutDialog({ layout, onSaved, onRemoved, onClose }: LayoutDialogProps) {
  const { t } = useText();
  const { mutateAsync: save } = useOfficeCommand('library.saveLabelLayout');
  const { mutateAsync: remove } = useOfficeCommand('library.removeLabelLayout');
  const tellUndo = useUndo();
  const toBin = async () => {
    try {
      await remove({ id: layout!.id });
      onRemoved();
      await tellUndo({ message: t('library.labels.layoutRemoved'), call: 'library.removeLabelLayout' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(layout ? 'library.labels.editLayout' : 'library.labels.newLayout')}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('library.labels.layoutHint')}
      </Text>
      <RecordForm
        model={labelSheetModel}
        values={layout?.sheet ?? first}
        onCancel={onClose}
        onSubmit={async (patch) => {
          const kept = await save({
            id: layout?.id ?? null,
            version: layout?.version ?? null,
            patch: layout ? patch : { ...first, ...patch },
          });
          notifyDone(t('library.labels.layoutSaved'));
          onSaved(kept.id);
        }}
      />
      {layout && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          leftSection={<IconTrash size={16} stroke={1.7} />}
          onClick={() => void toBin()}
        >
          {t('library.labels.removeLayout')}
        </Button>
      )}
    </Modal>
  );
}
