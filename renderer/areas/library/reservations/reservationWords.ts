/** How a reservation is told: what and how many, which days, who has the others. */
import type { ReservationRow, ReserveAnswer } from '../../../../shared/areas/library/reservationCalls.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';

export type NotEnough = Extract<ReserveAnswer, { kind: 'notEnough' }>;

export function useReservationWords() {
  const { t, language } = useText();
  const day = (each: string) => formatDay(each, language, 'full');
  const days = ({ fromDay, toDay }: { fromDay: string; toDay: string }) =>
    fromDay === toDay ? day(fromDay) : t('library.reserved.days', { from: day(fromDay), to: day(toDay) });
  const what = ({ thing, reservation }: ReservationRow) =>
    thing.counted
      ? t('library.reserved.what', { name: thing.name, count: reservation.quantity })
      : thing.name;
  const who = (borrower: { name: string } | null) => borrower?.name ?? t('library.desk.somebody');
  const notEnough = (answer: NotEnough) => ({
    title: t('library.reserved.notEnough', { ...answer, day: day(answer.day) }),
    takers: answer.takers.map((taker) =>
      t(`library.reserved.taker.${taker.how}`, {
        who: who(taker.borrower),
        count: taker.quantity,
        days: days(taker),
      }),
    ),
  });
  return { days, what, who, notEnough };
}
