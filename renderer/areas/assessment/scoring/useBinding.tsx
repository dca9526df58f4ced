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
import { type BindingStep, bindAll } from './bind.ts';

export function useBinding({ id, title }: Pick<Assessment, 'id' | 'title'>) {
  const { t } = useText();
  const { today } = useSession();
  const parts = useOfficeJob('assessment.bindingParts');
  const { mutateAsync: keepPdf } = useOfficeCommand('reports.keepFiledPdf');
  const [doing, setDoing] = useState<{ step: 'gathering' | BindingStep; done: number; total: number } | null>(
    null,
  );
  const stopped = useRef(false);
  const make = async (): Promise<Uint8Array | null> => {
    stopped.current = false;
    setDoing({ step: 'gathering', done: 0, total: 0 });
    try {
      return await bindAll(await parts.mutateAsync({ id }), {
        draw: (html) => {
          if (stopped.current) throw new Refusal({ code: 'cancelled' });
          return office.shell.pdf(html);
        },
        file: async (evidenceId) => {
          if (stopped.current) throw new Refusal({ code: 'cancelled' });
          return (await office.call('assessment.evidenceFile', { id: evidenceId })).content;
        },
        progress: (step, done, total) => setDoing({ step, done, total }),
        today,
      });
    } catch (error) {
      notifyProblem(error);
      return null;
    } finally {
      setDoing(null);
    }
  };
  const saveFile = useSave();
  const save = () => saveFile({ name: `${title}.pdf`, what: 'binding', bytes: make });
  const keep = async (filedReportId: string) => {
    const bytes = await make();
    if (bytes) await keepPdf({ id: filedReportId, bytes }).catch(notifyProblem);
  };
  // nothing is told from within a drawing: it says which papers are drawn, and moves without a share
  const isDrawn = doing?.step === 'drawing' || doing?.step === 'index';
  const element = (
    <ProgressDialog
      title={t('assessment.scoring.binding')}
      running={doing !== null}
      progress={parts.progress ?? (isDrawn ? null : doing)}
      {...(doing && {
        doing: t(`assessment.scoring.bindingStep.${doing.step}`, { done: doing.done, total: doing.total }),
      })}
      onCancel={() => {
        stopped.current = true;
        parts.cancel();
      }}
    />
  );
  return { save, keep, busy: doing !== null, element };
}
