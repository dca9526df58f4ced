/** How a record that fulfils an item is called, and how it is opened; how an item stands. */
import { IconConfetti, IconMessages, IconUsersGroup } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { Fulfilment, PlanItemShown } from '../../../../../shared/areas/admin/plans.ts';
import { labelOf } from '../../../../../shared/codes/codeList.ts';
import { contactKind } from '../../../../../shared/codes/index.ts';
import { useText } from '../../../../app/text.ts';
import { type ActivitiesState, activitiesPath } from '../../../activities/paths.ts';
import { type ContactsState, contactsPath } from '../../../contacts/paths.ts';
import { type MeetingsState, meetingsPath } from '../paths.ts';

export const fulfilIcons = { activity: IconConfetti, contact: IconMessages, meeting: IconUsersGroup };

export const shownTones: Record<PlanItemShown, 'red' | 'apricot' | 'pine' | 'gray'> = {
  ...{ open: 'gray', soon: 'apricot', overdue: 'red' },
  ...{ done: 'pine', dropped: 'gray', carried: 'gray' },
};

/** '2026-11-09 家访 王小明'. */
export function useFulfilWords() {
  const { language } = useText();
  return useCallback(
    ({ kind, day, title, children }: Fulfilment) => {
      const name = kind === 'contact' ? labelOf(contactKind, title, language) : title;
      const more = language === 'zh-CN' ? '等' : '…';
      const who = children.length > 2 ? `${children.slice(0, 2).join('、')}${more}` : children.join('、');
      return [day, name, who].filter(Boolean).join(' ');
    },
    [language],
  );
}

export function useOpenRecord() {
  const navigate = useNavigate();
  return useCallback(
    ({ kind, targetId: open }: Pick<Fulfilment, 'kind' | 'targetId'>) => {
      if (kind === 'activity') void navigate(activitiesPath, { state: { open } satisfies ActivitiesState });
      else if (kind === 'contact') void navigate(contactsPath, { state: { open } satisfies ContactsState });
      else void navigate(meetingsPath, { state: { open } satisfies MeetingsState });
    },
    [navigate],
  );
}
