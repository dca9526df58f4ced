/** 要办的事: each thing to do opens the children that it is about. */
import { UnstyledButton } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconCake,
  IconChevronRight,
  IconClipboardText,
  IconHeartHandshake,
  IconHome,
  IconId,
  IconPhoneOff,
  IconQuestionMark,
} from '@tabler/icons-react';
import type { Overview } from '../../../../shared/areas/children/calls.ts';
import { useText } from '../../../app/text.ts';
import { useOpenList } from '../openList.ts';
import styles from './today.module.css';

/** How pressing a thing is: red is unsafe, apricot wants attention, green can wait. */
const looks: Record<string, { icon: Icon; tone: 'unsafe' | 'attention' | 'calm' }> = {
  alert: { icon: IconAlertTriangle, tone: 'unsafe' },
  noContact: { icon: IconPhoneOff, tone: 'unsafe' },
  noCarer: { icon: IconHome, tone: 'attention' },
  careNotRecorded: { icon: IconQuestionMark, tone: 'attention' },
  noIdNumber: { icon: IconId, tone: 'attention' },
  noMentor: { icon: IconHeartHandshake, tone: 'attention' },
  turning16: { icon: IconCake, tone: 'calm' },
  missing: { icon: IconClipboardText, tone: 'calm' },
};
const otherLook = { icon: IconClipboardText, tone: 'calm' } as const;

export function TodoList({ todo }: { todo: Overview['todo'] }) {
  const { t } = useText();
  const openList = useOpenList();
  return (
    <ul className={styles.todo}>
      {todo.map(({ code, count, filter }) => {
        const { icon: Look, tone } = looks[code] ?? otherLook;
        return (
          <li key={code}>
            <UnstyledButton className={styles.todoRow} onClick={() => openList(filter)}>
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
