/** One row in words: what will happen to it, what is asked, and the answers. */
import { Anchor, Badge, Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { ImportPreview, PreviewCell, PreviewRow } from '../../../../shared/areas/children/import.ts';
import { useText } from '../../../app/text.ts';
import { childPath } from '../openList.ts';
import styles from './census.module.css';
import { IssueIcon } from './IssueIcon.tsx';
import { useIssueText } from './issueText.ts';
import { useTargetLabel } from './targets.ts';
import { issuesOf, type PlacedIssue, sameQuestion, verdictColor } from './verdicts.ts';

interface RowDetailProps {
  preview: ImportPreview;
  row: PreviewRow | undefined;
  onDecide(rows: readonly PreviewRow[], decision: 'take' | 'skip' | null): void;
  /** Opens the cell of this target for mending. */
  onMend(target: string): void;
  /** Says whose value is right where both sides changed it. */
  onChoose(row: number, target: string, side: 'file' | 'here'): void;
  onNext: (() => void) | undefined;
}

export function RowDetail({ preview, row, onDecide, onMend, onChoose, onNext }: RowDetailProps) {
  const { t } = useText();
  if (!row)
    return (
      <aside className={styles.detail}>
        <Text c="dimmed">{t('children.census.nothingInTab')}</Text>
      </aside>
    );
  const issues = issuesOf(row);
  return (
    <aside
      className={styles.detail}
      aria-label={t('children.census.rowNumber', { row: row.row })}
      aria-live="polite"
    >
      <Group justify="space-between" wrap="nowrap">
        <Text c="dimmed" size="xs">
          {t('children.census.rowNumber', { row: row.row })}
          {row.hidden && ` · ${t('children.census.hidden')}`}
        </Text>
        <Badge color={verdictColor[row.verdict]}>{t(`children.verdict.${row.verdict}`)}</Badge>
      </Group>
      <p className={styles.detailName}>{row.name || t('children.census.noName')}</p>
      <Decision preview={preview} row={row} onDecide={onDecide} />
      <Stack gap="xs" mt="sm">
        {issues.map((placed, index) => (
          <Issue
            // biome-ignore lint/suspicious/noArrayIndexKey: issues have no name of their own
            key={index}
            placed={placed}
            onMend={onMend}
            onChoose={(target, side) => onChoose(row.row, target, side)}
          />
        ))}
        {issues.length === 0 && row.verdict !== 'changed' && (
          <Text c="dimmed">{t('children.census.nothingWrong')}</Text>
        )}
      </Stack>
      <Changes row={row} />
      <Group mt="sm" gap="xs">
        {row.childId !== null && <FileLink id={row.childId} />}
        {onNext && (
          <Button
            variant="subtle"
            size="compact-sm"
            rightSection={<IconArrowDown size={16} stroke={1.7} />}
            onClick={onNext}
          >
            {t('children.census.nextQuestion')}
            <Key>N</Key>
          </Button>
        )}
      </Group>
    </aside>
  );
}

/** The key that does the same. */
function Key({ children }: { children: string }) {
  return (
    <Kbd size="xs" ml={6} aria-hidden>
      {children}
    </Kbd>
  );
}

/** Take or leave: this row, or every row that asks the same. */
function Decision({
  preview,
  row,
  onDecide,
}: Pick<RowDetailProps, 'preview' | 'onDecide'> & { row: PreviewRow }) {
  const { t } = useText();
  if (row.decision !== null)
    return (
      <Group gap="xs">
        <Text>{t(row.decision === 'take' ? 'children.census.willTake' : 'children.census.willSkip')}</Text>
        <Button variant="subtle" size="compact-sm" onClick={() => onDecide([row], null)}>
          {t('children.census.undecide')}
        </Button>
      </Group>
    );
  if (row.verdict !== 'question') return null;
  const same = sameQuestion(preview.rows, row);
  return (
    <Stack gap={6}>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-md"
          leftSection={<IconCheck size={16} stroke={1.7} />}
          onClick={() => onDecide([row], 'take')}
        >
          {t('children.census.take')}
          <Key>T</Key>
        </Button>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconX size={16} stroke={1.7} />}
          onClick={() => onDecide([row], 'skip')}
        >
          {t('children.census.skip')}
          <Key>S</Key>
        </Button>
      </Group>
      {same.length > 1 && (
        <Group gap="xs">
          <Anchor component="button" type="button" size="xs" onClick={() => onDecide(same, 'take')}>
            {t('children.census.takeAllSame', { count: same.length })}
          </Anchor>
          <Anchor component="button" type="button" size="xs" onClick={() => onDecide(same, 'skip')}>
            {t('children.census.skipAllSame', { count: same.length })}
          </Anchor>
        </Group>
      )}
    </Stack>
  );
}

interface IssueProps {
  placed: PlacedIssue;
  onMend(target: string): void;
  onChoose(target: string, side: 'file' | 'here'): void;
}

function Issue({ placed: { issue, cell }, onMend, onChoose }: IssueProps) {
  const { t } = useText();
  const issueText = useIssueText();
  const targetLabel = useTargetLabel();
  return (
    <div className={styles.issue}>
      <IssueIcon level={issue.level} />
      <div>
        {cell && (
          <Text size="xs" c="dimmed">
            {targetLabel(cell.target)}
            {cell.raw !== '' && `：${cell.raw}`}
          </Text>
        )}
        <Text>{issueText(issue)}</Text>
        {cell && issue.code === 'changedHereToo' && <Sides cell={cell} onChoose={onChoose} />}
        {cell && issue.level !== 'note' && issue.code !== 'changedHereToo' && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPencil size={14} stroke={1.7} />}
            onClick={() => onMend(cell.target)}
          >
            {t('children.census.mend')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The two values of a conflict; one of them is taken. */
function Sides({ cell, onChoose }: { cell: PreviewCell } & Pick<IssueProps, 'onChoose'>) {
  const { t } = useText();
  return (
    <Stack gap={4} mt={4} align="flex-start">
      <Button variant="default" size="compact-sm" onClick={() => onChoose(cell.target, 'file')}>
        {t('children.census.useFile', { value: cell.shown || t('admin.history.nothing') })}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => onChoose(cell.target, 'here')}>
        {t('children.census.useHere', { value: cell.old || t('admin.history.nothing') })}
      </Button>
    </Stack>
  );
}

/** What a changed file holds now, beside what the row brings. */
function Changes({ row }: { row: PreviewRow }) {
  const { t } = useText();
  const targetLabel = useTargetLabel();
  const changed = row.cells.filter((cell) => cell.old !== null);
  if (changed.length === 0) return null;
  return (
    <dl className={styles.changes}>
      {changed.map((cell) => (
        <div key={cell.target}>
          <dt>{targetLabel(cell.target)}</dt>
          <dd>
            <del>{cell.old || t('admin.history.nothing')}</del>
            <span aria-hidden> → </span>
            <ins>{cell.shown}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FileLink({ id }: { id: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => navigate(childPath(id))}>
      {t('children.census.openFile')}
    </Button>
  );
}
