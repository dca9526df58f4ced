/** What a day is called beside its date: a holiday, a make-up day, what the school says of it; null for a usual day. */
import { holidayName } from '../../../../shared/areas/rooms/calendar/holidayNames.ts';
import type { SchoolDay } from '../../../../shared/areas/rooms/calendar/schoolCalendar.ts';
import { calendarDayKind } from '../../../../shared/codes/calendar.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { useText } from '../../../app/text.ts';

export function useDayWord(): (day: SchoolDay) => string | null {
  const { t, language } = useText();
  return ({ kind, name, said }) => {
    if (kind === 'makeUp' && said === null) return t('rooms.calendar.worked');
    if (name !== null) return holidayName(name, language);
    return said === null ? null : labelOf(calendarDayKind, said, language);
  };
}
