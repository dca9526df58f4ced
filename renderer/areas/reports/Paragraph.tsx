/** A paragraph as it reads: numbers open what they count, places to fill in stand out, a click edits. */
import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Figure } from '../../../shared/areas/reports/calls.ts';
import { type Piece, piecesOf } from '../../../shared/paper/prose.ts';
import { useText } from '../../app/text.ts';
import { isOpened, useOpenFigure } from './openFigure.ts';
import styles from './summary.module.css';

interface ParagraphProps {
  text: string;
  number: number;
  figures: readonly Figure[];
  names: ReadonlySet<string>;
  /** Absent for who may only read. */
  onEdit?: () => void;
}

export function Paragraph({ text, number, figures, names, onEdit }: ParagraphProps) {
  const { t } = useText();
  const pieces = piecesOf(text, names);
  return (
    <div className={styles.paragraph} data-edits={onEdit ? true : undefined}>
      {/* biome-ignore lint/a11y: the pencil beside it does the same for keys and screen readers */}
      <p onClick={onEdit}>
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the sentence
          <PieceOf key={index} piece={piece} figures={figures} {...(onEdit ? { onEdit } : {})} />
        ))}
      </p>
      {onEdit && (
        <Tooltip label={t('reports.summary.editParagraph')}>
          <ActionIcon
            className={styles.pencil}
            variant="subtle"
            aria-label={`${t('reports.summary.editParagraph')} ${number}`}
            onClick={onEdit}
          >
            <IconPencil size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}

interface PieceProps {
  piece: Piece;
  figures: readonly Figure[];
  onEdit?: () => void;
}

function PieceOf({ piece, figures, onEdit }: PieceProps) {
  const { t } = useText();
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'figure') {
    const figure = figures.find((each) => each.name === piece.name);
    return figure ? <FigureText figure={figure} /> : null;
  }
  const words = piece.hint
    ? `[${t('reports.summary.todo')}：${piece.hint}]`
    : `[${t('reports.summary.todo')}]`;
  if (!onEdit) return <mark className={styles.todo}>{words}</mark>;
  return (
    <UnstyledButton
      component="mark"
      role="button"
      tabIndex={0}
      className={styles.todo}
      data-todo
      onClick={onEdit}
      onKeyDown={(event) => event.key === 'Enter' && onEdit()}
    >
      {words}
    </UnstyledButton>
  );
}

/** A live number; one that counts children opens them. */
function FigureText({ figure }: { figure: Figure }) {
  const { t } = useText();
  const openFigure = useOpenFigure();
  const { name, text, value } = figure;
  if (value === null) return <mark className={styles.todo}>{text}</mark>;
  if (!isOpened(figure)) return <span className={styles.plainFigure}>{text}</span>;
  return (
    <UnstyledButton
      className={styles.figure}
      title={t('reports.summary.openFigure', { name, text })}
      onClick={(event) => {
        event.stopPropagation();
        openFigure(figure);
      }}
    >
      {text}
    </UnstyledButton>
  );
}
