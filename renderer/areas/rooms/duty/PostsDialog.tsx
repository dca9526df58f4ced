/** The posts: listed, added, changed, put out of use. */
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type DutyPost, dutyPostModel } from '../../../../shared/areas/rooms/duty/posts.ts';
import { weekday } from '../../../../shared/codes/calendar.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { dutyPostKind } from '../../../../shared/codes/dutyPost.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';

/** The times of a post stand side by side. */
const formFields = [
  ...(['name', 'kind', 'startsAt', 'endsAt', 'place', 'people'] as const),
  ...(['weekdays', 'startsOn', 'endsOn', 'active'] as const),
];

export function PostsDialog({ onClose }: { onClose(): void }) {
  const { t } = useText();
  const { data: posts } = useOfficeQuery('rooms.dutyPosts', null);
  const [edited, setEdited] = useState<DutyPost | 'new' | null>(null);
  const { mutateAsync: save } = useOfficeCommand('rooms.saveDutyPost');
  if (edited)
    return (
      <Modal
        opened
        onClose={() => setEdited(null)}
        size={720}
        title={t(edited === 'new' ? 'rooms.duty.addPost' : 'rooms.duty.editPost')}
        closeOnClickOutside={false}
      >
        <RecordForm
          model={dutyPostModel}
          fields={formFields}
          values={edited === 'new' ? { kind: 'room', people: 1, active: true } : edited}
          hints={() => ({ kind: t('rooms.duty.kindHint'), weekdays: t('rooms.duty.weekdaysHint') })}
          onCancel={() => setEdited(null)}
          onSubmit={async (patch) => {
            const { id, version } = edited === 'new' ? { id: null, version: null } : edited;
            const whole = id === null ? { kind: 'room', people: 1, active: true, ...patch } : patch;
            await save({ id, version, patch: whole });
            setEdited(null);
            notifyDone(t('frame.saved'));
          }}
        />
      </Modal>
    );
  return (
    <Modal opened onClose={onClose} size={860} title={t('rooms.duty.posts')}>
      <Stack>
        {posts?.length === 0 && (
          <EmptyState
            small
            icon={IconMapPin}
            title={t('rooms.duty.empty')}
            text={t('rooms.duty.emptyHint')}
          />
        )}
        {posts && posts.length > 0 && (
          <Table verticalSpacing={6} aria-label={t('rooms.duty.posts')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('rooms.duty.post')}</Table.Th>
                <Table.Th>{t('rooms.duty.kind')}</Table.Th>
                <Table.Th>{t('rooms.duty.when')}</Table.Th>
                <Table.Th>{t('rooms.duty.people')}</Table.Th>
                <Table.Th ta="right">{t('rooms.duty.acts')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {posts.map((post) => (
                <PostRow key={post.id} post={post} onEdit={() => setEdited(post)} />
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group>
          <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setEdited('new')}>
            {t('rooms.duty.addPost')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function PostRow({ post, onEdit }: { post: DutyPost; onEdit(): void }) {
  const { t, language } = useText();
  const { mutateAsync: remove } = useOfficeCommand('rooms.removeDutyPost');
  const tellUndo = useUndo();
  const comma = language === 'zh-CN' ? '、' : ', ';
  const days = post.weekdays?.map((code) => labelOf(weekday, code, language)).join(comma);
  const take = async () => {
    try {
      await remove({ id: post.id });
      await tellUndo({ message: t('rooms.duty.postRemoved'), call: 'rooms.removeDutyPost' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Table.Tr c={post.active ? undefined : 'dimmed'}>
      <Table.Td>
        <Text inherit fw={600}>
          {post.name}
        </Text>
        {(post.place || !post.active) && (
          <Text size="xs" c="dimmed">
            {[post.place, post.active ? null : t('rooms.duty.outOfUse')].filter(Boolean).join(' · ')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{labelOf(dutyPostKind, post.kind, language)}</Table.Td>
      <Table.Td>
        {post.startsAt}–{post.endsAt}
        {days && ` · ${days}`}
      </Table.Td>
      <Table.Td>{post.people}</Table.Td>
      <Table.Td>
        <Group gap={4} justify="flex-end" wrap="nowrap">
          <Button variant="subtle" size="compact-sm" onClick={onEdit}>
            {t('rooms.calendar.edit')}
          </Button>
          <Button variant="subtle" color="red" size="compact-sm" onClick={() => void take()}>
            {t('rooms.calendar.remove')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
