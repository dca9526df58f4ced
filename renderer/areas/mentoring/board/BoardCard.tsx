import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconStarFilled, IconUsersGroup } from '@tabler/icons-react';
import { memo } from 'react';
import type { BoardChild } from '../../../../shared/areas/mentoring/pairing.ts';
import { useText } from '../../../app/text.ts';
import type { BoardNames } from './BoardPage.tsx';
import styles from './board.module.css';
import type { Card } from './draft.ts';

interface BoardCardProps {
  card: Card;
  names: BoardNames;
  /** '2.0': its column and row, for the keys. */
  place: string;
  tabIndex: number;
  carried: boolean;
  mayMove: boolean;
  keysId: string;
  /** Whose column it lies in; null of those who wait. */
  teacher: string | null;
  onFocus(): void;
  onDrag(child: BoardChild | null): void;
  onOpen(child: BoardChild): void;
}

export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { t } = useText();
  const { card, names, teacher, carried } = props;
  const { child, moved } = card;
  const mentor = teacher === null ? t('mentoring.cardWaiting') : t('mentoring.cardOf', { name: teacher });
  const note = noteOf(card, names, t);
  return (
    <button
      type="button"
      className={styles.card}
      data-child={child.id}
      data-place={props.place}
      data-moved={moved || undefined}
      data-carried={carried || undefined}
      tabIndex={props.tabIndex}
      title={child.since && !moved ? t('mentoring.since', { day: child.since }) : undefined}
      draggable={props.mayMove}
      aria-describedby={props.mayMove ? props.keysId : undefined}
      aria-pressed={carried}
      onFocus={props.onFocus}
      onDoubleClick={() => props.onOpen(child)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', child.id);
        props.onDrag(child);
      }}
      onDragEnd={() => props.onDrag(null)}
    >
      <span className={styles.cardLine}>
        <span className={styles.cardName}>{child.name}</span>
        <span className={styles.cardClass}>{child.className?.replace(/班$/, '')}</span>
        {child.typical && (
          <Tooltip label={t('mentoring.typicalMark')}>
            <IconStarFilled size={12} className={styles.typical} aria-label={t('mentoring.typicalMark')} />
          </Tooltip>
        )}
        {child.siblings !== null && <IconUsersGroup size={13} stroke={1.7} aria-hidden />}
      </span>
      {note && <span className={styles.cardNote}>{note}</span>}
      <VisuallyHidden>{mentor}</VisuallyHidden>
    </button>
  );
});

/** Why it was suggested; of one moved by hand where it was. */
function noteOf({ child, moved, reason }: Card, names: BoardNames, t: ReturnType<typeof useText>['t']) {
  if (!moved) return '';
  if (reason)
    return t(`mentoring.reason.${reason.code}`, {
      name: reason.code === 'sibling' ? (names.children.get(reason.childId) ?? '') : '',
    });
  const before = child.mentorId === null ? null : names.teachers.get(child.mentorId);
  return t('mentoring.was', { name: before ?? t('mentoring.nobody') });
}
