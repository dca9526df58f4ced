/** 导入结对表: every row is seen before anything is written; what is doubtful is asked in its row. */
import { Badge, Button, Checkbox, Select, Table, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PairingPreview, PairingTableRow } from '../../../../shared/areas/mentoring/tableImport.ts';
import { useOfficeCommand, useOfficeJob } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ChooseTable } from '../../../ui/ChooseTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../../../ui/tablePreview.module.css';
import { boardPath } from '../paths.ts';
import { type Answers, firstAnswers, rowsToWrite, targetOf } from './answers.ts';

export function ImportPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const read = useOfficeJob('mentoring.readPairings');
  const write = useOfficeCommand('mentoring.importPairings');
  const tellUndo = useUndo();
  const [preview, setPreview] = useState<PairingPreview | null>(null);
  const [answers, setAnswers] = useState<Answers>(new Map());
  const rows = useMemo(() => (preview ? rowsToWrite(preview, answers) : []), [preview, answers]);
  const open = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await read.mutateAsync({ name: file.name, bytes }).catch(() => null);
    setPreview(found);
    if (found) setAnswers(firstAnswers(found));
  };
  const commit = async () => {
    const done = await write.mutateAsync({ rows }).catch(() => null);
    if (!done) return;
    void navigate(boardPath);
    await tellUndo({
      message: t('mentoring.import.done', { count: done.changed, teachers: done.teachers }),
      call: 'mentoring.importPairings',
    });
  };
  const choose = (variant: 'default' | 'filled') => (
    <ChooseTable
      label={t(preview ? 'mentoring.import.other' : 'mentoring.import.choose')}
      variant={variant}
      loading={read.isPending}
      onChoose={(file) => void open(file)}
    />
  );
  return (
    <Page
      title={t('mentoring.import.title')}
      subtitle={preview ? t('mentoring.import.subtitle', { rows: preview.rows.length }) : ' '}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate(boardPath)}>
            {t('frame.cancel')}
          </Button>
          {preview && choose('default')}
          {preview && (
            <Button onClick={() => void commit()} loading={write.isPending} disabled={rows.length === 0}>
              {t('mentoring.import.commit', { count: rows.length })}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert error={read.error ?? write.error} />
      {preview ? (
        <PreviewRows
          preview={preview}
          answers={answers}
          onAnswer={(row, answer) => setAnswers(new Map(answers).set(row, answer))}
        />
      ) : (
        <SectionCard>
          <EmptyState
            icon={IconFileImport}
            title={t('mentoring.import.empty')}
            text={t('mentoring.import.emptyText')}
            action={choose('filled')}
          />
        </SectionCard>
      )}
    </Page>
  );
}

const tones = {
  new: 'pine',
  change: 'apricot',
  same: 'gray',
  doubtful: 'apricot',
  impossible: 'red',
} as const;

interface PreviewRowsProps {
  preview: PairingPreview;
  answers: Answers;
  onAnswer(row: number, answer: { childId: string | null; take: boolean }): void;
}

function PreviewRows({ preview, answers, onAnswer }: PreviewRowsProps) {
  const { t } = useText();
  return (
    <SectionCard title={preview.sheet} flush>
      {preview.newTeachers.length > 0 && (
        <Text size="sm" px="md" pb="xs">
          {t('mentoring.import.newTeachers', { names: preview.newTeachers.join('、') })}
        </Text>
      )}
      <div className={styles.scroll}>
        <Table stickyHeader verticalSpacing={6} className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              {(['row', 'take', 'child', 'class', 'teacher', 'since', 'what'] as const).map((key) => (
                <Table.Th key={key}>{t(`mentoring.import.column.${key}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map((row) => (
              <PreviewRow key={row.row} row={row} answers={answers} onAnswer={onAnswer} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </SectionCard>
  );
}

function PreviewRow({
  row,
  answers,
  onAnswer,
}: { row: PairingTableRow } & Pick<PreviewRowsProps, 'answers' | 'onAnswer'>) {
  const { t } = useText();
  const answer = answers.get(row.row) ?? { childId: null, take: false };
  const target = targetOf(row, answer);
  const fixed = row.verdict === 'impossible' || row.verdict === 'same';
  return (
    <Table.Tr>
      <Table.Td>{row.row}</Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={t('mentoring.import.takeRow', { row: row.row })}
          checked={answer.take && target !== undefined}
          disabled={fixed || target === undefined}
          onChange={(event) => onAnswer(row.row, { ...answer, take: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        {row.verdict === 'doubtful' ? (
          <Select
            size="xs"
            w={190}
            aria-label={t('mentoring.import.which', { row: row.row })}
            placeholder={row.child}
            data={row.candidates.map(({ id, name, className }) => ({
              value: id,
              label: [name, className].filter(Boolean).join(' '),
            }))}
            value={answer.childId}
            onChange={(childId) => onAnswer(row.row, { childId, take: childId !== null })}
            clearable
          />
        ) : (
          row.child
        )}
      </Table.Td>
      <Table.Td>{row.className || target?.className}</Table.Td>
      <Table.Td>
        {row.teacher}{' '}
        {row.teacherId === null && row.teacher !== '' && row.verdict !== 'impossible' && (
          <Badge size="sm">{t('mentoring.import.newTeacher')}</Badge>
        )}
      </Table.Td>
      <Table.Td>{row.since}</Table.Td>
      <Table.Td>
        <Badge color={tones[row.verdict]}>{t(`mentoring.import.verdict.${row.verdict}`)}</Badge>{' '}
        <Text span size="xs" c="dimmed">
          {row.issues.map((each) => t(`mentoring.import.issue.${each}`)).join('；')}
          {row.verdict === 'change' && t('mentoring.was', { name: target?.mentorName ?? '' })}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
