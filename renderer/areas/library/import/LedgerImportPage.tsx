/** 导入图书登记表: every row is seen before anything is written; what looks the same as a title here is asked. */
import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LedgerPreview } from '../../../../shared/areas/library/ledgerImport.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeJob } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { ChooseTable } from '../../../ui/ChooseTable.tsx';
import { DayInput } from '../../../ui/DayInput.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { ProgressDialog } from '../../../ui/ProgressDialog.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { cataloguePath } from '../paths.ts';
import {
  type Answers,
  type Choice,
  copiesOf,
  countsOf,
  firstAnswers,
  rowsToWrite,
  type Shown,
  shownRows,
  shownSets,
} from './answers.ts';
import { LedgerRows } from './LedgerRows.tsx';

export function LedgerImportPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { today } = useSession();
  const read = useOfficeJob('library.readLedger');
  const write = useOfficeJob('library.importLedger');
  const tellUndo = useUndo();
  const [preview, setPreview] = useState<LedgerPreview | null>(null);
  const [answers, setAnswers] = useState<Answers>({ taken: new Set(), chosen: new Map() });
  const [shown, setShown] = useState<Shown>('all');
  const [day, setDay] = useState<Day>(today);
  const rows = useMemo(() => (preview ? rowsToWrite(preview, answers, day) : []), [preview, answers, day]);
  const open = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await read.mutateAsync({ name: file.name, bytes }).catch(() => null);
    setPreview(found);
    setShown('all');
    if (found) setAnswers(firstAnswers(found));
  };
  const commit = async () => {
    const done = await write.mutateAsync({ rows }).catch(() => null);
    if (!done) return;
    void navigate(cataloguePath);
    await tellUndo({ message: t('library.import.done', done), call: 'library.importLedger' });
  };
  const choose = (variant: 'default' | 'filled') => (
    <ChooseTable
      label={t(preview ? 'library.import.other' : 'library.import.choose')}
      variant={variant}
      loading={read.isPending}
      onChoose={(file) => void open(file)}
    />
  );
  return (
    <Page
      fills
      title={t('library.import.title')}
      subtitle={
        preview ? t('library.import.subtitle', { rows: preview.rows.length, sheet: preview.sheet }) : ' '
      }
      actions={
        <>
          <Button variant="default" onClick={() => void navigate(cataloguePath)}>
            {t('frame.cancel')}
          </Button>
          {preview && choose('default')}
          {preview && (
            <Button onClick={() => void commit()} loading={write.isPending} disabled={rows.length === 0}>
              {t('library.import.commit', { rows: rows.length, copies: copiesOf(rows) })}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert error={read.error ?? write.error} />
      <ProgressDialog
        title={t('library.import.writing')}
        running={write.isPending}
        progress={write.progress}
        onCancel={write.cancel}
      />
      {preview ? (
        <>
          <Group justify="space-between" align="flex-end">
            <ShownSwitch preview={preview} shown={shown} onChange={setShown} />
            {preview.rows.some(({ issues }) => issues.includes('dayMissing')) && (
              <DayInput
                w={220}
                label={t('library.import.day')}
                value={day}
                onChange={(chosen) => chosen && setDay(chosen)}
              />
            )}
          </Group>
          {preview.ignored.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('library.import.ignored', { names: preview.ignored.join('、') })}
            </Text>
          )}
          <LedgerRows
            rows={shownRows(preview, shown)}
            answers={answers}
            onTake={(taken) => setAnswers({ ...answers, taken })}
            onChoose={(row: number, choice: Choice | null) =>
              setAnswers(chosenIn(preview, answers, row, choice))
            }
          />
        </>
      ) : (
        <SectionCard>
          <EmptyState
            icon={IconFileImport}
            title={t('library.import.empty')}
            text={t('library.import.emptyText')}
            action={choose('filled')}
          />
        </SectionCard>
      )}
    </Page>
  );
}

interface ShownSwitchProps {
  preview: LedgerPreview;
  shown: Shown;
  onChange(shown: Shown): void;
}

function ShownSwitch({ preview, shown, onChange }: ShownSwitchProps) {
  const { t } = useText();
  const counts = countsOf(preview);
  return (
    <SegmentedControl
      aria-label={t('library.import.shown.label')}
      value={shown}
      onChange={(value) => onChange(shownSets.find((each) => each === value) ?? 'all')}
      data={shownSets.map((value) => ({
        value,
        label: `${t(`library.import.shown.${value}`)} ${counts[value]}`,
      }))}
    />
  );
}

/** An answer holds for all rows of the same title. */
function chosenIn(preview: LedgerPreview, answers: Answers, row: number, choice: Choice | null): Answers {
  const { group } = preview.rows.find((each) => each.row === row)!;
  const same = preview.rows.filter((each) => each.group === group && each.verdict === 'doubtful');
  const chosen = new Map(answers.chosen);
  const taken = new Set(answers.taken);
  for (const each of same) {
    if (choice === null) {
      chosen.delete(each.row);
      taken.delete(String(each.row));
    } else {
      chosen.set(each.row, choice);
      taken.add(String(each.row));
    }
  }
  return { taken, chosen };
}
