/** The bound whole: saved where the person says, or kept with what was approved. */
import { useRef, useState } from 'react';
import type { Assessment } from '../../../../shared/areas/assessment/scoring.ts';
import { Refusal } from '../../../../shared/problem.ts';
import { useOfficeCommand, useOfficeJob } from '../../../app/calls.ts';
import { office } from '../../../app/office.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyProblem } from '../../../ui/notify.tsx';
import { ProgressDialog } from '../../../ui/ProgressDialog.tsx';
import { useSave } from '../../../ui/Saving.tsx';
import { bindAll } from './bind.ts';

export function useBinding({ id, title }: Pick<Assessment, 'id' | 'title'>) {
  const { t } = useText();
  const { today } = useSession();
  const parts = useOfficeJob('assessment.bindingParts');
  const { mutateAsync: keepPdf } = useOfficeCommand('reports.keepFiledPdf');
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const stopped = useRef(false);
  const make = async (): Promise<Uint8Array | null> => {
    stopped.current = false;
    setProgress({ done: 0, total: 1 });
    try {
      return await bindAll(await parts.mutateAsync({ id }), {
        draw: (html) => {
          if (stopped.current) throw new Refusal({ code: 'cancelled' });
          return office.shell.pdf(html);
        },
        file: async (evidenceId) =>
          (await office.call('assessment.evidenceFile', { id: evidenceId })).content,
        progress: (done, total) => setProgress({ done, total }),
        today,
      });
    } catch (error) {
      notifyProblem(error);
      return null;
    } finally {
      setProgress(null);
    }
  };
  const saveFile = useSave();
  const save = () => saveFile({ name: `${title}.pdf`, what: 'binding', bytes: make });
  const keep = async (filedReportId: string) => {
    const bytes = await make();
    if (bytes) await keepPdf({ id: filedReportId, bytes }).catch(notifyProblem);
  };
  const element = (
    <ProgressDialog
      title={t('assessment.scoring.binding')}
      running={progress !== null}
      progress={parts.progress ?? progress}
      onCancel={() => {
        stopped.current = true;
        parts.cancel();
      }}
    />
  );
  return { save, keep, busy: progress !== null, element };
}
