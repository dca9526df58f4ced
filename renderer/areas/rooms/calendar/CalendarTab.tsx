/** 校历 of the settings: the term's days, when the home is open, and the bell times. */
import { Button, Select, Stack } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Term } from '../../../../shared/areas/admin/model.ts';
import { SchoolCalendar } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { spansOf } from '../../../../shared/areas/rooms/calendar/spans.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import { termOn } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { BellsCard } from './BellsCard.tsx';
import styles from './calendar.module.css';
import { DaysDialog, type EditedDays, newDays } from './DaysDialog.tsx';
import { OpeningCard } from './OpeningCard.tsx';
import { SpanList } from './SpanList.tsx';
import { TermGrid } from './TermGrid.tsx';

export function CalendarTab() {
  const { data: terms } = useOfficeQuery('admin.terms', null);
  return terms ? <CalendarOf terms={terms} /> : null;
}

/** A year where the school has no term yet. */
function timeOf(term: Term | undefined, today: Day): { from: Day; to: Day } {
  return term ? { from: term.startsOn, to: term.endsOn } : { from: today, to: addDays(today, 180) };
}

function CalendarOf({ terms }: { terms: readonly Term[] }) {
  const { t } = useText();
  const { today } = useSession();
  const [termId, setTermId] = useState(() => (termOn(terms, today) ?? terms.at(-1))?.id ?? null);
  const [edited, setEdited] = useState<EditedDays | null>(null);
  const time = timeOf(
    terms.find(({ id }) => id === termId),
    today,
  );
  const { data, error, refetch } = useOfficeQuery('rooms.calendar', time, { keepPrevious: true });
  const calendar = useMemo(() => data && new SchoolCalendar(data), [data]);
  const spans = useMemo(() => data && spansOf(data.ownDays, data.publicDays), [data]);
  const editDay = (day: Day) => {
    const span = spans?.find(({ from, to, source }) => source === 'school' && from <= day && day <= to);
    const days = span?.days.filter((each) => each.day === day) ?? [];
    setEdited(days.length > 0 ? { ...span!, from: day, to: day, days } : newDays(day));
  };
  return (
    <Stack>
      <SectionCard
        title={t('rooms.calendar.title')}
        actions={
          <>
            {terms.length > 0 && (
              <Select
                aria-label={t('rooms.calendar.term')}
                w={200}
                data={terms.map(({ id, name }) => ({ value: id, label: name }))}
                value={termId}
                onChange={setTermId}
                allowDeselect={false}
              />
            )}
            <Button
              leftSection={<IconCalendarPlus size={18} stroke={1.7} />}
              onClick={() => setEdited(newDays(null))}
            >
              {t('rooms.calendar.add')}
            </Button>
          </>
        }
      >
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!data && !error && <Lines count={8} />}
        {data && calendar && spans && (
          <div className={styles.two}>
            <TermGrid days={calendar.between(time.from, time.to)} today={today} onOpen={editDay} />
            <SpanList spans={spans} lastListedYear={data.lastListedYear} to={time.to} onEdit={setEdited} />
          </div>
        )}
      </SectionCard>
      {data && <OpeningCard opening={data.opening} />}
      {data && <BellsCard bells={data.bells} />}
      {edited && data && <DaysDialog edited={edited} bells={data.bells} onClose={() => setEdited(null)} />}
    </Stack>
  );
}
