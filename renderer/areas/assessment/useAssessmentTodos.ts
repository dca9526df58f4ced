/** What 今日 says of putting right: what is late, what waits for a re-check, what waits to be closed. */
import { IconAlertTriangle, IconCircleCheck, IconZoomCheck } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { may } from '../../../shared/roles.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import type { Todo } from '../area.ts';
import { inspectionsPath } from './paths.ts';

/** For the menu. */
export function useOverdue(): number | null {
  const { role } = useSession();
  const { data } = useOfficeQuery('assessment.findingsDue', null, { enabled: may(role, 'assessment.read') });
  return data?.overdue || null;
}

export function useAssessmentTodos(): Todo[] {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data } = useOfficeQuery('assessment.findingsDue', null, { enabled: may(role, 'assessment.read') });
  if (!data) return [];
  const open = () => void navigate(inspectionsPath);
  const act = t('assessment.todo.open');
  const todos: Todo[] = [];
  if (data.overdue > 0)
    todos.push({
      ...{ code: 'findingsOverdue', tone: 'unsafe', icon: IconAlertTriangle, act, open },
      text: t('assessment.todo.overdue', { count: data.overdue }),
    });
  if (data.waiting > 0)
    todos.push({
      ...{ code: 'findingsWaiting', tone: 'attention', icon: IconZoomCheck, act, open },
      text: t('assessment.todo.waiting', { count: data.waiting }),
    });
  if (data.passed > 0 && may(role, 'assessment.close'))
    todos.push({
      ...{ code: 'findingsPassed', tone: 'calm', icon: IconCircleCheck, act, open },
      text: t('assessment.todo.passed', { count: data.passed }),
    });
  return todos;
}
