import { Alert, Group, ScrollArea, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { DutyPost } from '../../../../shared/areas/rooms/duty/posts.ts';
import type { CallOf } from '../../../../shared/areas.ts';
import type { Output } from '../../../../shared/call.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { Why } from './DutyCell.tsx';
import styles from './duty.module.css';

type Draft = Output<CallOf<'rooms.draftRota'>>;

interface RotaDraftProps {
  draft: Draft | undefined;
  posts: readonly DutyPost[];
  staff: readonly { id: string; name: string }[];
  anew: boolean;
}

/** What would be: how much each has, and day by day with every reason. */
export function RotaDraft({ draft, posts, staff, anew }: RotaDraftProps) {
  const { t, language } = useText();
  const [shown, setShown] = useState<'people' | 'days'>('people');
  if (!draft) return <Lines count={8} />;
  const nameOf = (id: string) => staff.find((each) => each.id === id)?.name ?? '—';
  const postOf = (id: string) => posts.find((each) => each.id === id)?.name ?? '';
  const times = draft.loads.map((each) => each.times);
  const missing = draft.open.reduce((sum, each) => sum + each.missing, 0);
  return (
    <Stack gap="xs">
      <Text fw={600}>
        {t('rooms.duty.drafted', {
          count: draft.placed.length,
          people: draft.loads.length,
          least: Math.min(...times),
          most: Math.max(...times),
        })}
      </Text>
      {anew && draft.replaced > 0 && (
        <Text size="sm" c="apricot.9">
          {t('rooms.duty.replaced', { count: draft.replaced })}
        </Text>
      )}
      {missing > 0 && (
        <Alert color="apricot" icon={<IconAlertTriangle size={18} stroke={1.7} />}>
          {t('rooms.duty.open', {
            count: missing,
            day: formatDay(draft.open[0]!.day, language, 'full'),
            post: postOf(draft.open[0]!.postId),
          })}
        </Alert>
      )}
      <Group>
        <SegmentedControl
          aria-label={t('rooms.duty.draft')}
          value={shown}
          onChange={(value) => setShown(value as 'people' | 'days')}
          data={[
            { value: 'people', label: t('rooms.duty.byPeople') },
            { value: 'days', label: t('rooms.duty.byDays') },
          ]}
        />
      </Group>
      <ScrollArea
        className={styles.draft}
        type="auto"
        viewportProps={{ tabIndex: 0, 'aria-label': t('rooms.duty.draft') }}
      >
        {shown === 'people' ? (
          <Table verticalSpacing={4} stickyHeader aria-label={t('rooms.duty.byPeople')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('rooms.duty.teacher')}</Table.Th>
                <Table.Th ta="right">{t('rooms.duty.inDraft')}</Table.Th>
                <Table.Th ta="right">{t('rooms.duty.inTerm')}</Table.Th>
                <Table.Th ta="right">{t('rooms.duty.hoursInTerm')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {draft.loads
                .toSorted((a, b) => b.times - a.times)
                .map((load) => (
                  <Table.Tr key={load.staffId}>
                    <Table.Td>{nameOf(load.staffId)}</Table.Td>
                    <Table.Td ta="right">{load.drafted}</Table.Td>
                    <Table.Td ta="right">{load.times}</Table.Td>
                    <Table.Td ta="right">{Math.round(load.minutes / 6) / 10}</Table.Td>
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        ) : (
          <Table verticalSpacing={4} stickyHeader aria-label={t('rooms.duty.byDays')}>
            <Table.Tbody>
              {draft.placed.map(({ postId, day, staffId, why }) => (
                <Table.Tr key={`${day} ${postId} ${staffId}`}>
                  <Table.Td>{formatDay(day, language, 'full')}</Table.Td>
                  <Table.Td>{postOf(postId)}</Table.Td>
                  <Table.Td fw={600}>{nameOf(staffId)}</Table.Td>
                  <Table.Td c="dimmed">
                    <Text size="xs">
                      <Why why={why} />
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </ScrollArea>
    </Stack>
  );
}
