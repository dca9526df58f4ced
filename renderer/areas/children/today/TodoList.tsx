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

/** Something to do that is no list of children. */
interface OtherTodo {
  code: string;
  count: number;
  open(): void;
}

export function TodoList({ todo, others }: { todo: Overview['todo']; others: readonly OtherTodo[] }) {
  const { t } = useText();
  const openList = useOpenList();
  const navigate = useNavigate();
  // the survey has a page of its own; every other thing to do opens its children
  const openTodo = ({ code, filter }: Overview['todo'][number]) =>
    code === 'survey' ? void navigate(surveyPath) : openList(filter);
  const rows = [...todo.map((each) => ({ ...each, open: () => openTodo(each) })), ...others];
  return (
    <ul className={styles.todo}>
      {rows.map(({ code, count, open }) => {
        const { icon: Look, tone } = looks[code] ?? otherLook;
        return (
          <li key={code}>
            <UnstyledButton className={styles.todoRow} onClick={open}>
              <span className={styles.todoIcon} data-tone={tone}>
                <Look size={18} stroke={1.7} aria-hidden />
              </span>
              <span className={styles.todoText}>{t(`children.todo.${code}`, { count })}</span>
              <span className={styles.todoAct}>
                {t(`children.todoAct.${code}`)}
                <IconChevronRight size={16} stroke={1.7} aria-hidden />
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
