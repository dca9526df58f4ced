/** One picture or paper over the whole window: larger, smaller, the next, printed, saved, named anew, taken away. */
import { ActionIcon, Button, CloseButton, Loader, Modal, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconPrinter,
  IconTrash,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { AttachmentRow } from '../../../../../shared/areas/children/attachments.ts';
import { labelOf } from '../../../../../shared/codes/codeList.ts';
import { attachmentKind } from '../../../../../shared/codes/index.ts';
import { formatDay } from '../../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { office } from '../../../../app/office.ts';
import { useText } from '../../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { firstSheet, PaperPages, type SheetSize } from '../../../../ui/PaperPreview/PaperPages.tsx';
import { openPdf, type PDFDocumentProxy } from '../../../../ui/PaperPreview/pdf.ts';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { useSave } from '../../../../ui/Saving.tsx';
import { usePictureUrl } from '../../../../ui/usePictureUrl.ts';
import styles from './attachments.module.css';
import { NameAttachment } from './NameAttachment.tsx';
import { printable } from './printable.ts';

interface ViewerProps {
  /** Those that the person may open, in the gallery's order. */
  rows: readonly AttachmentRow[];
  shown: string | null;
  onShow(id: string | null): void;
  childName: string;
  mayWrite: boolean;
}

export function Viewer({ rows, shown, onShow, childName, mayWrite }: ViewerProps) {
  const index = rows.findIndex((row) => row.id === shown);
  const row = rows[index];
  return (
    <Modal
      opened={row !== undefined}
      onClose={() => onShow(null)}
      fullScreen
      withCloseButton={false}
      padding={0}
      radius={0}
      classNames={{ body: styles.viewer ?? '' }}
      attributes={{ content: { 'aria-label': row?.kind } }}
    >
      {row && (
        <Opened
          key={row.id}
          row={row}
          place={{ index, count: rows.length }}
          childName={childName}
          mayWrite={mayWrite}
          onClose={() => onShow(null)}
          onStep={(by) => onShow(rows[index + by]?.id ?? row.id)}
        />
      )}
    </Modal>
  );
}

const zooms = [0.5, 0.75, 1, 1.5, 2, 3];

interface OpenedProps {
  row: AttachmentRow;
  place: { index: number; count: number };
  childName: string;
  mayWrite: boolean;
  onClose(): void;
  onStep(by: 1 | -1): void;
}

function Opened({ row, place, childName, mayWrite, onClose, onStep }: OpenedProps) {
  const { t, language } = useText();
  const { data, error, refetch } = useOfficeQuery('children.attachment', { id: row.id });
  const keep = useSave();
  const [zoom, setZoom] = useState(1);
  const [busy, setBusy] = useState(false);
  const kind = labelOf(attachmentKind, row.kind, language);
  const step = (by: number) =>
    setZoom((was) => zooms[Math.max(0, Math.min(zooms.length - 1, zooms.indexOf(was) + by))]!);
  const work = async (act: (content: Uint8Array) => Promise<void>) => {
    if (!data || busy) return;
    setBusy(true);
    try {
      await act(data.content);
    } catch (caught) {
      notifyProblem(caught);
    } finally {
      setBusy(false);
    }
  };
  const save = () =>
    work(async (bytes) => {
      const name = [childName, kind, row.title].filter(Boolean).join(' ');
      await keep({
        name: `${name}.${row.format === 'pdf' ? 'pdf' : 'jpg'}`,
        what: 'attachment',
        bytes: async () => bytes,
      });
    });
  const print = () =>
    work(async (bytes) => office.shell.print(await printable(`${childName} ${kind}`, row.format, bytes)));
  useHotkeys([
    ['ArrowLeft', () => onStep(-1)],
    ['ArrowRight', () => onStep(1)],
    ['+', () => step(1)],
    ['=', () => step(1)],
    ['-', () => step(-1)],
    ['mod+P', () => void print()],
  ]);
  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.barTitle}>{kind}</h2>
        <Text c="dimmed" truncate className={styles.barWords}>
          {[row.title, row.day && formatDay(row.day, language, 'long')].filter(Boolean).join(' · ')}
        </Text>
        {place.count > 1 && <Steps place={place} onStep={onStep} />}
        <Icon label={t('frame.paper.smaller')} disabled={zoom === zooms[0]} onClick={() => step(-1)}>
          <IconZoomOut size={20} stroke={1.7} />
        </Icon>
        <span className={styles.zoom}>{Math.round(zoom * 100)}%</span>
        <Icon label={t('frame.paper.larger')} disabled={zoom === zooms.at(-1)} onClick={() => step(1)}>
          <IconZoomIn size={20} stroke={1.7} />
        </Icon>
        {mayWrite && row.kind !== 'portrait' && <NameAttachment row={row} />}
        {mayWrite && <Remove row={row} onRemoved={onClose} />}
        <Button
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.7} />}
          disabled={!data || busy}
          onClick={() => void save()}
        >
          {t('children.attachments.save')}
        </Button>
        <Button
          leftSection={<IconPrinter size={18} stroke={1.7} />}
          disabled={!data || busy}
          onClick={() => void print()}
        >
          {t('frame.paper.print')}
        </Button>
        <CloseButton size="lg" aria-label={t('frame.close')} onClick={onClose} />
      </div>
      {error !== null && (
        <div className={styles.viewerProblem}>
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!data && error === null && <Waiting />}
      {data?.format === 'jpeg' && <Picture jpeg={data.content} zoom={zoom} name={row.title ?? kind} />}
      {data?.format === 'pdf' && <Pdf bytes={data.content} zoom={zoom} />}
    </>
  );
}

