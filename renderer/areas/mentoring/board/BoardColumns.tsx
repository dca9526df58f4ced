import { Badge } from '@mantine/core';
import { type DragEvent, useId, useRef, useState } from 'react';
import type { BoardChild } from '../../../../shared/areas/mentoring/pairing.ts';
import { useText } from '../../../app/text.ts';
import { BoardCard } from './BoardCard.tsx';
import type { BoardNames } from './BoardPage.tsx';
import styles from './board.module.css';
import type { Column } from './draft.ts';
import { type Place, useCarrying } from './useCarrying.ts';

interface BoardColumnsProps {
  columns: readonly Column[];
  /** Not for a mentor, who meets none of them. */
  showWaiting: boolean;
  most: number;
  names: BoardNames;
  mayMove: boolean;
  onMove(child: BoardChild, column: number): void;
  onOpen(child: BoardChild): void;
  /** What a screen reader tells while a card is carried. */
  onSay(words: string): void;
}

/** Those without a mentor at the left, every teacher with their children beside them; by mouse and by keys. */
export function BoardColumns({
  columns,
  showWaiting,
  most,
  names,
  mayMove,
  onMove,
  onOpen,
  onSay,
}: BoardColumnsProps) {
  const { t } = useText();
  const keysId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const dragged = useRef<BoardChild | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const { board, place, setAt, carried, onKeyDown, put } = useCarrying({
    columns,
    start: showWaiting ? 0 : 1,
    mayMove,
    onMove,
    onOpen,
    perRow: () =>
      grid.current === null ? 1 : getComputedStyle(grid.current).gridTemplateColumns.split(' ').length,
    onPicked: (held, child) => {
      if (held === null) return onSay(t('mentoring.letGo', { name: child.name }));
      const { teacher, load } = columns[held.over]!;
      const isHome = columns[held.over]!.cards.some((card) => card.child.id === child.id);
      if (isHome && carried === null) return onSay(t('mentoring.picked', { name: child.name }));
      onSay(
        teacher ? t('mentoring.target', { name: teacher.name, count: load }) : t('mentoring.targetWaiting'),
      );
    },
  });
  const drag = (column: number) => ({
    onDragOver: (event: DragEvent) => {
      if (dragged.current === null) return;
      event.preventDefault();
      setOver(column);
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(null);
      if (dragged.current) put(dragged.current, column);
      dragged.current = null;
    },
  });
  const columnAt = (column: Column, at: number) => (
    <BoardColumn
      key={column.teacher?.id ?? 'waiting'}
      column={column}
      at={at}
      most={most}
      names={names}
      place={place}
      carried={carried?.child.id ?? null}
      aimed={over === at || carried?.over === at}
      mayMove={mayMove}
      keysId={keysId}
      drag={mayMove ? drag(at) : {}}
      onFocus={setAt}
      onDrag={(child) => {
        dragged.current = child;
      }}
      onOpen={onOpen}
    />
  );
  const [waiting, ...teachers] = columns;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset of a form
    <div
      ref={board}
      className={showWaiting ? styles.board : `${styles.board} ${styles.alone}`}
      role="group"
      aria-label={t('mentoring.boardLabel')}
      onKeyDown={onKeyDown}
    >
      <p id={keysId} hidden>
        {t('mentoring.keys')}
      </p>
      {showWaiting && waiting && columnAt(waiting, 0)}
      <div className={styles.scroll}>
        <div ref={grid} className={styles.teachers}>
          {teachers.map((column, index) => columnAt(column, index + 1))}
        </div>
      </div>
    </div>
  );
}

interface BoardColumnProps {
  column: Column;
  at: number;
  most: number;
  names: BoardNames;
  place: Place;
  carried: string | null;
  aimed: boolean;
  mayMove: boolean;
  keysId: string;
  drag: object;
  onFocus(place: Place): void;
  onDrag(child: BoardChild | null): void;
  onOpen(child: BoardChild): void;
}

function BoardColumn({ column, at, names, place, aimed, drag, ...props }: BoardColumnProps) {
  const { t } = useText();
  const { teacher, cards } = column;
  const headId = useId();
  const empty = teacher ? t('mentoring.none') : t('mentoring.waitingNone');
  return (
    <section
      className={teacher ? styles.column : `${styles.column} ${styles.waiting}`}
      aria-labelledby={headId}
      data-aimed={aimed || undefined}
      data-column={at}
      {...drag}
    >
      <ColumnHead id={headId} column={column} most={props.most} names={names} />
      <ul className={styles.cards}>
        {cards.map((card, row) => (
          <li key={card.child.id}>
            <BoardCard
              card={card}
              names={names}
              place={`${at}.${row}`}
              tabIndex={place.column === at && place.row === row ? 0 : -1}
              carried={props.carried === card.child.id}
              mayMove={props.mayMove}
              keysId={props.keysId}
              teacher={teacher?.name ?? null}
              onFocus={() => props.onFocus({ column: at, row })}
              onDrag={props.onDrag}
              onOpen={props.onOpen}
            />
          </li>
        ))}
        {cards.length === 0 && (
          <li>
            <button
              type="button"
              className={styles.empty}
              data-place={`${at}.0`}
              tabIndex={place.column === at ? 0 : -1}
              onFocus={() => props.onFocus({ column: at, row: 0 })}
            >
              {empty}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

interface ColumnHeadProps {
  id: string;
  column: Column;
  most: number;
  names: BoardNames;
}

function ColumnHead({ id, column: { teacher, load }, most, names }: ColumnHeadProps) {
  const { t } = useText();
  const over = teacher !== null && load > most;
  const headed = (teacher?.heads ?? []).flatMap((each) => names.classes.get(each)?.replace(/班$/, '') ?? []);
  return (
    <header className={styles.head} data-over={over || undefined}>
      <span className={styles.headName} id={id}>
        {teacher?.name ?? t('mentoring.waiting')}
      </span>
      {teacher?.left && (
        <Badge color="gray" size="sm">
          {t('mentoring.gone')}
        </Badge>
      )}
      {headed.length > 0 && (
        <span className={styles.headClass}>{t('mentoring.heads', { name: headed.join('、') })}</span>
      )}
      <span className={styles.load}>
        {over ? t('mentoring.over', { count: load, most }) : t('mentoring.load', { count: load })}
      </span>
    </header>
  );
}
