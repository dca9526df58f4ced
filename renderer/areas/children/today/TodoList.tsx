/** 要办的事: each thing to do opens the children that it is about. */
import { UnstyledButton } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconCake,
  IconChevronRight,
  IconClipboardCheck,
  IconClipboardText,
  IconHeartHandshake,
  IconHome,
  IconId,
  IconPhoneOff,
  IconQuestionMark,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { Overview } from '../../../../shared/areas/children/calls.ts';
import { useText } from '../../../app/text.ts';
import type { Todo } from '../../area.ts';
import { surveyPath, useOpenList } from '../openList.ts';
import styles from './today.module.css';

/** How pressing a thing is: red is unsafe, apricot wants attention, green can wait. */
const looks: Record<string, { icon: Icon; tone: 'unsafe' | 'attention' | 'calm' }> = {
  alert: { icon: IconAlertTriangle, tone: 'unsafe' },
  survey: { icon: IconClipboardCheck, tone: 'attention' },
  noContact: { icon: IconPhoneOff, tone: 'unsafe' },
  noCarer: { icon: IconHome, tone: 'attention' },
  careNotRecorded: { icon: IconQuestionMark, tone: 'attention' },
  noIdNumber: { icon: IconId, tone: 'attention' },
  noMentor: { icon: IconHeartHandshake, tone: 'attention' },
  turning16: { icon: IconCake, tone: 'calm' },
  doubles: { icon: IconUsersGroup, tone: 'attention' },
  missing: { icon: IconClipboardText, tone: 'calm' },
};
const otherLook = { icon: IconClipboardText, tone: 'calm' } as const;

/** How a thing to do of this area looks that is no list of children. */
export function useTodoOf() {
  const { t } = useText();
  return ({ code, count, open }: { code: string; count: number; open(): void }): Todo => ({
    code,
    text: t(`children.todo.${code}`, { count }),
    act: t(`children.todoAct.${code}`),
    ...(looks[code] ?? otherLook),
    open,
  });
}

/** The most pressing first; of one tone those of this area, then `others` in their order. */
const tones: readonly Todo['tone'][] = ['unsafe', 'attention', 'calm'];

export function TodoList({ todo, others }: { todo: Overview['todo']; others: readonly Todo[] }) {
  const todoOf = useTodoOf();
  const openList = useOpenList();
  const navigate = useNavigate();
  // the survey has a page of its own; every other thing to do opens its children
  const openTodo = ({ code, filter }: Overview['todo'][number]) =>
    code === 'survey' ? void navigate(surveyPath) : openList(filter);
  const all = [...todo.map((each) => todoOf({ ...each, open: () => openTodo(each) })), ...others];
  const rows = all.toSorted((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone));
  return (
    <ul className={styles.todo}>
      {rows.map(({ code, text, act, icon: Look, tone, open }) => {
        return (
          <li key={code}>
            <UnstyledButton className={styles.todoRow} onClick={open}>
              <span className={styles.todoIcon} data-tone={tone}>
                <Look size={18} stroke={1.7} aria-hidden />
              </span>
              <span className={styles.todoText}>{text}</span>
              <span className={styles.todoAct}>
                {act}
                <IconChevronRight size={16} stroke={1.7} aria-hidden />
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
