/**
 * A picture or a PDF over the whole window, of whoever it is: drawn by the page itself, so that no script of it runs, no
 * link of it leads anywhere and no other program opens it.
 */
import { ActionIcon, CloseButton, Modal, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../app/text.ts';
import classes from './FileDialog.module.css';
import { Lines } from './Lines.tsx';
import { firstSheet, PaperPages, type SheetSize } from './PaperPreview/PaperPages.tsx';
import { openPdf, type PDFDocumentProxy } from './PaperPreview/pdf.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { usePictureUrl } from './usePictureUrl.ts';

export interface ShownFile {
  title: string;
  format: 'jpeg' | 'pdf';
  /** Null while they are read. */
  bytes: Uint8Array | null;
}

interface FileDialogProps {
  /** Null closes it. */
  file: ShownFile | null;
  error?: unknown;
  onClose(): void;
  /** Buttons of whoever shows it: to save it. */
  actions?: ReactNode;
}

export function FileDialog({ file, ...props }: FileDialogProps) {
  return (
    <Modal
      opened={file !== null}
      onClose={props.onClose}
      fullScreen
      withCloseButton={false}
      padding={0}
      radius={0}
      classNames={{ body: classes.body ?? '' }}
      attributes={{ content: { 'aria-label': file?.title } }}
    >
      {file && <Opened file={file} {...props} />}
    </Modal>
  );
}

const zooms = [0.5, 0.75, 1, 1.5, 2, 3];

function Opened({ file, error, onClose, actions }: FileDialogProps & { file: ShownFile }) {
  const { t } = useText();
  const [zoom, setZoom] = useState(1);
  const step = (by: number) =>
    setZoom((was) => zooms[Math.max(0, Math.min(zooms.length - 1, zooms.indexOf(was) + by))]!);
  useHotkeys([
    ['+', () => step(1)],
    ['=', () => step(1)],
    ['-', () => step(-1)],
  ]);
  return (
    <>
      <div className={classes.bar}>
        <h2 className={classes.title}>{file.title}</h2>
        <Icon label={t('frame.paper.smaller')} disabled={zoom === zooms[0]} onClick={() => step(-1)}>
          <IconZoomOut size={20} stroke={1.7} />
        </Icon>
        <span className={classes.zoom}>{Math.round(zoom * 100)}%</span>
        <Icon label={t('frame.paper.larger')} disabled={zoom === zooms.at(-1)} onClick={() => step(1)}>
          <IconZoomIn size={20} stroke={1.7} />
        </Icon>
        {actions}
        <CloseButton size="lg" aria-label={t('frame.close')} onClick={onClose} />
      </div>
      {error != null && (
        <div className={classes.problem}>
          <ProblemAlert error={error} />
        </div>
      )}
      {error == null && file.bytes === null && (
        <div className={classes.waiting}>
          <Lines count={6} />
        </div>
      )}
      {file.bytes && file.format === 'jpeg' && <Picture jpeg={file.bytes} zoom={zoom} name={file.title} />}
      {file.bytes && file.format === 'pdf' && <Pdf bytes={file.bytes} zoom={zoom} />}
    </>
  );
}

interface IconProps {
  label: string;
  disabled: boolean;
  onClick(): void;
  children: ReactNode;
}

function Icon({ label, disabled, onClick, children }: IconProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** At 100% it fits the window. */
function Picture({ jpeg, zoom, name }: { jpeg: Uint8Array; zoom: number; name: string }) {
  const url = usePictureUrl(jpeg);
  return (
    <section className={classes.desk} aria-label={name} tabIndex={-1} data-autofocus>
      {url && <img src={url} alt={name} style={{ height: `${100 * zoom}%` }} />}
    </section>
  );
}

function Pdf({ bytes, zoom }: { bytes: Uint8Array; zoom: number }) {
  const [opened, setOpened] = useState<{ pdf: PDFDocumentProxy; sheet: SheetSize } | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    const opening = openPdf(bytes);
    opening
      .then(async (pdf) => ({ pdf, sheet: await firstSheet(pdf) }))
      .then(
        (made) => !gone && setOpened(made),
        (caught) => !gone && setError(caught),
      );
    return () => {
      gone = true;
      void opening.then((pdf) => pdf.loadingTask.destroy()).catch(() => {});
    };
  }, [bytes]);
  if (error !== null)
    return (
      <div className={classes.problem}>
        <ProblemAlert error={error} />
      </div>
    );
  if (opened) return <PaperPages pdf={opened.pdf} sheet={opened.sheet} zoom={zoom} />;
  return (
    <div className={classes.waiting}>
      <Lines count={6} />
    </div>
  );
}
