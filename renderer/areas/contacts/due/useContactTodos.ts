/** What 今日 says of contacts: what is overdue by each rule, and follow-ups whose day has passed. */
import { IconCalendarExclamation, IconMessageExclamation } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { everyContact } from '../../../../shared/areas/contacts/log.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import type { Todo } from '../../area.ts';
import { type ContactsState, contactsPath, type MatrixState, matrixPath } from '../paths.ts';

export function useContactTodos(): Todo[] {
  const { t } = useText();
  const { role, today } = useSession();
  const navigate = useNavigate();
  const { data } = useOfficeQuery('contacts.dueCounts', null, { enabled: may(role, 'contacts.read') });
  if (!data) return [];
  const rules = data.rules
    .filter(({ overdue }) => overdue > 0)
    .map(
      ({ rule, overdue }): Todo => ({
        code: `careRule ${rule.id}`,
        text: t('contacts.todo.overdue', { name: rule.name, count: overdue }),
        act: t('contacts.todo.look'),
        tone: 'attention',
        icon: IconCalendarExclamation,
        open: () =>
          void navigate(matrixPath, { state: { ruleId: rule.id, overdue: true } satisfies MatrixState }),
      }),
    );
  if (data.lateFollowUps === 0) return rules;
  const filter = { ...everyContact, open: true, overdueOn: today };
  return [
    {
      code: 'lateFollowUps',
      text: t('contacts.todo.followUps', { count: data.lateFollowUps }),
      act: t('contacts.todo.look'),
      tone: 'unsafe',
      icon: IconMessageExclamation,
      open: () => void navigate(contactsPath, { state: { filter } satisfies ContactsState }),
    },
    ...rules,
  ];
}
