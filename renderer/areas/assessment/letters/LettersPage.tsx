/** 责任书: who answers for what this year; each is printed for signing. */
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { IconPlus, IconPrinter, IconSignature } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type LetterRow, responsibilityLetterModel } from '../../../../shared/areas/assessment/letters.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { AssessmentTabs } from '../AssessmentTabs.tsx';

export function LettersPage() {
  const { t } = useText();
  const { role, today } = useSession();
  const [opened, setOpened] = useState<LetterRow | 'new' | null>(null);
  const { data: rows, error, refetch } = useOfficeQuery('assessment.letters', null);
  const columns = useColumns();
  const year = rows?.[0]?.letter.year ?? Number(today.slice(0, 4));
  const paper = usePaper('assessment.letterPaper', {
    making: t('assessment.scoring.making'),
    formats: { docx: 'assessment.word' },
  });
  const add = may(role, 'assessment.write') && (
    <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setOpened('new')}>
      {t('assessment.letters.add')}
    </Button>
  );
  return (
    <Page
      fills
      title={t('assessment.letters.title')}
      subtitle={t('assessment.letters.subtitle')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void paper.preview({ id: null, year }, t('assessment.letters.register', { year }))}
          >
            {t('assessment.letters.register', { year })}
          </Button>
          {add}
        </>
      }
    >
      <AssessmentTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable<LetterRow>
          label={t('assessment.letters.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ letter }) => letter.id}
          onOpen={setOpened}
          empty={
            error ? null : (
              <EmptyState
                icon={IconSignature}
                title={t('assessment.letters.empty')}
                text={t('assessment.letters.emptyHint')}
                action={add}
              />
            )
          }
        />
      </TableCard>
      {opened && (
        <LetterForm
          row={opened === 'new' ? null : opened}
          year={year}
          onPrint={({ letter }) => void paper.preview({ id: letter.id, year: letter.year }, letter.about)}
          onClose={() => setOpened(null)}
        />
      )}
      {paper.element}
    </Page>
  );
}

function useColumns(): TableColumn<LetterRow>[] {
  const { t } = useText();
  return useMemo(
    () => [
      {
        key: 'year',
        title: t('assessment.letters.column.year'),
        width: 80,
        sortValue: ({ letter }) => letter.year,
        render: ({ letter }) => letter.year,
      },
      { key: 'who', title: t('assessment.letters.column.who'), width: 120, render: ({ who }) => who },
      {
        key: 'post',
        title: t('assessment.letters.column.post'),
        width: 140,
        render: ({ letter }) => letter.post,
      },
      {
        key: 'about',
        title: t('assessment.letters.column.about'),
        width: 320,
        grow: true,
        render: ({ letter }) => letter.about,
      },
      {
        key: 'signed',
        title: t('assessment.letters.column.signed'),
        width: 120,
        render: ({ letter }) => letter.signedOn ?? t('assessment.letters.unsigned'),
      },
    ],
    [t],
  );
}

interface LetterFormProps {
  row: LetterRow | null;
  /** Of a new one. */
  year: number;
  onPrint(row: LetterRow): void;
  onClose(): void;
}

const asks = ['year', 'staffId', 'name', 'post', 'about', 'signedOn'] as const;

function LetterForm({ row, year, onPrint, onClose }: LetterFormProps) {
  const { t } = useText();
  const { role } = useSession();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { mutateAsync: save } = useOfficeCommand('assessment.saveLetter');
  const { mutateAsync: remove } = useOfficeCommand('assessment.removeLetter');
  const tellUndo = useUndo();
  const [first] = useState({ year });
  const [duties, setDuties] = useState((row?.letter.duties ?? []).join('\n'));
  const toBin = async () => {
    try {
      await remove({ id: row!.letter.id });
      onClose();
      await tellUndo({ message: t('assessment.letters.removed'), call: 'assessment.removeLetter' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('assessment.letters.add')}>
      <RecordForm
        model={responsibilityLetterModel}
        fields={asks}
        values={row?.letter ?? first}
        links={{ staffId: (staff ?? []).map(({ id, name }) => ({ value: id, label: name })) }}
        hides={(draft) => (draft.staffId ? ['name'] : [])}
        changedBeside
        onSubmit={async (patch) => {
          const { about, staffId, name, post, signedOn, year: of } = { ...first, ...row?.letter, ...patch };
          const lines = duties.split('\n').map((line) => line.trim());
          await save({
            ...{ id: row?.letter.id ?? null, version: row?.letter.version ?? null },
            patch: {
              ...{ year: of, staffId: staffId ?? null, name: name ?? null, post: post ?? null },
              ...{ about: about!, duties: lines.filter((line) => line !== ''), signedOn: signedOn ?? null },
            },
          });
          notifyDone(t('frame.saved'));
          onClose();
        }}
        onCancel={onClose}
      >
        <Textarea
          label={t('assessment.letters.duties')}
          description={t('assessment.letters.dutiesHint')}
          autosize
          minRows={5}
          maxRows={12}
          value={duties}
          onChange={(event) => setDuties(event.currentTarget.value)}
        />
        {row && (
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPrinter size={16} stroke={1.7} />}
              onClick={() => onPrint(row)}
            >
              {t('assessment.letters.print')}
            </Button>
            {may(role, 'assessment.write') && (
              <Button size="compact-sm" variant="subtle" color="red" onClick={() => void toBin()}>
                {t('assessment.letters.remove')}
              </Button>
            )}
          </Group>
        )}
      </RecordForm>
    </Modal>
  );
}
