/** What carers and helpers bring to 今日. */
import {
  type Icon,
  IconAlertTriangle,
  IconCalendarTime,
  IconShieldQuestion,
  IconUrgent,
  IconWritingSign,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { GuardianTodo } from '../../../shared/areas/guardians/todos.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { dutyRecipient } from '../../../shared/codes/index.ts';
import { may } from '../../../shared/roles.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import type { Todo } from '../area.ts';
import { childPath } from '../children/openList.ts';
import { carersPath, helpersPath } from './paths.ts';

const looks: Record<GuardianTodo, { icon: Icon; tone: Todo['tone'] }> = {
  disqualified: { icon: IconAlertTriangle, tone: 'unsafe' },
  none: { icon: IconWritingSign, tone: 'attention' },
  endsSoon: { icon: IconCalendarTime, tone: 'attention' },
  ended: { icon: IconCalendarTime, tone: 'attention' },
  helperChecks: { icon: IconShieldQuestion, tone: 'unsafe' },
};

export function useGuardianTodos(): Todo[] {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data } = useOfficeQuery('guardians.todos', null, { enabled: may(role, 'guardians.read') });
  const { data: reports } = useOfficeQuery('guardians.openReports', null, {
    enabled: may(role, 'guardians.report'),
    fresh: true,
  });
  const running = (reports ?? []).map(
    ({ id, childId, childName: name, to, dueAt, late }): Todo => ({
      code: `report ${id}`,
      text: t(late ? 'guardians.duty.todoLate' : 'guardians.duty.todo', {
        name,
        at: dueAt.slice(11),
        to: labelOf(dutyRecipient, to, language),
      }),
      act: t('guardians.duty.todoAct'),
      icon: IconUrgent,
      tone: 'unsafe',
      open: () => void navigate(childPath(childId), { state: { tab: 'care' } }),
    }),
  );
  const counted = (data ?? []).map(({ code, count }) => ({
    code: `care ${code}`,
    text: t(`guardians.todo.${code}`, { count }),
    act: t(`guardians.todoAct.${code}`),
    ...looks[code],
    open: () => void navigate(code === 'helperChecks' ? helpersPath : carersPath, { state: { show: code } }),
  }));
  return [...running, ...counted];
}
