/** What an assessment is called and of which time it is; as long as it isn't approved it can go to the bin. */
import { Button, Modal } from '@mantine/core';
import { useNavigate } from 'react-router';
import { type Assessment, assessmentModel } from '../../../../shared/areas/assessment/scoring.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { assessmentsPath } from '../paths.ts';

interface EditDialogProps {
  assessment: Assessment;
  onClose(): void;
}

export function EditDialog({ assessment, onClose }: EditDialogProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const { mutateAsync: save } = useOfficeCommand('assessment.saveAssessment');
  const { mutateAsync: remove } = useOfficeCommand('assessment.removeAssessment');
  const tellUndo = useUndo();
  const { id, version } = assessment;
  const toBin = async () => {
    try {
      await remove({ id });
      void navigate(assessmentsPath);
      await tellUndo({ message: t('assessment.list.removed'), call: 'assessment.removeAssessment' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('assessment.scoring.edit')} size="lg">
      <RecordForm
        model={assessmentModel}
        fields={['title', 'startsOn', 'endsOn', 'note']}
        values={assessment}
        onSubmit={async (patch) => {
          const { title, startsOn, endsOn, note } = { ...assessment, ...patch };
          await save({ id, version, patch: { title, startsOn, endsOn, note } });
          notifyDone(t('frame.saved'));
          onClose();
        }}
        onCancel={onClose}
      >
        <div>
          <Button variant="subtle" color="red" size="compact-sm" onClick={() => void toBin()}>
            {t('assessment.list.remove')}
          </Button>
        </div>
      </RecordForm>
    </Modal>
  );
}
