import { ActionIcon, Button, CloseButton, Loader, Modal, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconDownload, IconPrinter, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { ExportName, Wanted } from '../../../shared/leaving.ts';
import type { Document } from '../../../shared/paper/document.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { office } from '../../app/office.ts';
import { useText } from '../../app/text.ts';
import { notifyProblem } from '../notify.tsx';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { useSave } from '../Saving.tsx';
import { firstSheet, PaperPages, type SheetSize } from './PaperPages.tsx';
import classes from './PaperPreview.module.css';
import { openPdf, type PDFDocumentProxy } from './pdf.ts';

export interface PaperPreviewProps {
  /** The paper; null closes the preview. */
  document: Document | null;
  /** Offered when it is saved, without its ending. */
  fileName: string;
  /** What shared/leaving.ts calls it; without it, a sheet of the program's own that says nothing of anybody. */
  what?: ExportName;
  wanted?: Wanted;
  onClose: () => void;
  /** Buttons for other forms of the same paper: Word, Excel. */
  actions?: ReactNode;
}

/** A paper over the whole window, page by page as it will be printed, to be printed or kept as PDF. */
export function PaperPreview({ document, ...props }: PaperPreviewProps) {
  return (
    <Modal
      opened={document !== null}
      onClose={props.onClose}
      fullScreen
      withCloseButton={false}
      padding={0}
      radius={0}
      classNames={{ body: classes.body ?? '' }}
      attributes={{ content: { 'aria-label': document?.title } }}
    >
      {document && <Preview document={document} {...props} />}
    </Modal>
  );
}

interface Made {
  html: string;
  bytes: Uint8Array;
  pdf: PDFDocumentProxy;
  sheet: SheetSize;
}

async function makePaper(document: Document): Promise<Made> {
  const html = toHtml(document);
  const bytes = await office.shell.pdf(html);
  const pdf = await openPdf(bytes);
  return { html, bytes, pdf, sheet: await firstSheet(pdf) };
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2];
/** A4 across fills a small window well enough to be read. */
const firstZoom = 1;

function Preview({
  document,
  fileName,
  what = 'sheetOfTheProgram',
  wanted = {},
  onClose,
  actions,
}: PaperPreviewProps & { document: Document }) {
  const { t } = useText();
  const [made, setMade] = useState<Made | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [zoom, setZoom] = useState(firstZoom);
  const [busy, setBusy] = useState<'print' | 'save' | null>(null);
  const keep = useSave();
  useEffect(() => {
    let gone = false;
    setMade(null);
    setError(null);
    makePaper(document).then(
      (paper) => (gone ? void paper.pdf.loadingTask.destroy() : setMade(paper)),
      (caught) => !gone && setError(caught),
    );
    return () => {
      gone = true;
    };
  }, [document]);
  useEffect(() => () => void made?.pdf.loadingTask.destroy(), [made]);

  const step = (by: number) =>
    setZoom((was) => zooms[Math.max(0, Math.min(zooms.length - 1, zooms.indexOf(was) + by))]!);
  const work = async (kind: 'print' | 'save', act: (paper: Made) => Promise<void>) => {
    if (!made || busy) return;
    setBusy(kind);
    try {
      await act(made);
    } catch (caught) {
      notifyProblem(caught);
    } finally {
      setBusy(null);
    }
  };
  const print = () => work('print', ({ html }) => office.shell.print(html));
  const save = () =>
    work('save', ({ bytes }) => keep({ name: `${fileName}.pdf`, what, wanted, bytes: async () => bytes }));
  useHotkeys([['mod+P', () => void print()]], []);

  return (
    <>
      <div className={classes.bar}>
        <h2 className={classes.title}>{document.title}</h2>
        {made && (
          <Text c="dimmed" size="xs">
            {t('frame.paper.pageCount', { pages: made.pdf.numPages })}
          </Text>
        )}
        <Tooltip label={t('frame.paper.smaller')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('frame.paper.smaller')}
            disabled={!made || zoom === zooms[0]}
            onClick={() => step(-1)}
          >
            <IconZoomOut size={20} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        <span className={classes.zoom}>{Math.round(zoom * 100)}%</span>
        <Tooltip label={t('frame.paper.larger')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('frame.paper.larger')}
            disabled={!made || zoom === zooms.at(-1)}
            onClick={() => step(1)}
          >
            <IconZoomIn size={20} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        {actions}
        <Button
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.7} />}
          loading={busy === 'save'}
          disabled={!made}
          onClick={() => void save()}
        >
          {t('frame.paper.savePdf')}
        </Button>
        <Button
          leftSection={<IconPrinter size={18} stroke={1.7} />}
          loading={busy === 'print'}
          disabled={!made}
          onClick={() => void print()}
        >
          {t('frame.paper.print')}
        </Button>
        <CloseButton size="lg" data-closes-dialog aria-label={t('frame.close')} onClick={onClose} />
      </div>
      {made && <PaperPages pdf={made.pdf} sheet={made.sheet} zoom={zoom} />}
      {!made && error === null && (
        <div className={classes.waiting} role="status">
          <Loader />
          {t('frame.paper.preparing')}
        </div>
      )}
      {error !== null && (
        <div className={classes.problem}>
          <ProblemAlert error={error} />
        </div>
      )}
    </>
  );
}
