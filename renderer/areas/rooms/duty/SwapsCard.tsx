/** Swaps that wait for an answer, where they concern who looks. */
import { Button, Group, Text } from '@mantine/core';
import type { Duty } from '../../../../shared/areas/rooms/duty/model.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from './duty.module.css';

export function SwapsCard() {
  const { t, language } = useText();
  const { today, staffId } = useSession();
  const { data: swaps } = useOfficeQuery('rooms.dutySwaps', null);
  const { data: posts } = useOfficeQuery('rooms.dutyPosts', null);
  const { data: rota } = useOfficeQuery(
    'rooms.rota',
    { from: today, to: today },
    { enabled: !!swaps?.length },
  );
  const { mutateAsync: answer } = useOfficeCommand('rooms.answerSwap');
  const { mutateAsync: withdraw } = useOfficeCommand('rooms.withdrawSwap');
  const tellUndo = useUndo();
  if (!swaps?.length || !posts || !rota) return null;
  const nameOf = (id: string) => rota.staff.find((each) => each.id === id)?.name ?? '—';
  const wordFor = ({ day, postId }: Duty) =>
    `${formatDay(day, language, 'full')} ${posts.find(({ id }) => id === postId)?.name ?? ''}`;
  const give = async (id: string, agreed: boolean) => {
    try {
      await answer({ id, agreed });
      const message = t(agreed ? 'rooms.duty.agreed' : 'rooms.duty.refused');
      await tellUndo({ message, call: 'rooms.answerSwap' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const takeBack = async (id: string) => {
    try {
      await withdraw({ id });
      notifyDone(t('rooms.duty.withdrawn'));
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <SectionCard title={t('rooms.duty.swaps')}>
      <ul className={styles.swaps}>
        {swaps.map(({ swap, duty, inReturn, mayAnswer, mayWithdraw }) => (
          <li key={swap.id}>
            <div>
              <Text>
                {t(inReturn ? 'rooms.duty.asksInReturn' : 'rooms.duty.asks', {
                  from: nameOf(swap.fromId),
                  with: nameOf(swap.withId),
                  duty: wordFor(duty),
                  inReturn: inReturn ? wordFor(inReturn) : '',
                })}
              </Text>
              {swap.note && (
                <Text size="sm" c="dimmed">
                  {swap.note}
                </Text>
              )}
            </div>
            <Group gap="xs" wrap="nowrap">
              {mayAnswer && (
                <>
                  <Button size="compact-md" onClick={() => void give(swap.id, true)}>
                    {t(swap.withId === staffId ? 'rooms.duty.agree' : 'rooms.duty.agreeFor')}
                  </Button>
                  <Button size="compact-md" variant="default" onClick={() => void give(swap.id, false)}>
                    {t('rooms.duty.refuse')}
                  </Button>
                </>
              )}
              {mayWithdraw && !(mayAnswer && swap.fromId !== staffId) && (
                <Button size="compact-md" variant="subtle" onClick={() => void takeBack(swap.id)}>
                  {t('rooms.duty.withdraw')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
