import type { Progress } from '../../../../shared/door.ts';
import { useText } from '../../../app/text.ts';
import { ProgressDialog } from '../../../ui/ProgressDialog.tsx';
import { stepKey } from './labels.ts';

interface StepDialogProps {
  running: boolean;
  progress: Progress | null;
  onCancel(): void;
}

/** The steps of backing up, checking and restoring, by name; bytes where they can be counted, else a bar that runs. */
export function StepDialog({ running, progress, onCancel }: StepDialogProps) {
  const { t } = useText();
  const title = t(stepKey(progress));
  return <ProgressDialog title={title} running={running} progress={progress} onCancel={onCancel} />;
}
