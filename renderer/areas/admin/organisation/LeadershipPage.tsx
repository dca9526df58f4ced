/** 领导小组: who holds which post today or held it on another day, and who answers for what. */
import { Button, Modal, Switch } from '@mantine/core';
import { IconPlus, IconPrinter, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { type LeadershipRow, leadershipPostModel } from '../../../../shared/areas/admin/leadership.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { leadershipPost } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { isDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { OrganisationTabs } from './OrganisationTabs.tsx';
import type { LeadershipState } from './paths.ts';

export function LeadershipPage() {
  const { t } = useText();
  const { role, today } = useSession();
  const came = useLocation().state as LeadershipState | null;
  const [day, setDay] = useState<string | null>(came?.day ?? today);
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<LeadershipRow | 'new' | null>(null);
  const asked = day !== null && isDay(day) ? day : today;
  const { data: rows, error, refetch } = useOfficeQuery('admin.leadership', { day: all ? null : asked });
  const columns = useColumns();
  const mayWrite = may(role, 'organisation.write');
  const paper = usePaper('admin.leadershipPaper', {
    making: t('admin.organisation.print.making'),
    formats: { docx: 'admin.organisation.print.word', xlsx: 'admin.organisation.print.excel' },
  });
  return (
    <Page
      fills
      title={t('admin.organisation.leaders.title')}
      subtitle={t('admin.organisation.leaders.subtitle')}
      actions={
        <>
          <Switch
            label={t('admin.organisation.leaders.all')}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
          <DayInput
            w={150}
            aria-label={t('admin.organisation.leaders.day')}
            disabled={all}
            value={day}
            onChange={setDay}
          />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void paper.preview({ day: asked }, t('admin.organisation.leaders.paper'))}
          >
            {t('admin.organisation.leaders.print')}
          </Button>
          {mayWrite && (
            <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setOpened('new')}>
              {t('admin.organisation.leaders.add')}
            </Button>
          )}
        </>
      }
    >
      <OrganisationTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable<LeadershipRow>
          label={t('admin.organisation.leaders.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ post }) => post.id}
          {...(mayWrite ? { onOpen: setOpened } : {})}
          empty={
            error ? null : (
              <EmptyState
                icon={IconUsersGroup}
                title={t('admin.organisation.leaders.empty')}
                text={t('admin.organisation.leaders.emptyHint')}
              />
            )
          }
        />
      </TableCard>
      {opened && <PostDialog row={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
      {paper.element}
    </Page>
  );
}

function PostDialog({ row, onClose }: { row: LeadershipRow | null; onClose(): void }) {
  const { t } = useText();
  const { today } = useSession();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { mutateAsync: save } = useOfficeCommand('admin.saveLeadershipPost');
  const { mutateAsync: remove } = useOfficeCommand('admin.removeLeadershipPost');
  const tellUndo = useUndo();
  const post = row?.post ?? null;
  const [first] = useState(() => post ?? { post: 'member', startsOn: today });
  const toBin = async () => {
    if (!post) return;
    try {
      await remove({ id: post.id });
      onClose();
      await tellUndo({
        message: t('admin.organisation.leaders.removed'),
        call: 'admin.removeLeadershipPost',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={row ? row.who : t('admin.organisation.leaders.add')}
      size={720}
      closeOnClickOutside={false}
    >
      <RecordForm
        model={leadershipPostModel}
        values={first}
        links={{ staffId: (staff ?? []).map(({ id, name }) => ({ value: id, label: name })) }}
        hides={(draft) => (draft.staffId ? ['name'] : [])}
        follow={(key, value) => (key === 'staffId' && value ? { name: null } : {})}
        onCancel={onClose}
        onSubmit={async (patch) => {
          const { id, version } = post ?? { id: null, version: null };
          await save({ id, version, patch: post ? patch : { ...first, ...patch } });
          onClose();
          await tellUndo({ message: t('frame.saved'), call: 'admin.saveLeadershipPost' });
        }}
      >
        {post && (
          <div>
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              leftSection={<IconTrash size={16} stroke={1.7} />}
              onClick={() => void toBin()}
            >
              {t('admin.organisation.leaders.remove')}
            </Button>
          </div>
        )}
      </RecordForm>
    </Modal>
  );
}

function useColumns(): TableColumn<LeadershipRow>[] {
  const { t, language } = useText();
  return useMemo(() => {
    const column = (key: 'post' | 'who' | 'job' | 'duty' | 'startsOn' | 'endsOn', width: number) => ({
      ...{ key, width, title: t(`admin.organisation.leaders.column.${key}`) },
    });
    return [
      { ...column('post', 130), render: ({ post }) => labelOf(leadershipPost, post.post, language) },
      { ...column('who', 110), render: ({ who }) => who },
      { ...column('job', 170), render: ({ post }) => post.job },
      {
        ...column('duty', 240),
        grow: true,
        render: ({ post }) => <span title={post.duty ?? ''}>{post.duty}</span>,
      },
      { ...column('startsOn', 120), render: ({ post }) => post.startsOn },
      { ...column('endsOn', 120), render: ({ post }) => post.endsOn },
    ];
  }, [t, language]);
}
