/** What was written into a plan or minutes, to be read: sub-headings, points, bold words, places still to be filled in. */
import { Text } from '@mantine/core';
import { blockOf, type Prose as ProseLines, piecesOf } from '../../../../../shared/paper/prose.ts';
import styles from './plans.module.css';

const none: ReadonlySet<string> = new Set();

export function Prose({ lines }: { lines: ProseLines }) {
  return (
    <div className={styles.prose}>
      {lines.map((line, at) => {
        const { kind, text } = blockOf(line);
        const words = piecesOf(text, none).map((piece, place) => {
          const said = piece.kind === 'todo' ? `[待填${piece.hint && `：${piece.hint}`}]` : wordsOf(piece);
          // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read
          return piece.bold ? <b key={place}>{said}</b> : <span key={place}>{said}</span>;
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read
          <Text key={at} size="sm" {...(kind === 'paragraph' || kind === 'item' ? {} : { fw: 600 })}>
            {kind === 'item' && '· '}
            {words}
          </Text>
        );
      })}
    </div>
  );
}

function wordsOf(piece: ReturnType<typeof piecesOf>[number]): string {
  if (piece.kind === 'text') return piece.text;
  return piece.kind === 'figure' ? `{${piece.name}}` : '';
}
