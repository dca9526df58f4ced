/** The sheet in small: its labels where they lie, those that are used up grey; a click begins there. */
import { UnstyledButton } from '@mantine/core';
import type { LabelSheet } from '../../../../shared/areas/library/labels.ts';
import { useText } from '../../../app/text.ts';
import styles from './labels.module.css';

const mostPx = 260;

interface SheetPictureProps {
  sheet: LabelSheet;
  startAt: number;
  onStart(at: number): void;
}

export function SheetPicture({ sheet, startAt, onStart }: SheetPictureProps) {
  const { t } = useText();
  const { pageWidthMm, pageHeightMm, topMm, leftMm, columns, rows, widthMm, heightMm, gapXMm, gapYMm } =
    sheet;
  const scale = mostPx / Math.max(pageWidthMm, pageHeightMm);
  const px = (mm: number) => Math.round(mm * scale * 10) / 10;
  return (
    <fieldset
      className={styles.sheet}
      style={{ width: px(pageWidthMm), height: px(pageHeightMm) }}
      aria-label={t('library.labels.picture')}
    >
      {Array.from({ length: columns * rows }, (_, index) => {
        const [column, row] = [index % columns, Math.floor(index / columns)];
        return (
          <UnstyledButton
            // biome-ignore lint/suspicious/noArrayIndexKey: a label is its place
            key={index}
            className={index + 1 < startAt ? `${styles.label} ${styles.used}` : styles.label}
            aria-label={t('library.labels.startHere', { at: index + 1 })}
            aria-pressed={index + 1 === startAt}
            tabIndex={-1}
            onClick={() => onStart(index + 1)}
            style={{
              left: px(leftMm + column * (widthMm + gapXMm)),
              top: px(topMm + row * (heightMm + gapYMm)),
              width: px(widthMm) - 1,
              height: px(heightMm) - 1,
            }}
          />
        );
      })}
    </fieldset>
  );
}
