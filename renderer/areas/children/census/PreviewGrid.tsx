// biome-ignore-all lint/a11y/useSemanticElements: a grid of rows of which only those in sight exist
/** The workbook's rows as they would be kept. Arrows move over the cells, Enter mends one. */
import { Badge } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ImportPreview, PreviewCell, PreviewRow } from '../../../../shared/areas/children/import.ts';
import { useText } from '../../../app/text.ts';
import styles from './census.module.css';
import { IssueIcon } from './IssueIcon.tsx';
import { targetWidth, useTargetLabel, useTargets } from './targets.ts';
import { issuesOf, targetsOf, verdictColor } from './verdicts.ts';

interface PreviewGridProps {
  preview: ImportPreview;
  rows: readonly PreviewRow[];
  /** The workbook's row number that the keys are on. */
  active: number | null;
  onActive(row: number): void;
  /** The target whose cell of the active row is open for mending. */
  mending: string | null;
  onMending(target: string | null): void;
  onMend(row: number, target: string, text: string): void;
}

/** As the style sheet has it, px: 40 at the usual text size. */
const rowHeight = 2.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const nameTarget = 'child.name';

export function PreviewGrid(props: PreviewGridProps) {
  const { preview, rows, active, onActive, mending, onMending, onMend } = props;
  const { t } = useText();
  const targetLabel = useTargetLabel();
  const { byId } = useTargets();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const targets = useMemo(() => [nameTarget, ...targetsOf(preview)], [preview]);
  const [column, setColumn] = useState(0);
  const place = Math.max(
    0,
    rows.findIndex((each) => each.row === active),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollPaddingStart: rowHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what the detail or a key made active
  useEffect(() => virtualizer.scrollToIndex(place), [active]);
  useEffect(() => {
    if (mending === null) return;
    setColumn(Math.max(0, targets.indexOf(mending)));
  }, [mending, targets]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cell that the keys are on stays in sight
  useEffect(() => {
    document
      .getElementById(`${id}${place}-${column}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [place, column]);

  const row = rows[place];
  const goTo = (index: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (next) onActive(next.row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !row || event.altKey || event.ctrlKey) return;
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
    const acts: Record<string, () => void> = {
      ArrowDown: () => goTo(place + 1),
      ArrowUp: () => goTo(place - 1),
      PageDown: () => goTo(place + page),
      PageUp: () => goTo(place - page),
      Home: () => setColumn(0),
      End: () => setColumn(targets.length - 1),
      ArrowRight: () => setColumn((was) => Math.min(targets.length - 1, was + 1)),
      ArrowLeft: () => setColumn((was) => Math.max(0, was - 1)),
      Enter: () => onMending(targets[column] ?? null),
      F2: () => onMending(targets[column] ?? null),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const endMending = () => {
    onMending(null);
    frame.current?.focus();
  };
  const tracks = `60px 96px ${targets.map((target) => `${targetWidth(byId(target))}px`).join(' ')} minmax(0, 1fr)`;
  return (
    <div
      ref={frame}
      className={styles.grid}
      role="grid"
      aria-label={t('children.census.preview')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={row ? `${id}${place}-${column}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.gridInner} role="presentation">
        <div className={styles.gridHead} role="row" style={{ gridTemplateColumns: tracks }} tabIndex={-1}>
          {[t('children.census.row'), t('children.census.verdict'), ...targets.map(targetLabel)].map(
            (title, index) => (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: headings stand in their places
                key={index}
                role="columnheader"
                tabIndex={-1}
                className={styles.cell}
                data-stuck={index < 3 ? index : undefined}
              >
                {title}
              </div>
            ),
          )}
        </div>
        <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const each = rows[index]!;
            const isActive = index === place;
            return (
              <div
                key={each.row}
                role="row"
                tabIndex={-1}
                aria-rowindex={index + 2}
                className={styles.gridRow}
                data-active={isActive || undefined}
                data-out={each.verdict === 'skipped' || each.verdict === 'cannot' || undefined}
                style={{ gridTemplateColumns: tracks, transform: `translateY(${start}px)` }}
              >
                <div className={styles.cell} role="gridcell" tabIndex={-1} data-stuck={0}>
                  {each.row}
                  {each.hidden && (
                    <IconEyeOff size={14} stroke={1.7} aria-label={t('children.census.hidden')} />
                  )}
                </div>
                <div className={styles.cell} role="gridcell" tabIndex={-1} data-stuck={1}>
                  <Badge color={verdictColor[each.verdict]}>{t(`children.verdict.${each.verdict}`)}</Badge>
                </div>
                {targets.map((target, at) => (
                  <GridCell
                    key={target}
                    id={`${id}${index}-${at}`}
                    label={targetLabel(target)}
                    row={each}
                    target={target}
                    stuck={at === 0}
                    marked={isActive && at === column}
                    mending={isActive && mending === target}
                    onPick={() => {
                      setColumn(at);
                      onActive(each.row);
                    }}
                    onOpen={() => onMending(target)}
                    onEnd={endMending}
                    onMend={(text) => onMend(each.row, target, text)}
                  />
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface GridCellProps {
  id: string;
  label: string;
  row: PreviewRow;
  target: string;
  stuck: boolean;
  marked: boolean;
  mending: boolean;
  onPick(): void;
  onOpen(): void;
  onEnd(): void;
  onMend(text: string): void;
}

function GridCell(props: GridCellProps) {
  const { id, row, target, stuck, marked, mending, onPick, onOpen } = props;
  const cell = row.cells.find((each) => each.target === target);
  const worst = cell?.issues.find(({ level }) => level === 'error') ?? cell?.issues[0];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself hears the keys
    <div
      id={id}
      role="gridcell"
      tabIndex={-1}
      className={styles.cell}
      data-stuck={stuck ? 2 : undefined}
      data-marked={marked || undefined}
      data-level={worst?.level}
      title={cell && cell.raw !== (cell.shown ?? '') ? cell.raw : undefined}
      onClick={onPick}
      onDoubleClick={onOpen}
    >
      {mending ? (
        <MendInput {...props} text={cell?.raw ?? ''} />
      ) : (
        <>
          {worst && <IssueIcon level={worst.level} size={16} />}
          {stuck && !cell ? row.name : cell && <CellText cell={cell} />}
          {stuck && !worst && issuesOf(row).some(({ cell: of }) => of === null) && (
            <IssueIcon level={issuesOf(row)[0]!.issue.level} size={16} />
          )}
        </>
      )}
    </div>
  );
}

/** The old value beside the new one; a value that is not taken as the workbook has it, struck out. */
function CellText({ cell }: { cell: PreviewCell }) {
  const { t } = useText();
  if (cell.old !== null)
    return (
      <>
        <del>{cell.old || t('admin.history.nothing')}</del>
        <span aria-hidden>→</span>
        <ins>{cell.shown}</ins>
      </>
    );
  if (cell.shown === null && cell.raw !== '') return <del>{cell.raw}</del>;
  return <span className={styles.cut}>{cell.shown}</span>;
}

/** What the workbook should have said; the office reads it like any cell. */
function MendInput({ label, text, onMend, onEnd }: GridCellProps & { text: string }) {
  const { t } = useText();
  const [typed, setTyped] = useState(text);
  const settled = useRef(false);
  const settle = (mend: boolean) => {
    if (settled.current) return;
    settled.current = true;
    onEnd();
    if (mend && typed !== text) onMend(typed);
  };
  return (
    <input
      className={styles.mend}
      aria-label={t('children.census.mendLabel', { label })}
      value={typed}
      maxLength={200}
      // biome-ignore lint/a11y/noAutofocus: the cell was opened to be typed in
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => settle(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') settle(true);
        if (event.key === 'Escape') settle(false);
      }}
    />
  );
}
