/** 责任书: who answers for what this year; each is printed for signing. */
import { Button, Group, Modal, Select } from '@mantine/core';
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
import { ProseEditor } from '../../../ui/ProseEditor/index.ts';
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
  const years = [...new Set(rows?.map(({ letter }) => letter.year))];
  const [chosenYear, setChosenYear] = useState<number | null>(null);
  const year = chosenYear ?? years[0] ?? Number(today.slice(0, 4));
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
          {years.length > 1 && (
            <Select
              w={110}
              aria-label={t('assessment.letters.column.year')}
              allowDeselect={false}
              data={years.map(String)}
              value={String(year)}
              onChange={(value) => setChosenYear(Number(value))}
            />
          )}
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
          rows={error ? [] : rows?.filter(({ letter }) => letter.year === year)}
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
  const [duties, setDuties] = useState<string[]>(row?.letter.duties ?? []);
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
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t(row ? 'assessment.letters.edit' : 'assessment.letters.add')}
      closeOnClickOutside={false}
    >
      <RecordForm
        model={responsibilityLetterModel}
        fields={asks}
        values={row?.letter ?? first}
        links={{ staffId: (staff ?? []).map(({ id, name }) => ({ value: id, label: name })) }}
        hides={(draft) => (draft.staffId ? ['name'] : [])}
        changedBeside
        onSubmit={async (patch) => {
          const { about, staffId, name, post, signedOn, year: of } = { ...first, ...row?.letter, ...patch };
          await save({
            ...{ id: row?.letter.id ?? null, version: row?.letter.version ?? null },
            patch: {
              ...{ year: of, staffId: staffId ?? null, name: name ?? null, post: post ?? null },
              ...{
                about: about!,
                duties: duties.filter((line) => line.trim() !== ''),
                signedOn: signedOn ?? null,
              },
            },
          });
          notifyDone(t('frame.saved'));
          onClose();
        }}
        onCancel={onClose}
      >
        <ProseEditor
          framed
          label={t('assessment.letters.duties')}
          placeholder={t('assessment.letters.dutiesHint')}
          value={duties}
          onChange={setDuties}
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
