/** Two versions, line beside line; what one has and the other has not is marked, by colour and by a sign. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { type ComparedLine, compareProse } from '../../../../../shared/areas/admin/regulationChanges.ts';
import type { VersionView } from '../../../../../shared/areas/admin/regulations.ts';
import { useText } from '../../../../app/text.ts';
import { SectionCard } from '../../../../ui/SectionCard.tsx';
import styles from './regulations.module.css';

interface SideBySideProps {
  one: VersionView;
  other: VersionView;
  onClose(): void;
}

/** The earlier one stands left, whichever was chosen first. */
export function SideBySide({ one, other, onClose }: SideBySideProps) {
  const { t } = useText();
  const [before, after] = one.version.number < other.version.number ? [one, other] : [other, one];
  const rows = useMemo(
    () => compareProse(before.version.prose, after.version.prose),
    [before.version.prose, after.version.prose],
  );
  const title = ({ version }: VersionView) => t('admin.regulations.version', { number: version.number });
  return (
    <SectionCard
      title={t('admin.regulations.compared')}
      actions={
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('admin.regulations.closeCompared')}
        </Button>
      }
    >
      <table className={styles.compared}>
        <thead>
          <tr>
            <th scope="col">{title(before)}</th>
            <th scope="col">{title(after)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of two fixed texts never move
            <tr key={at}>
              <Line line={row.before} sign="del" />
              <Line line={row.after} sign="ins" />
            </tr>
          ))}
        </tbody>
      </table>
    </SectionCard>
  );
}

function Line({ line, sign: Sign }: { line: ComparedLine | null; sign: 'del' | 'ins' }) {
  if (!line) return <td className={styles.none} />;
  return (
    <td data-kind={line.kind}>
      {line.pieces.map(({ text, changed }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed line never move
        changed ? <Sign key={at}>{text}</Sign> : <span key={at}>{text}</span>,
      )}
    </td>
  );
}
