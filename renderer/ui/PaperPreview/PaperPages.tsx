import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../app/text.ts';
import classes from './PaperPreview.module.css';
import { drawPage, type PDFDocumentProxy, type PDFPageProxy, pixelsPerPoint } from './pdf.ts';

const gap = 16;

/** The size of the first page in CSS pixels at 100%; papers of one Document rarely differ. */
export interface SheetSize {
  width: number;
  height: number;
}

export async function firstSheet(pdf: PDFDocumentProxy): Promise<SheetSize> {
  const viewport = (await pdf.getPage(1)).getViewport({ scale: pixelsPerPoint });
  return { width: viewport.width, height: viewport.height };
}

interface PaperPagesProps {
  pdf: PDFDocumentProxy;
  sheet: SheetSize;
  zoom: number;
}

/** The pages one under another; only those in sight are drawn. */
export function PaperPages({ pdf, sheet, zoom }: PaperPagesProps) {
  const { t } = useText();
  const desk = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: pdf.numPages,
    getScrollElement: () => desk.current,
    estimateSize: () => sheet.height * zoom + gap + 2,
    overscan: 1,
    paddingEnd: gap,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another zoom makes other heights
  useEffect(() => virtualizer.measure(), [zoom]);
  return (
    <section
      ref={desk}
      className={classes.desk}
      aria-label={t('frame.paper.pages')}
      tabIndex={-1}
      data-autofocus
    >
      <div
        className={classes.pages}
        style={{ height: virtualizer.getTotalSize(), minWidth: sheet.width * zoom + 2 * gap }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            data-index={index}
            ref={virtualizer.measureElement}
            className={classes.page}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Sheet pdf={pdf} number={index + 1} zoom={zoom} size={sheet} />
          </div>
        ))}
      </div>
    </section>
  );
}

interface SheetProps {
  pdf: PDFDocumentProxy;
  number: number;
  zoom: number;
  /** Held until the page itself is known. */
  size: SheetSize;
}

function Sheet({ pdf, number, zoom, size }: SheetProps) {
  const { t } = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    let gone = false;
    void pdf.getPage(number).then((loaded) => !gone && setPage(loaded));
    return () => {
      gone = true;
    };
  }, [pdf, number]);
  useEffect(() => {
    if (page && canvas.current) return drawPage(page, canvas.current, zoom);
  }, [page, zoom]);
  return (
    <div className={classes.sheet}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('frame.paper.page', { number })}
        style={page ? undefined : { width: size.width * zoom, height: size.height * zoom }}
      />
    </div>
  );
}
