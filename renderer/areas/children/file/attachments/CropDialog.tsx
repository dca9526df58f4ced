/** Cutting a portrait: the picture, a frame of five to seven on it, and what will come out. */
import { ActionIcon, Alert, Button, Group, Loader, Modal, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { type PercentCrop, ReactCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import {
  portraitShape,
  type ReadAttachment,
  type Turn,
} from '../../../../../shared/areas/children/attachments.ts';
import { useOfficeJob } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { notifyDone } from '../../../../ui/notify.tsx';
import { problemText, toProblem } from '../../../../ui/problemText.ts';
import { usePictureUrl } from '../../../../ui/usePictureUrl.ts';
import styles from './attachments.module.css';
import { readFile } from './readFile.ts';
import { cropInPixels, firstCrop, sizeAfter, turnedBy } from './turn.ts';
import { useTurned } from './useTurned.ts';

interface CropDialogProps {
  childId: string;
  file: File;
  onClose(): void;
}

export function CropDialog({ childId, file, onClose }: CropDialogProps) {
  const { t } = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('children.attachments.cropTitle')}
      closeOnClickOutside={false}
    >
      <Cropping childId={childId} file={file} onClose={onClose} />
    </Modal>
  );
}

function Cropping({ childId, file, onClose }: CropDialogProps) {
  const { t } = useText();
  const [read, setRead] = useState<ReadAttachment | null>(null);
  const [turn, setTurn] = useState<Turn>(0);
  const [crop, setCrop] = useState<PercentCrop | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { mutateAsync: add, isPending } = useOfficeJob('children.addAttachments');

  useEffect(() => {
    const reading = new AbortController();
    readFile(file, reading.signal).then(
      (answer) => !reading.signal.aborted && setRead(answer),
      (caught) => !reading.signal.aborted && setError(caught),
    );
    return () => reading.abort();
  }, [file]);

  const size = read?.size ? sizeAfter(read.size, turn) : null;
  useEffect(() => {
    if (read?.size) setCrop({ unit: '%', ...firstCrop(sizeAfter(read.size, turn), portraitShape) });
  }, [read, turn]);

  const keep = async () => {
    if (!read || !size || !crop || isPending) return;
    setError(null);
    try {
      const portrait = { kind: 'portrait', title: null, day: null, turn, crop: cropInPixels(crop, size) };
      try {
        await add({ childId, items: [{ ...portrait, readId: read.readId }] });
      } catch (caught) {
        if (toProblem(caught).code !== 'attachmentGone') throw caught;
        // locked meanwhile: the office has forgotten what the page still holds
        const { readId } = await readFile(file);
        await add({ childId, items: [{ ...portrait, readId }] });
      }
      onClose();
      notifyDone(t('children.attachments.portraitKept'));
    } catch (caught) {
      setError(caught);
    }
  };
  useHotkeys([['mod+Enter', () => void keep()]], []);

  return (
    <div className={styles.cropping}>
      {error !== null && (
        <Alert color="apricot" icon={<IconAlertTriangle size={18} stroke={1.7} />} role="alert">
          {problemText(t, toProblem(error))}
        </Alert>
      )}
      {!read && error === null && (
        <div className={styles.reading} role="status">
          <Loader size="sm" />
          {t('children.attachments.reading')}
        </div>
      )}
      {read?.preview && size && crop && (
        <CropTable jpeg={read.preview} turn={turn} crop={crop} onCrop={setCrop} onTurn={setTurn} />
      )}
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {read?.preview ? t('children.attachments.cropHint') : null}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button disabled={!read || !crop} loading={isPending} onClick={() => void keep()}>
            {t('children.attachments.usePortrait')}
          </Button>
        </Group>
      </Group>
    </div>
  );
}

interface CropTableProps {
  jpeg: Uint8Array;
  turn: Turn;
  crop: PercentCrop;
  onCrop(crop: PercentCrop): void;
  onTurn(turn: Turn): void;
}

function CropTable({ jpeg, turn, crop, onCrop, onTurn }: CropTableProps) {
  const { t } = useText();
  const url = usePictureUrl(useTurned(jpeg, turn));
  const table = useRef<HTMLDivElement>(null);
  // the frame is what the keys are for
  useEffect(() => {
    if (url) table.current?.querySelector<HTMLElement>('.ReactCrop__crop-selection')?.focus();
  }, [url]);
  const turnButton = (quarters: 1 | -1) => {
    const label = t(quarters === 1 ? 'children.attachments.turnRight' : 'children.attachments.turnLeft');
    const Icon = quarters === 1 ? IconRotateClockwise2 : IconRotate2;
    return (
      <Tooltip label={label}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={label}
          onClick={() => onTurn(turnedBy(turn, quarters))}
        >
          <Icon size={20} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    );
  };
  const corner = t('children.attachments.cropCorner');
  return (
    <div className={styles.cropTable} ref={table}>
      {url && (
        <>
          <div className={styles.cropDesk}>
            <ReactCrop
              crop={crop}
              aspect={portraitShape.width / portraitShape.height}
              keepSelection
              minWidth={40}
              onChange={(_, percent) => onCrop(percent)}
              ariaLabels={{
                cropArea: t('children.attachments.cropArea'),
                nwDragHandle: corner,
                nDragHandle: corner,
                neDragHandle: corner,
                eDragHandle: corner,
                seDragHandle: corner,
                sDragHandle: corner,
                swDragHandle: corner,
                wDragHandle: corner,
              }}
            >
              <img className={styles.cropPicture} src={url} alt={t('children.attachments.cropPicture')} />
            </ReactCrop>
          </div>
          <div className={styles.cropSide}>
            <Text size="xs" c="dimmed">
              {t('children.attachments.cropResult')}
            </Text>
            <div className={styles.cropResult}>
              <img
                src={url}
                alt=""
                style={{
                  width: `${(100 * 100) / crop.width}%`,
                  height: `${(100 * 100) / crop.height}%`,
                  left: `${(-100 * crop.x) / crop.width}%`,
                  top: `${(-100 * crop.y) / crop.height}%`,
                }}
              />
            </div>
            <Group gap="xs">
              {turnButton(-1)}
              {turnButton(1)}
            </Group>
          </div>
        </>
      )}
    </div>
  );
}