function Steps({ place, onStep }: Pick<OpenedProps, 'place' | 'onStep'>) {
  const { t } = useText();
  return (
    <>
      <Icon
        label={t('children.attachments.previous')}
        disabled={place.index === 0}
        onClick={() => onStep(-1)}
      >
        <IconChevronLeft size={20} stroke={1.7} />
      </Icon>
      <span className={styles.zoom}>
        {place.index + 1} / {place.count}
      </span>
      <Icon
        label={t('children.attachments.next')}
        disabled={place.index === place.count - 1}
        onClick={() => onStep(1)}
      >
        <IconChevronRight size={20} stroke={1.7} />
      </Icon>
    </>
  );
}

interface IconProps {
  label: string;
  disabled?: boolean;
  onClick(): void;
  children: React.ReactNode;
}

function Icon({ label, disabled = false, onClick, children }: IconProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** To the bin at once, since it can be taken back. */
function Remove({ row, onRemoved }: { row: AttachmentRow; onRemoved(): void }) {
  const { t } = useText();
  const { mutateAsync: remove, isPending } = useOfficeCommand('children.removeAttachment');
  const tellUndo = useUndo();
  const act = async () => {
    try {
      await remove({ id: row.id });
      onRemoved();
      await tellUndo({ message: t('children.attachments.removed'), call: 'children.removeAttachment' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Button
      variant="subtle"
      color="red"
      loading={isPending}
      leftSection={<IconTrash size={18} stroke={1.7} />}
      onClick={() => void act()}
    >
      {t('children.attachments.remove')}
    </Button>
  );
}

function Waiting() {
  const { t } = useText();
  return (
    <div className={styles.viewerWaiting} role="status">
      <Loader />
      {t('children.attachments.opening')}
    </div>
  );
}

/** At 100% it fits the window. */
function Picture({ jpeg, zoom, name }: { jpeg: Uint8Array; zoom: number; name: string }) {
  const url = usePictureUrl(jpeg);
  return (
    <section className={styles.desk} aria-label={name} tabIndex={-1} data-autofocus>
      {url && <img src={url} alt={name} style={{ height: `${100 * zoom}%` }} />}
    </section>
  );
}

/** Drawn on a canvas: no script of the file runs, no link of it leads anywhere. */
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
      <div className={styles.viewerProblem}>
        <ProblemAlert error={error} />
      </div>
    );
  return opened ? <PaperPages pdf={opened.pdf} sheet={opened.sheet} zoom={zoom} /> : <Waiting />;
}
