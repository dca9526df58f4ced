/** A number in a table's cell that opens what it counts; nought opens nothing. */
import { UnstyledButton } from '@mantine/core';
import styles from './OpenNumber.module.css';

interface OpenNumberProps {
  /** As it is shown. */
  words: string;
  nought: boolean;
  /** What is counted, for those who can't see the table's head. */
  name: string;
  onOpen(): void;
}

export function OpenNumber({ words, nought, name, onOpen }: OpenNumberProps) {
  if (nought) return <span className={styles.nought}>{words}</span>;
  return (
    <UnstyledButton
      className={styles.number}
      aria-label={`${name} ${words}`}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      {words}
    </UnstyledButton>
  );
}
