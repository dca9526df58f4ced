/** Files that are to go into the child's file: one row each with what it is, then all by one act. */
import { Button, Group, Modal, ScrollArea, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { AttachmentToKeep, ReadAttachment } from '../../../../../shared/areas/children/attachments.ts';
import { isDay } from '../../../../../shared/values/day.ts';
import { useOfficeJob } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { notifyDone, notifyProblem } from '../../../../ui/notify.tsx';
import { ProgressDialog } from '../../../../ui/ProgressDialog.tsx';
import { toProblem } from '../../../../ui/problemText.ts';
import { AddRow, type FileRow } from './AddRow.tsx';
import styles from './attachments.module.css';
import { kindFromName, readFile } from './readFile.ts';

interface AddDialogProps {
  childId: string;
  /** The contact at which they were taken. */
  contactId?: string;
  files: readonly File[];
  onClose(): void;
}

/** Files in the order in which they came; each is read while the person already names them. */
export function AddDialog({ files, onClose, ...place }: AddDialogProps) {
  const { t } = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      size={980}
      title={t('children.attachments.addTitle')}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Rows {...place} files={files} onClose={onClose} />
    </Modal>
  );
}

function Rows({ childId, contactId, files, onClose }: AddDialogProps) {
  const { t } = useText();
  const [rows, setRows] = useState<FileRow[]>(() =>
    files.map((file, key) => newRow(file, key, contactId !== undefined)),
  );
  const [asked, setAsked] = useState(false);
  const adding = useOfficeJob('children.addAttachments');
  const change = (key: number, patch: Partial<FileRow>) =>
    setRows((was) => was.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  useReading(rows, change);

  const good = rows.filter((row) => row.problem === null);
  const ready = good.length > 0 && good.every(({ read }) => read !== null);
  const keep = async () => {
    if (!ready || adding.isPending) return;
    if (!good.every(isNamed)) return setAsked(true);
    try {
      await addAll(good, (items) => adding.mutateAsync({ childId, contactId: contactId ?? null, items }));
      onClose();
      notifyDone(t('children.attachments.added', { count: good.length }));
    } catch (error) {
      notifyProblem(error);
    }
  };
  useHotkeys([['mod+Enter', () => void keep()]], []);

  return (
    <>
      <ScrollArea.Autosize mah="60vh" type="auto">
        <ul className={styles.rows}>
          {rows.map((row) => (
            <AddRow
              key={row.key}
              row={row}
              asked={asked}
              onChange={(patch) => change(row.key, patch)}
              onKind={(kind) => setRows((was) => withKind(was, row.key, kind))}
              onLeave={() =>
                rows.length === 1 ? onClose() : setRows((was) => was.filter((each) => each !== row))
              }
            />
          ))}
        </ul>
      </ScrollArea.Autosize>
      <Group justify="space-between" mt="md">
        <Text size="xs" c="dimmed">
          {t('children.attachments.addHint')}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button disabled={!ready} loading={adding.isPending} onClick={() => void keep()}>
            {t('children.attachments.keep', { count: good.length })}
          </Button>
        </Group>
      </Group>
      <ProgressDialog
        title={t('children.attachments.keeping')}
        running={adding.isPending}
        progress={adding.progress}
        onCancel={adding.cancel}
      />
    </>
  );
}

/** What is taken at a contact is a snapshot unless its name says otherwise. */
function newRow(file: File, key: number, atContact: boolean): FileRow {
  const kind = kindFromName(file.name) ?? (atContact ? 'snapshot' : null);
  return { key, file, read: null, problem: null, kind, title: null, day: null, turn: 0 };
}

/** One file after another is read: the office has other work too. */
function useReading(rows: readonly FileRow[], change: (key: number, patch: Partial<FileRow>) => void): void {
  // the row changes while it is named; its file and its key do not
  const { file, key } = rows.find((row) => row.read === null && row.problem === null) ?? {};
  const changing = useRef(change);
  changing.current = change;
  useEffect(() => {
    if (!file || key === undefined) return;
    const reading = new AbortController();
    const tell = (patch: Partial<FileRow>) => {
      if (!reading.signal.aborted) changing.current(key, patch);
    };
    readFile(file, reading.signal).then(
      (read) => tell({ read }),
      (error) => tell({ problem: toProblem(error) }),
    );
    return () => reading.abort();
  }, [file, key]);
}

/** Several files of one dropping are mostly of one kind: rows that nobody has named yet follow the first choice. */
function withKind(rows: FileRow[], key: number, kind: string | null): FileRow[] {
  const first = rows.every((row) => row.kind === null);
  return rows.map((row) => (row.key === key || first ? { ...row, kind } : row));
}

function isNamed(row: FileRow): boolean {
  return row.kind !== null && (row.day === null || isDay(row.day));
}

/** Where the school was locked meanwhile, the office has forgotten the files that the page still has: they are read again. */
async function addAll(
  rows: readonly FileRow[],
  add: (items: AttachmentToKeep[]) => Promise<unknown>,
): Promise<void> {
  const items = (reads: readonly ReadAttachment[]) =>
    rows.map(({ kind, title, day, turn }, index) => ({
      readId: reads[index]!.readId,
      ...{ kind: kind!, title, day, turn, crop: null },
    }));
  try {
    await add(items(rows.map((row) => row.read!)));
  } catch (error) {
    if (toProblem(error).code !== 'attachmentGone') throw error;
    const again: ReadAttachment[] = [];
    for (const { file } of rows) again.push(await readFile(file));
    await add(items(again));
  }
}
