/** From which day to which: a term of the school, or days of one's own. */
import { Select } from '@mantine/core';
import { type Day, isDay } from '../../shared/values/day.ts';
import { halfYearOf, type Term, termBefore, termOn } from '../../shared/values/term.ts';
import { useText } from '../app/text.ts';
import { DayInput } from './DayInput.tsx';

export interface Time {
  from: Day;
  to: Day;
}

/** The term that runs, else the one that ended last, else the half-year. */
export function usualTime(terms: readonly Term[], today: Day): Time {
  const term = termOn(terms, today) ?? termBefore(terms, today);
  const { startsOn: from, endsOn: to } = term ?? halfYearOf(today);
  return { from, to };
}

interface TimeChoiceProps {
  time: Time;
  terms: readonly Term[];
  onChange(time: Time): void;
}

export function TimeChoice({ time, terms, onChange }: TimeChoiceProps) {
  const { t } = useText();
  const chosen = terms.findIndex((term) => term.startsOn === time.from && term.endsOn === time.to);
  const put = (part: { from?: string | null; to?: string | null }) => {
    const { from, to } = { ...time, ...part };
    if (from && to && isDay(from) && isDay(to) && from <= to) onChange({ from, to });
  };
  return (
    <>
      <Select
        w={190}
        aria-label={t('mentoring.work.term')}
        placeholder={t('mentoring.work.otherTime')}
        data={terms.map((term, at) => ({ value: String(at), label: term.name }))}
        value={chosen < 0 ? null : String(chosen)}
        onChange={(value) => {
          const term = terms[Number(value)];
          if (value !== null && term) onChange({ from: term.startsOn, to: term.endsOn });
        }}
      />
      <DayInput
        w={138}
        aria-label={t('mentoring.work.from')}
        value={time.from}
        onChange={(from) => put({ from })}
      />
      <DayInput w={138} aria-label={t('mentoring.work.to')} value={time.to} onChange={(to) => put({ to })} />
    </>
  );
}
