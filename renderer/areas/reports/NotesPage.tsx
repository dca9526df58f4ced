/** 报送素材: everything collected for reports in a year, by what it is for; written up, marked as taken up or settled. */
import { Badge, Button, SegmentedControl, Text } from '@mantine/core';
import { IconNotebook, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { NoteRow } from '../../../shared/areas/reports/notes.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { noteKind } from '../../../shared/codes/index.ts';
import { todosIn } from '../../../shared/paper/prose.ts';
import { formatDay } from '../../../shared/values/day.ts';
import { addMonths, daysOfMonth, monthOf } from '../../../shared/values/month.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { TableCard } from '../../ui/TableCard.tsx';
import { NotePlanBadge, NotesToPlanButton } from '../admin/organisation/plans/NotePlan.tsx';
import { MonthTabs } from './MonthTabs.tsx';
import { NoteDialog } from './NoteDialog.tsx';

const all = 'all';

export function NotesPage() {
  const { t, language } = useText();
  const { today } = useSession();
  const [kind, setKind] = useState(all);
  const [opened, setOpened] = useState<NoteRow | 'new' | null>(null);
  // the twelve months up to this one
  const from = daysOfMonth(addMonths(monthOf(today), -11)).from;
  const { data, error, refetch } = useOfficeQuery('reports.notes', {
    ...{ from, to: today },
    kind: kind === all ? null : kind,
  });
  const columns = useColumns();
  return (
    <Page
      fills
      title={t('reports.month.title')}
      subtitle={t('reports.notes.subtitle')}
      actions={
        <>
          <NotesToPlanButton />
          <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setOpened('new')}>
            {t('reports.notes.add')}
          </Button>
        </>
      }
    >
      <MonthTabs />
      <SegmentedControl
        w="fit-content"
        aria-label={t('reports.notes.kind')}
        value={kind}
        onChange={setKind}
        data={[
          { value: all, label: t('reports.notes.all') },
          ...noteKind.entries.map(({ code }) => ({ value: code, label: labelOf(noteKind, code, language) })),
        ]}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable
          label={t('reports.month.tabs.notes')}
          columns={columns}
          rows={error ? [] : data}
          rowKey={({ note }) => note.id}
          onOpen={setOpened}
          empty={
            <EmptyState
              icon={IconNotebook}
              title={t('reports.notes.emptyTitle')}
              text={t('reports.notes.emptyHint')}
            />
          }
        />
      </TableCard>
      {opened !== null && (
        <NoteDialog
          row={opened === 'new' ? null : opened}
          kind={kind === all ? 'news' : kind}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}

function useColumns(): TableColumn<NoteRow>[] {
  const { t, language } = useText();
  return useMemo(
    () => [
      {
        key: 'day',
        title: t('reports.notes.day'),
        width: 120,
        render: ({ note }) => formatDay(note.day, language, 'short'),
      },
      {
        key: 'kind',
        title: t('reports.notes.kind'),
        width: 110,
        render: ({ note }) => labelOf(noteKind, note.kind, language),
      },
      {
        key: 'title',
        title: t('reports.notes.title'),
        width: 320,
        grow: true,
        render: ({ note }) => note.title,
      },
      {
        key: 'from',
        title: t('reports.notes.from'),
        width: 180,
        render: ({ from }) => from ?? '',
      },
      { key: 'by', title: t('reports.notes.by'), width: 90, render: ({ by }) => by },
      {
        key: 'state',
        title: t('reports.notes.state'),
        width: 190,
        render: ({ note }) => <State note={note} />,
      },
    ],
    [t, language],
  );
}

function State({ note }: Pick<NoteRow, 'note'>) {
  const { t } = useText();
  if (note.settledOn) return <Badge color="pine">{t('reports.notes.settled')}</Badge>;
  if (note.adoptedBy) return <Badge color="pine">{t('reports.notes.adopted', { by: note.adoptedBy })}</Badge>;
  if (todosIn(note.text) > 0 || note.text.length === 0)
    return <Badge color="apricot">{t('reports.notes.unwritten')}</Badge>;
  if (note.month)
    return <Text size="sm">{t('reports.notes.inMonth', { month: Number(note.month.slice(5)) })}</Text>;
  return note.kind === 'difficulty' ? (
    <NotePlanBadge noteId={note.id} otherwise={t('reports.notes.open')} />
  ) : null;
}
