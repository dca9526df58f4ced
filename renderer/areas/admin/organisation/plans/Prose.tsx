/** What was written into a plan or minutes, to be read: sub-headings, points, bold words, places still to be filled in. */
import { Text } from '@mantine/core';
import {
  blockOf,
  type Prose as ProseLines,
  piecesOf,
  wordsOfPiece,
} from '../../../../../shared/paper/prose.ts';
import styles from './plans.module.css';

const none: ReadonlySet<string> = new Set();

export function Prose({ lines }: { lines: ProseLines }) {
  return (
    <div className={styles.prose}>
      {lines.map((line, at) => {
        const { kind, text } = blockOf(line);
        const words = piecesOf(text, none).map((piece, place) => {
          const said = wordsOfPiece(piece);
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
