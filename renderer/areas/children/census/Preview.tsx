/** The preview: what will happen to each row, the questions, and the one sentence that says what will be written. */
import { Alert, Button, Group, Select } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconFileOff, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportPreview, PreviewRow } from '../../../../shared/areas/children/import.ts';
import type { Progress } from '../../../../shared/door.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { ProgressDialog } from '../../../ui/ProgressDialog.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import { CommitBar } from './CommitBar.tsx';
import styles from './census.module.css';
import { useIssueText } from './issueText.ts';
import { LeftOutDialog } from './LeftOutDialog.tsx';
import { PreviewGrid } from './PreviewGrid.tsx';
import { RowDetail } from './RowDetail.tsx';
import type { Adjustment } from './said.ts';
import { type VerdictTab, VerdictTabs } from './VerdictTabs.tsx';
import { isOpen, nextOpen } from './verdicts.ts';

interface PreviewProps {
  preview: ImportPreview;
  error: unknown;
  /** After a lock: look before anything is written. */
  readAgain: boolean;
  /** While the office checks the rows again. */
  adjusting: { isPending: boolean; progress: Progress | null; cancel(): void };
  onAdjust(changes: Adjustment): Promise<void>;
  onCommit(censusDay: Day, classes: boolean): Promise<void>;
  onLeave(): void;
}

export function Preview({ preview, error, readAgain, adjusting, onAdjust, onCommit, onLeave }: PreviewProps) {
  const { t } = useText();
  const [tab, setTab] = useState<VerdictTab>(preview.rows.some(isOpen) ? 'question' : 'all');
  const [active, setActive] = useState<number | null>(null);
  const [mending, setMending] = useState<string | null>(null);
  const rows = useMemo(
    () =>
      tab === 'all' ? preview.rows : preview.rows.filter((row) => row.verdict === tab || row.row === active),
    [preview.rows, tab, active],
  );
  const row = rows.find((each) => each.row === active) ?? rows[0];
  const decide = (which: readonly PreviewRow[], decision: 'take' | 'skip' | null) => {
    void onAdjust({ decisions: which.map((each) => ({ row: each.row, decision })) });
    const next =
      decision &&
      nextOpen(
        preview.rows.filter((each) => !which.includes(each)),
        row?.row ?? null,
      );
    if (next) setActive(next.row);
  };
  const showTab = (next: VerdictTab) => {
    setTab(next);
    setActive(null);
  };
  const goToNext = () => {
    const next = nextOpen(preview.rows, row?.row ?? null);
    if (!next) return;
    setTab((was) => (was === 'all' ? was : 'question'));
    setActive(next.row);
  };
  useHotkeys([
    ['t', () => row && isOpen(row) && decide([row], 'take')],
    ['s', () => row && isOpen(row) && decide([row], 'skip')],
    ['n', goToNext],
  ]);
  return (
    <Page
      fills
      title={t('children.census.title')}
      subtitle={<Source preview={preview} onSheet={(sheet) => void onAdjust({ sheet })} />}
      actions={
        <>
          <LeftOutDialog leftOut={preview.leftOut} />
          <ColumnsDialog preview={preview} onMap={(mapping) => void onAdjust({ mapping })} />
          <Button variant="default" leftSection={<IconFileOff size={18} stroke={1.7} />} onClick={onLeave}>
            {t('children.census.another')}
          </Button>
        </>
      }
    >
      <ProblemAlert error={error} />
      {readAgain && (
        <Alert color="apricot" icon={<IconInfoCircle stroke={1.7} />} className={styles.notes} role="status">
          {t('children.census.readAgain')}
        </Alert>
      )}
      <Notes preview={preview} />
      <VerdictTabs preview={preview} tab={tab} onTab={showTab} />
      <div className={styles.work}>
        <PreviewGrid
          preview={preview}
          rows={rows}
          active={row?.row ?? null}
          onActive={setActive}
          mending={mending}
          onMending={setMending}
          onMend={(number, target, text) => void onAdjust({ mends: [{ row: number, target, text }] })}
        />
        <RowDetail
          preview={preview}
          row={row}
          onDecide={decide}
          onMend={setMending}
          onChoose={(number, target, side) => void onAdjust({ choices: [{ row: number, target, side }] })}
          onNext={preview.rows.some(isOpen) ? goToNext : undefined}
        />
      </div>
      <CommitBar preview={preview} onCommit={onCommit} />
      <ProgressDialog
        title={t('children.census.adjusting')}
        running={adjusting.isPending}
        progress={adjusting.progress}
        onCancel={adjusting.cancel}
      />
    </Page>
  );
}

function Source({ preview, onSheet }: { preview: ImportPreview; onSheet(sheet: string): void }) {
  const { t } = useText();
  const { fileName, sheet, sheets, rows } = preview;
  return (
    <Group gap="xs">
      <span className={styles.fileName}>{fileName}</span>
      {sheets.length > 1 && (
        <Select
          size="xs"
          w={170}
          data={sheets}
          value={sheet}
          allowDeselect={false}
          aria-label={t('children.census.sheet')}
          onChange={(next) => next && onSheet(next)}
        />
      )}
      <span>{t('children.census.rowsFound', { rows: rows.length })}</span>
    </Group>
  );
}

/** What was understood of the whole sheet, such as what a blank means. */
function Notes({ preview }: { preview: ImportPreview }) {
  const issueText = useIssueText();
  if (preview.notes.length === 0) return null;
  return (
    <Alert color="gray" icon={<IconInfoCircle stroke={1.7} />} className={styles.notes}>
      {preview.notes.map((issue) => issueText(issue)).join(' ')}
    </Alert>
  );
}
