/** What 今日 says of calls: those that run or of which nobody has said how they went, and numbers that want checking. */
import { IconCalendarTime, IconPhoneCall, IconPhoneX } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { may } from '../../../shared/roles.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import type { Todo } from '../area.ts';
import { appointmentsPath, type PhoneState, phonePath } from './paths.ts';

export function usePhoneTodos(): Todo[] {
  const { t } = useText();
  const { role, today } = useSession();
  const navigate = useNavigate();
  const enabled = may(role, 'phone.write');
  const { data: unfinished } = useOfficeQuery('phone.unfinished', null, { enabled });
  const { data: bad } = useOfficeQuery('phone.badNumbers', { childId: null }, { enabled });
  const { data: day } = useOfficeQuery('phone.appointments', { day: today }, { enabled });
  const todos: Todo[] = [];
  const clock = clockNow();
  const waiting = (day?.rows ?? []).filter(
    ({ appointment, endsAt }) => appointment?.state === 'booked' && endsAt > clock,
  );
  const [next] = waiting;
  const running = (unfinished ?? []).filter(({ call }) => call.endsAt === null);
  const unsaid = (unfinished?.length ?? 0) - running.length;
  const open = (state: PhoneState) => void navigate(phonePath, { state });
  const [first] = running;
  if (first)
    todos.push({
      code: 'phoneRunning',
      text: t('phone.todo.running', { count: running.length, name: first.child.name }),
      act: t('phone.todo.open'),
      tone: 'attention',
      icon: IconPhoneCall,
      open: () => open({}),
    });
  if (next?.child)
    todos.push({
      code: 'phoneNext',
      text: t('phone.todo.next', {
        count: waiting.length,
        time: next.startsAt,
        name: next.child.name,
      }),
      act: t('phone.todo.appointments'),
      tone: 'calm',
      icon: IconCalendarTime,
      open: () => void navigate(appointmentsPath),
    });
  if (unsaid > 0)
    todos.push({
      code: 'phoneUnsaid',
      text: t('phone.todo.unsaid', { count: unsaid }),
      act: t('phone.todo.say'),
      tone: 'attention',
      icon: IconPhoneCall,
      open: () => open({}),
    });
  if (bad && bad.length > 0)
    todos.push({
      code: 'phoneBad',
      text: t('phone.todo.bad', { count: bad.length }),
      act: t('phone.todo.check'),
      tone: 'attention',
      icon: IconPhoneX,
      open: () => open({ badNumbers: true }),
    });
  return todos;
}

/** 'HH:mm' by the clock on the wall. */
function clockNow(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((each) => String(each).padStart(2, '0')).join(':');
}
