/** 我的值班: one's own duties of the term, from today on first. */
import { Button, Group, Text } from '@mantine/core';
import { IconCalendarSmile } from '@tabler/icons-react';
import { useState } from 'react';
import type { Duty } from '../../../../shared/areas/rooms/duty/model.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from './duty.module.css';
import { RegisterDialog } from './RegisterDialog.tsx';
import { SwapDialog } from './SwapDialog.tsx';
import type { RotaOfTime } from './useRota.ts';

export function MyDuties({ rota }: { rota: RotaOfTime }) {
  const { t, language } = useText();
  const { today, staffId } = useSession();
  const [open, setOpen] = useState<{ what: 'swap' | 'register'; duty: Duty } | null>(null);
  const mine = rota.duties.filter((each) => each.staffId === staffId);
  const parts = [
    { key: 'ahead', duties: mine.filter(({ day }) => day >= today) },
    { key: 'past', duties: mine.filter(({ day }) => day < today).toReversed() },
  ] as const;
  const postOf = ({ postId }: Duty) => rota.posts.find(({ id }) => id === postId)!;
  if (mine.length === 0)
    return (
      <SectionCard>
        <EmptyState
          icon={IconCalendarSmile}
          title={t('rooms.duty.noneMine')}
          text={t('rooms.duty.noneMineHint')}
        />
      </SectionCard>
    );
  return (
    <>
      {parts
        .filter(({ duties }) => duties.length > 0)
        .map(({ key, duties }) => (
          <SectionCard key={key} title={t(`rooms.duty.mine.${key}`, { count: duties.length })}>
            <ul className={styles.swaps}>
              {duties.map((duty) => {
                const day = rota.days.find((each) => each.day === duty.day)!;
                const { post, registered } = rota.placeOf(postOf(duty), day);
                return (
                  <li key={duty.id}>
                    <div>
                      <Text fw={600}>
                        {formatDay(duty.day, language, 'full')} {post.startsAt}–{post.endsAt}
                      </Text>
                      <Text size="sm" c="dimmed">
                        {post.name}
                        {post.place && ` · ${post.place}`}
                        {registered && ` · ${t('rooms.duty.registered')}`}
                      </Text>
                    </div>
                    <Group gap="xs" wrap="nowrap">
                      {duty.day >= today && (
                        <Button
                          size="compact-md"
                          variant="default"
                          onClick={() => setOpen({ what: 'swap', duty })}
                        >
                          {t('rooms.duty.swapMine')}
                        </Button>
                      )}
                      {duty.day <= today && (
                        <Button
                          size="compact-md"
                          variant={registered ? 'default' : 'filled'}
                          onClick={() => setOpen({ what: 'register', duty })}
                        >
                          {t('rooms.duty.register')}
                        </Button>
                      )}
                    </Group>
                  </li>
                );
              })}
            </ul>
          </SectionCard>
        ))}
      {open?.what === 'swap' && (
        <SwapDialog duty={open.duty} post={postOf(open.duty)} onClose={() => setOpen(null)} />
      )}
      {open?.what === 'register' && (
        <RegisterDialog post={postOf(open.duty)} day={open.duty.day} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
