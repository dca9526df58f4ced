/** One file on its way in: what it looks like, what it is, what it is called, the date on it. */
import { ActionIcon, Loader, Select, Text, TextInput, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconFileTypePdf, IconRotateClockwise2, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import {
  type ReadAttachment,
  sightOfAttachment,
  type Turn,
} from '../../../../../shared/areas/children/attachments.ts';
import { labelOf } from '../../../../../shared/codes/codeList.ts';
import { attachmentKind } from '../../../../../shared/codes/index.ts';
import type { Problem } from '../../../../../shared/problem.ts';
import { isDay } from '../../../../../shared/values/day.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { problemText } from '../../../../ui/problemText.ts';
import { usePictureUrl } from '../../../../ui/usePictureUrl.ts';
import styles from './attachments.module.css';
import { turnedBy } from './turn.ts';
import { useTurned } from './useTurned.ts';

export interface FileRow {
  key: number;
  file: File;
  read: ReadAttachment | null;
  /** Why it can't be taken. */
  problem: Problem | null;
  kind: string | null;
  title: string | null;
  day: string | null;
  turn: Turn;
}

interface AddRowProps {
  row: FileRow;
  /** Somebody wanted to keep the rows: what is missing is said. */
  asked: boolean;
  onChange(patch: Partial<FileRow>): void;
  onKind(kind: string | null): void;
  onLeave(): void;
}

export function AddRow({ row, asked, onChange, onKind, onLeave }: AddRowProps) {
  const { t } = useText();
  const kinds = useKinds();
  const { name } = row.file;
  const leave = t('children.attachments.leaveOut', { name });
  return (
    <li className={styles.row}>
      <Thumbnail row={row} />
      <div className={styles.rowBody}>
        <Text size="xs" c="dimmed" truncate title={name}>
          {name}
        </Text>
        {row.problem ? (
          <p className={styles.rowProblem} role="alert">
            <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
            {problemText(t, row.problem)}
          </p>
        ) : (
          <div className={styles.rowFields}>
            <Select
              aria-label={t('children.attachments.kindOf', { name })}
              placeholder={t('children.attachments.kind')}
              data={kinds}
              value={row.kind}
              onChange={onKind}
              searchable
              error={asked && row.kind === null ? t('children.attachments.kindMissing') : undefined}
              openOnFocus={row.kind === null}
              data-autofocus={row.key === 0 || undefined}
            />
            <TextInput
              aria-label={t('children.attachments.titleOf', { name })}
              placeholder={t('children.attachments.title')}
              value={row.title ?? ''}
              maxLength={60}
              onChange={(event) => onChange({ title: event.currentTarget.value || null })}
              onBlur={() => onChange({ title: row.title?.trim() || null })}
            />
            <DayInput
              aria-label={t('children.attachments.dayOf', { name })}
              placeholder={t('children.attachments.day')}
              value={row.day}
              onChange={(day) => onChange({ day })}
              error={row.day !== null && !isDay(row.day) ? t('issue.notADay') : undefined}
            />
          </div>
        )}
      </div>
      <div className={styles.rowActs}>
        {row.read?.size && (
          <Tooltip label={t('children.attachments.turnRight')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('children.attachments.turnFile', { name })}
              onClick={() => onChange({ turn: turnedBy(row.turn, 1) })}
            >
              <IconRotateClockwise2 size={18} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label={t('children.attachments.leave')}>
          <ActionIcon variant="subtle" color="gray" aria-label={leave} onClick={onLeave}>
            <IconX size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}

function Thumbnail({ row: { read, problem, turn } }: { row: FileRow }) {
  const url = usePictureUrl(useTurned(read?.preview ?? null, turn));
  return (
    <div className={styles.rowPicture}>
      {url && <img src={url} alt="" />}
      {!read && !problem && <Loader size="sm" />}
      {read && !read.preview && <IconFileTypePdf size={28} stroke={1.4} aria-hidden />}
    </div>
  );
}

/** Kinds that this role can find again, as options; a portrait is put at the head of the file, a page in the growth record. */
export function useKinds(): { value: string; label: string }[] {
  const { language } = useText();
  const { role } = useSession();
  return useMemo(
    () =>
      attachmentKind.entries
        .filter(
          ({ code }) =>
            !['portrait', 'growthPage'].includes(code) && sightOfAttachment(role, code) !== 'absent',
        )
        .map(({ code }) => ({ value: code, label: labelOf(attachmentKind, code, language) })),
    [language, role],
  );
}
