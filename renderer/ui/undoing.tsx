/** Taking acts back and doing them again: from the keys, the palette, a toast or the list of acts. */
import i18next from 'i18next';
import { useCallback, useMemo } from 'react';
import type { ActBrief } from '../../shared/areas/admin/acts.ts';
import type { Language } from '../../shared/record.ts';
import { useOfficeCommand } from '../app/calls.ts';
import { office } from '../app/office.ts';
import { notifyDone, notifyProblem, notifyWithAct } from './notify.tsx';
import { toProblem } from './problemText.ts';
import { exactly } from './When.tsx';

export type Way = 'undo' | 'redo';

/** While one step is on its way a second press of the key is no second step. */
let busy = false;

/** `last('undo')` takes back one's own last act, `one('redo', act)` does a given one again; each says what it did. */
export function useUndoing() {
  const { mutateAsync: undo } = useOfficeCommand('admin.undo');
  const { mutateAsync: redo } = useOfficeCommand('admin.redo');
  const { mutateAsync: undoLast } = useOfficeCommand('admin.undoLast');
  const { mutateAsync: redoLast } = useOfficeCommand('admin.redoLast');

  const one = useCallback(
    async (way: Way, brief: ActBrief): Promise<void> => {
      try {
        await (way === 'undo' ? undo : redo)({ id: brief.id });
        tell(way, brief, () => void one(way === 'undo' ? 'redo' : 'undo', brief));
      } catch (error) {
        await tellRefused(error);
      }
    },
    [undo, redo],
  );
  const last = useCallback(
    async (way: Way): Promise<void> => {
      if (busy) return;
      busy = true;
      try {
        const next = await office.call('admin.nextUndo', { language: i18next.language as Language });
        const brief = next[way];
        if (!brief)
          return notifyDone(i18next.t(way === 'undo' ? 'frame.undoing.noUndo' : 'frame.undoing.noRedo'));
        await (way === 'undo' ? undoLast : redoLast)({ id: brief.id });
        tell(way, brief, () => void one(way === 'undo' ? 'redo' : 'undo', brief));
      } catch (error) {
        await tellRefused(error);
      } finally {
        busy = false;
      }
    },
    [undoLast, redoLast, one],
  );
  return useMemo(() => ({ one, last }), [one, last]);
}

function tell(way: Way, brief: ActBrief, back: () => void): void {
  const act = actWords(brief);
  notifyWithAct({
    id: 'undoing',
    message: i18next.t(way === 'undo' ? 'frame.undoing.undone' : 'frame.undoing.redone', { act }),
    label: i18next.t(way === 'undo' ? 'frame.undoing.redo' : 'frame.undo'),
    act: back,
  });
}

/** '改儿童档案 王小明', '导入普查表（328 条）'. */
function actWords({ call, title, records }: ActBrief): string {
  const act = i18next.t(`frame.calls.${call}`);
  if (title !== '') return `${act} ${title}`;
  return records > 1 ? i18next.t('frame.undoing.acts', { act, records }) : act;
}

/** Of a conflict who made the later change, and when. */
async function tellRefused(error: unknown): Promise<void> {
  const { code, params } = toProblem(error);
  if (code !== 'undoConflict' || typeof params?.at !== 'number') return notifyProblem(error);
  const staff = await office.call('admin.staffNames', null).catch(() => []);
  const who = staff.find((each) => each.id === params.staffId)?.name ?? i18next.t('admin.history.nobody');
  const when = exactly(params.at, i18next.language as Language);
  notifyProblem(error, i18next.t('frame.undoing.conflict', { who, when }));
}
