/** After an entry was saved: says so at once where its words may speak of what must be reported. */
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { situationsOfEntry } from '../../../shared/areas/guardians/situations.ts';
import { useText } from '../../app/text.ts';
import { notifyWithAct } from '../../ui/notify.tsx';
import { childPath } from '../children/openList.ts';

/** `entry`: the texts as they were written; the alarm leads to the child's 照护, where whom to call and the clock stand. */
export function useDutyAlarm() {
  const { t, language } = useText();
  const navigate = useNavigate();
  return useCallback(
    (childId: string, entry: Readonly<Record<string, unknown>>): void => {
      const words = situationsOfEntry(entry).flatMap((found) => found.words);
      if (words.length === 0) return;
      notifyWithAct({
        id: 'duty',
        urgent: true,
        message: t('guardians.duty.alarm', { words: words.join(language === 'zh-CN' ? '、' : ', ') }),
        label: t('guardians.duty.alarmOpen'),
        act: () => void navigate(childPath(childId), { state: { tab: 'care' } }),
      });
    },
    [t, language, navigate],
  );
}
