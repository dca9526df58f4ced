/** The rows of a visit log as they would be written, with what is to be asked. */
import { Badge, Checkbox, Group, Select, Table, Text } from '@mantine/core';
import { kindsInOrder } from '../../../../shared/areas/contacts/forms.ts';
import type { NamedChild, VisitPreview, VisitRow } from '../../../../shared/areas/contacts/visitImport.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../../../ui/tablePreview.module.css';
import { type Answer, type Answers, noAnswer, targetsOf } from './answers.ts';

const tones = { new: 'pine', same: 'gray', doubtful: 'apricot', impossible: 'red' } as const;
const columns = ['row', 'take', 'children', 'class', 'day', 'kind', 'teacher', 'line', 'what'] as const;

interface PreviewRowsProps {
  preview: VisitPreview;
  answers: Answers;
  onAnswer(row: number, answer: Answer): void;
  /** What rows are that don't say it. */
  onKind(kind: string | null): void;
  /** Which term's year days have that are written without one. */
  onTerm(termId: string | null): void;
}

export function PreviewRows({ preview, answers, onAnswer, onKind, onTerm }: PreviewRowsProps) {
  const { t, language } = useText();
  const { data: terms } = useOfficeQuery('admin.terms', null);
  const asksYear =
    preview.termId !== null || preview.rows.some((row) => row.issues.includes('dayWithoutYear'));
  return (
    <SectionCard
      title={preview.sheet}
      flush
      actions={
        <Group gap="xs" wrap="nowrap">
          {asksYear && (
            <>
              <Text size="sm" aria-hidden>
                {t('contacts.import.term')}
              </Text>
              <Select
                size="xs"
                w={190}
                clearable
                aria-label={t('contacts.import.term')}
                placeholder={t('contacts.import.termEmpty')}
                data={(terms ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                value={preview.termId}
                onChange={onTerm}
              />
            </>
          )}
          <Text size="sm" aria-hidden>
            {t('contacts.import.kind')}
          </Text>
          <Select
            size="xs"
            w={160}
            aria-label={t('contacts.import.kind')}
            placeholder={t('contacts.import.kindEmpty')}
            data={kindsInOrder.map((value) => ({ value, label: labelOf(contactKind, value, language) }))}
            value={preview.kind}
            onChange={onKind}
          />
        </Group>
      }
    >
      <div className={styles.scroll}>
        <Table stickyHeader verticalSpacing={6} className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((key) => (
                <Table.Th key={key} className={styles.short}>
                  {t(`contacts.import.column.${key}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map((row) => (
              <PreviewRow
                key={row.row}
                row={row}
                answer={answers.get(row.row) ?? noAnswer}
                onAnswer={(answer) => onAnswer(row.row, answer)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </SectionCard>
  );
}

interface PreviewRowProps {
  row: VisitRow;
  answer: Answer;
  onAnswer(answer: Answer): void;
}

function PreviewRow({ row, answer, onAnswer }: PreviewRowProps) {
  const { t, language } = useText();
  const able = targetsOf(row, answer).length > 0;
  return (
    <Table.Tr>
      <Table.Td>{row.row}</Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={t('contacts.import.takeRow', { row: row.row })}
          checked={answer.take && able}
          disabled={!able}
          onChange={(event) => onAnswer({ ...answer, take: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        {row.children.map((child, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a child has no other mark than its place in the row
          <Child key={at} child={child} row={row} at={at} answer={answer} onAnswer={onAnswer} />
        ))}
      </Table.Td>
      <Table.Td className={styles.short}>{row.className}</Table.Td>
      <Table.Td className={styles.short}>{row.day}</Table.Td>
      <Table.Td className={styles.short}>{row.kind && labelOf(contactKind, row.kind, language)}</Table.Td>
      <Table.Td className={styles.short}>{row.teacher}</Table.Td>
      <Table.Td className={styles.words}>
        <Text size="sm" lineClamp={2}>
          {row.values.line ?? row.values.course}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge color={tones[row.verdict]}>{t(`contacts.import.verdict.${row.verdict}`)}</Badge>{' '}
        <Text span size="xs" c="dimmed">
          {row.issues.map((each) => t(`contacts.import.issue.${each}`)).join('；')}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

function Child({ child, row, at, answer, onAnswer }: PreviewRowProps & { child: NamedChild; at: number }) {
  const { t } = useText();
  if (row.verdict !== 'doubtful' || (!child.doubtful && child.candidates.length > 0))
    return <div className={styles.short}>{child.name}</div>;
  if (!child.doubtful)
    return (
      <Text size="sm" c="dimmed" title={t('contacts.import.unknownChild')}>
        <s>{child.name}</s>
      </Text>
    );
  const choose = (id: string | null) => {
    const next = { ...answer, chosen: { ...answer.chosen, [at]: id } };
    onAnswer({ ...next, take: targetsOf(row, next).length > 0 });
  };
  return (
    <Select
      size="xs"
      w={170}
      aria-label={t('contacts.import.which', { row: row.row, name: child.name })}
      placeholder={child.name}
      data={child.candidates.map(({ id, name, className }) => ({
        value: id,
        label: [name, className].filter(Boolean).join(' '),
      }))}
      value={answer.chosen[at] ?? null}
      onChange={choose}
      clearable
    />
  );
}
