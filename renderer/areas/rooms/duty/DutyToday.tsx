/** On 今日, a quiet line: who is on duty now, and who comes next. */
import { Anchor, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { clockAt } from '../../../../shared/values/clock.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { dutyPath } from '../paths.ts';
import styles from './duty.module.css';
import { type Place, useRota } from './useRota.ts';

/** How often the clock is looked at. */
const everyMs = 30_000;

export function DutyToday() {
  const { t, language } = useText();
  const { today } = useSession();
  const now = useClock();
  const { rota } = useRota(today, today);
  const [day] = rota?.days ?? [];
  if (!rota || !day) return null;
  const places = rota.posts
    .map((post) => rota.placeOf(post, day))
    .filter(({ held, duties }) => held || duties.length > 0)
    .toSorted((a, b) => (a.post.startsAt < b.post.startsAt ? -1 : 1));
  if (places.length === 0) return null;
  const onNow = places.filter(({ post }) => post.startsAt <= now && now < post.endsAt);
  const later = places.filter(({ post }) => post.startsAt > now);
  const next = later.filter(({ post }) => post.startsAt === later[0]?.post.startsAt);
  const comma = language === 'zh-CN' ? '、' : ', ';
  const who = ({ duties, missing }: Place) =>
    [
      ...duties.map(({ staffId }) => rota.staff.get(staffId)?.name ?? '—'),
      ...(missing > 0 ? [t('rooms.duty.missing', { count: missing })] : []),
    ].join(comma);
  const wordsOf = (some: readonly Place[]) =>
    some.map((place) => `${place.post.name} ${who(place)}`).join(language === 'zh-CN' ? '；' : '; ');
  return (
    <section className={styles.now} aria-label={t('rooms.duty.title')}>
      <Text inherit fw={700}>
        {t('rooms.duty.title')}
      </Text>
      {onNow.length > 0 && (
        <span>
          <Text span inherit c="dimmed">
            {t('rooms.duty.now')}
          </Text>{' '}
          {wordsOf(onNow)}
        </span>
      )}
      {next.length > 0 && (
        <span>
          <Text span inherit c="dimmed">
            {t('rooms.duty.next', { at: next[0]!.post.startsAt })}
          </Text>{' '}
          {wordsOf(next)}
        </span>
      )}
      {onNow.length === 0 && next.length === 0 && (
        <Text span inherit c="dimmed">
          {t('rooms.duty.overToday')}
        </Text>
      )}
      <Anchor component={Link} to={dutyPath} fw={600} ml="auto">
        {t('rooms.duty.look')}
      </Anchor>
    </section>
  );
}

function useClock(): string {
  const [clock, setClock] = useState(() => clockAt(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setClock(clockAt(Date.now())), everyMs);
    return () => clearInterval(timer);
  }, []);
  return clock;
}
