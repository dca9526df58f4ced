/** 会议: what was met for in a time, newest first; each opens with its minutes and what became of its decisions. */
import { Badge, Button, Text } from '@mantine/core';
import { IconPrinter, IconUsersGroup, IconUsersPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { MeetingRow } from '../../../../../shared/areas/admin/meetings.ts';
import { labelOf } from '../../../../../shared/codes/codeList.ts';
import { may } from '../../../../../shared/roles.ts';
import { formatDay } from '../../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { Page } from '../../../../ui/Page.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../../ui/TableCard.tsx';
import { usePaper } from '../../../../ui/usePaper.tsx';
import { FilterTime } from '../../../contacts/log/FilterParts.tsx';
import { type Span, usePeriods } from '../../../contacts/log/periods.ts';
import { OrganisationTabs } from '../OrganisationTabs.tsx';
import type { MeetingsState } from '../paths.ts';
import { MeetingDialog } from './MeetingDialog.tsx';
import { useMeetingKinds } from './useMeetingKinds.ts';

const firstDay = '1900-01-01';
const lastDay = '2199-12-31';

export function MeetingsPage() {
  const { t } = useText();
  const { role } = useSession();
  const { key, state } = useLocation();
  const came = state as MeetingsState | null;
  const { data: terms } = useOfficeQuery('admin.terms', null);
  const { term } = usePeriods(terms ?? []);
  const [chosen, setChosen] = useState<Span | null>(null);
  const [opened, setOpened] = useState<string | 'new' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads here is the event
  useEffect(() => {
    if (came?.time) setChosen(came.time);
    if (came?.open) setOpened(came.open);
    if (came?.add) setOpened('new');
  }, [key]);
  const span = chosen ?? term;
  const asked = { from: span.from ?? firstDay, to: span.to ?? lastDay };
  const { data: rows, error, refetch } = useOfficeQuery('admin.meetings', asked, { fresh: true });
  const columns = useColumns();
  const mayWrite = may(role, 'organisation.write');
  const paper = usePaper('admin.meetingsPaper', {
    making: t('admin.organisation.print.making'),
    formats: { docx: 'admin.organisation.print.word', xlsx: 'admin.organisation.print.excel' },
  });
  /** Of an open end the days that there are. */
  const printed = {
    from: span.from ?? rows?.at(-1)?.meeting.heldOn ?? firstDay,
    to: span.to ?? rows?.[0]?.meeting.heldOn ?? lastDay,
  };
  const add = mayWrite && (
    <Button leftSection={<IconUsersPlus size={18} stroke={1.7} />} onClick={() => setOpened('new')}>
      {t('admin.meetings.add')}
    </Button>
  );
  return (
    <Page
      fills
      title={t('admin.meetings.title')}
      subtitle={t('admin.meetings.subtitle')}
      actions={
        <>
          <FilterTime span={span} terms={terms ?? []} onChange={(part) => setChosen({ ...span, ...part })} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void paper.preview(printed, t('admin.meetings.register'))}
          >
            {t('admin.meetings.register')}
          </Button>
          {add}
        </>
      }
    >
      <OrganisationTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable<MeetingRow>
          label={t('admin.meetings.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ meeting }) => meeting.id}
          onOpen={({ meeting }) => setOpened(meeting.id)}
          empty={
            error ? null : (
              <EmptyState
                icon={IconUsersGroup}
                title={t('admin.meetings.empty')}
                text={t(mayWrite ? 'admin.meetings.emptyHint' : 'admin.meetings.emptyOwn')}
                action={add}
              />
            )
          }
        />
      </TableCard>
      {opened !== null && (
        <MeetingDialog
          key={opened}
          id={opened === 'new' ? null : opened}
          onMade={setOpened}
          onClose={() => setOpened(null)}
        />
      )}
      {paper.element}
    </Page>
  );
}

function useColumns(): TableColumn<MeetingRow>[] {
  const { t, language } = useText();
  const kinds = useMeetingKinds();
  return useMemo(() => {
    const column = (
      key: 'heldOn' | 'kind' | 'subject' | 'chair' | 'present' | 'decided' | 'files',
      width: number,
    ) => ({ ...{ key, width, title: t(`admin.meetings.column.${key}`) } });
    return [
      { ...column('heldOn', 120), render: ({ meeting }) => formatDay(meeting.heldOn, language, 'short') },
      { ...column('kind', 140), render: ({ meeting }) => labelOf(kinds, meeting.kind, language) },
      {
        ...column('subject', 280),
        grow: true,
        render: ({ meeting }) => <span title={meeting.subject}>{meeting.subject}</span>,
      },
      { ...column('chair', 110), render: ({ chair }) => chair },
      {
        ...column('present', 110),
        render: ({ staff }) =>
          staff.length === 0 ? null : (
            <span title={staff.map(({ name }) => name).join('、')}>
              {t('admin.meetings.present', { count: staff.length })}
            </span>
          ),
      },
      { ...column('decided', 170), render: (row) => <Decided row={row} /> },
      {
        ...column('files', 80),
        render: ({ meeting }) =>
          meeting.materials.length === 0 ? null : (
            <Text size="sm">{t('admin.meetings.files', { count: meeting.materials.length })}</Text>
          ),
      },
    ];
  }, [t, language, kinds]);
}

function Decided({ row: { decided, planned } }: { row: MeetingRow }) {
  const { t } = useText();
  if (decided === 0) return null;
  return planned === decided ? (
    <Badge color="pine">{t('admin.meetings.allPlanned', { count: decided })}</Badge>
  ) : (
    <Badge color="apricot">
      {t('admin.meetings.somePlanned', { count: decided, left: decided - planned })}
    </Badge>
  );
}
