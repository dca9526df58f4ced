/** Who sees a field of some sensitivity, in words; said from shared/roles.ts itself. */
import { useCallback } from 'react';
import type { Sensitivity } from '../../../../shared/record.ts';
import { roles, type Sight, sightOf } from '../../../../shared/roles.ts';
import { useText } from '../../../app/text.ts';

const words: Record<Sight, string> = {
  whole: 'children.own.sees',
  masked: 'children.own.seesMasked',
  absent: 'children.own.seesNot',
};

/** '校长、班主任看得到。管理员看不到。' */
export function useSeers(): (sensitivity: Sensitivity) => string {
  const { t, language } = useText();
  return useCallback(
    (sensitivity) => {
      const chinese = language === 'zh-CN';
      const sentences = (Object.entries(words) as [Sight, string][]).flatMap(([sight, key]) => {
        const named = roles.filter((role) => sightOf(role, sensitivity) === sight);
        const names = named.map((role) => t(`frame.role.${role}`)).join(chinese ? '、' : ', ');
        return named.length > 0 ? [t(key, { roles: names })] : [];
      });
      return sentences.join(chinese ? '' : ' ');
    },
    [t, language],
  );
}
