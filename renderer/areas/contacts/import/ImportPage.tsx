/** 导入谈心家访台账: every row is seen before anything is written; what is doubtful is asked in its row. */
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { VisitPreview } from '../../../../shared/areas/contacts/visitImport.ts';
import { useOfficeCommand, useOfficeJob } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ChooseTable } from '../../../ui/ChooseTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { type ContactsState, contactsPath } from '../paths.ts';
import { type Answers, daysOf, firstAnswers, rowsToWrite } from './answers.ts';
import { PreviewRows } from './PreviewRows.tsx';

interface TakenFile {
  name: string;
  bytes: Uint8Array;
}

export function ImportPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const read = useOfficeJob('contacts.readVisits');
  const write = useOfficeCommand('contacts.importVisits');
  const tellUndo = useUndo();
  const [file, setFile] = useState<TakenFile | null>(null);
  const [preview, setPreview] = useState<VisitPreview | null>(null);
  const [answers, setAnswers] = useState<Answers>(new Map());
  const rows = useMemo(() => (preview ? rowsToWrite(preview, answers) : []), [preview, answers]);
  const look = async (taken: TakenFile, kind: string | null, termId: string | null) => {
    const found = await read.mutateAsync({ ...taken, kind, termId }).catch(() => null);
    setFile(taken);
    setPreview(found);
    if (found) setAnswers(firstAnswers(found));
  };
  const open = async (chosen: File) =>
    look({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) }, null, null);
  const commit = async () => {
    const done = await write.mutateAsync({ rows }).catch(() => null);
    if (!done) return;
    void navigate(contactsPath, { state: { filter: daysOf(rows) } satisfies ContactsState });
    await tellUndo({
      message: t(done.skipped > 0 ? 'contacts.import.doneSkipped' : 'contacts.import.done', done),
      call: 'contacts.importVisits',
    });
  };
  const choose = (variant: 'default' | 'filled') => (
    <ChooseTable
      label={t(preview ? 'contacts.import.other' : 'contacts.import.choose')}
      variant={variant}
      loading={read.isPending}
      onChoose={(chosen) => void open(chosen)}
    />
  );
  return (
    <Page
      title={t('contacts.import.title')}
      subtitle={preview ? t('contacts.import.subtitle', { rows: preview.rows.length }) : ' '}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate(contactsPath)}>
            {t('frame.cancel')}
          </Button>
          {preview && choose('default')}
          {preview && (
            <Button onClick={() => void commit()} loading={write.isPending} disabled={rows.length === 0}>
              {t('contacts.import.commit', { count: rows.length })}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert error={read.error ?? write.error} />
      {preview && file ? (
        <PreviewRows
          preview={preview}
          answers={answers}
          onAnswer={(row, answer) => setAnswers(new Map(answers).set(row, answer))}
          onKind={(kind) => void look(file, kind, preview.termId)}
          onTerm={(termId) => void look(file, preview.kind, termId)}
        />
      ) : (
        <SectionCard>
          <EmptyState
            icon={IconFileImport}
            title={t('contacts.import.empty')}
            text={t('contacts.import.emptyText')}
            action={choose('filled')}
          />
        </SectionCard>
      )}
    </Page>
  );
}
