/** Pictures and papers of the child: scans and certificates as a gallery; dropped or chosen, named, kept. */
import { Button, Skeleton, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { IconFileTypePdf, IconLock, IconPhotoPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type AttachmentRow, attachmentLimits } from '../../../../../shared/areas/children/attachments.ts';
import type { ChildFile } from '../../../../../shared/areas/children/calls.ts';
import { labelOf } from '../../../../../shared/codes/codeList.ts';
import { attachmentKind } from '../../../../../shared/codes/index.ts';
import { formatDay } from '../../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { usePictureUrl } from '../../../../ui/usePictureUrl.ts';
import { AddDialog } from './AddDialog.tsx';
import styles from './attachments.module.css';
import { accepted } from './readFile.ts';
import { Viewer } from './Viewer.tsx';

export function AttachmentsTab({ file, mayWrite }: { file: ChildFile; mayWrite: boolean }) {
  const { t } = useText();
  const childId = file.child.id;
  const { data: rows, error, refetch } = useOfficeQuery('children.attachments', { childId });
  const [shown, setShown] = useState<string | null>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const whole = (rows ?? []).filter((row) => row.whole);
  return (
    <div className={styles.tab}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {mayWrite && <DropPlace onFiles={setFiles} />}
      {!rows && !error && <GallerySkeleton />}
      {rows?.length === 0 && (
        <Text c="dimmed" ta="center" py="md">
          {t('children.attachments.empty')}
        </Text>
      )}
      {rows && rows.length > 0 && (
        <ul className={styles.gallery}>
          {rows.map((row) => (
            <li key={row.id}>
              <Card row={row} onOpen={() => setShown(row.id)} />
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && <AddDialog childId={childId} files={files} onClose={() => setFiles([])} />}
      <Viewer rows={whole} shown={shown} onShow={setShown} childName={file.child.name} mayWrite={mayWrite} />
    </div>
  );
}

function DropPlace({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const { t } = useText();
  const open = useRef<() => void>(null);
  return (
    <Dropzone
      openRef={open}
      activateOnClick={false}
      activateOnKeyboard={false}
      tabIndex={-1}
      className={styles.drop}
      inputProps={{ accept: accepted.join(','), 'aria-label': t('children.attachments.add') }}
      onDrop={(dropped) => onFiles(dropped.slice(0, attachmentLimits.files))}
    >
      <div className={styles.dropContent}>
        <IconPhotoPlus size={24} stroke={1.5} aria-hidden />
        <span>
          {t('children.attachments.dropHint')}
          <Text span inherit c="dimmed" display="block" size="xs">
            {t('children.attachments.dropLimits', {
              megabytes: attachmentLimits.fileMegabytes,
              megapixels: attachmentLimits.megapixels,
              files: attachmentLimits.files,
            })}
          </Text>
        </span>
        <Button className={styles.dropButton} onClick={() => open.current?.()}>
          {t('children.attachments.add')}
        </Button>
      </div>
    </Dropzone>
  );
}

function Card({ row, onOpen }: { row: AttachmentRow; onOpen(): void }) {
  const { t, language } = useText();
  const kind = labelOf(attachmentKind, row.kind, language);
  const words = [row.title, row.day && formatDay(row.day, language, 'short')].filter(Boolean).join(' · ');
  const body = (
    <>
      <span className={styles.cardPicture}>
        <CardPicture row={row} />
      </span>
      <span className={styles.cardWords}>
        <strong>{kind}</strong>
        <span>{row.whole ? words : t('children.attachments.masked')}</span>
      </span>
    </>
  );
  return row.whole ? (
    <button type="button" className={styles.card} onClick={onOpen}>
      {body}
    </button>
  ) : (
    <div className={styles.card}>{body}</div>
  );
}

function CardPicture({ row: { thumbnail, whole } }: { row: AttachmentRow }) {
  const url = usePictureUrl(thumbnail);
  if (url) return <img src={url} alt="" />;
  const Icon = whole ? IconFileTypePdf : IconLock;
  return <Icon size={36} stroke={1.3} aria-hidden />;
}

function GallerySkeleton() {
  return (
    <div className={styles.gallery} aria-busy="true">
      {[1, 2, 3].map((each) => (
        <Skeleton key={each} height={208} radius="md" />
      ))}
    </div>
  );
}
