/** From a number to the rows that it counts: children, contacts, calls, activities, or a page of their own. */
import { type NavigateFunction, useNavigate } from 'react-router';
import type { Figure, FigurePage } from '../../../shared/areas/reports/figure.ts';
import { monthOf } from '../../../shared/values/month.ts';
import {
  type ActivitiesState,
  type AttendanceState,
  activitiesPath,
  attendancePath,
} from '../activities/paths.ts';
import {
  type BuildingState,
  buildingPath,
  type FundsState,
  fundsPath,
  type LeadershipState,
  leadershipPath,
  type MeetingsState,
  meetingsPath,
  type PlansState,
  plansPath,
  type RegulationsState,
  regulationsPath,
} from '../admin/organisation/paths.ts';
import { useOpenList } from '../children/openList.ts';
import { contactsPath } from '../contacts/paths.ts';
import { equipmentPath, type LedgerState } from '../equipment/paths.ts';
import { helpersPath } from '../guardians/paths.ts';
import { cataloguePath, type LoansState, loansPath } from '../library/paths.ts';
import { boardPath, type GrowthState, growthPath } from '../mentoring/paths.ts';
import { type PhoneState, phonePath } from '../phone/paths.ts';
import {
  type DutyState,
  dutyPath,
  type OpenedState,
  openedPath,
  type RoomUseState,
  roomUsePath,
} from '../rooms/paths.ts';

import { type ChangesState, changesPath } from './paths.ts';

/** Whether there is something to open: a number without rows, or nought, opens nothing. */
export function isOpened({ filter, contacts, calls, activities, page, value }: Figure): boolean {
  return value !== 0 && [filter, contacts, calls, activities, page].some((each) => each != null);
}

export function useOpenFigure(): (figure: Figure) => void {
  const openList = useOpenList();
  const navigate = useNavigate();
  return ({ filter, contacts, calls, activities, page }) => {
    if (page) return openPage(navigate, page);
    if (activities)
      return void navigate(activitiesPath, { state: { filter: activities } satisfies ActivitiesState });
    if (calls) return void navigate(phonePath, { state: { filter: calls } satisfies PhoneState });
    if (contacts) void navigate(contactsPath, { state: { filter: contacts } });
    else if (filter) openList(filter);
  };
}

function openPage(navigate: NavigateFunction, page: FigurePage): void {
  const time = { from: page.from, to: page.to };
  if (page.of === 'attendance')
    return void navigate(attendancePath, { state: { time, onlyNone: true } satisfies AttendanceState });
  if (page.of === 'opened')
    return void navigate(openedPath, { state: { time, show: page.show } satisfies OpenedState });
  if (page.of === 'roomUse')
    return void navigate(roomUsePath, { state: { time, counted: page.counted } satisfies RoomUseState });
  if (page.of === 'loans')
    return void navigate(loansPath, { state: { filter: page.filter } satisfies LoansState });
  if (page.of === 'growth') return void navigate(growthPath, { state: { time } satisfies GrowthState });
  if (page.of === 'pairing') return void navigate(boardPath);
  if (page.of === 'helpers') return void navigate(helpersPath);
  if (page.of === 'catalogue') return void navigate(cataloguePath);
  if (page.of === 'equipment')
    return void navigate(equipmentPath, { state: { filter: page.filter } satisfies LedgerState });
  if (page.of === 'meetings') return void navigate(meetingsPath, { state: { time } satisfies MeetingsState });
  if (page.of === 'plans') return void navigate(plansPath);
  if (page.of === 'planItemsDone')
    return void navigate(plansPath, { state: { done: time } satisfies PlansState });
  if (page.of === 'changes') return void navigate(changesPath, { state: { time } satisfies ChangesState });
  if (page.of === 'leadership')
    return void navigate(leadershipPath, { state: { day: page.to } satisfies LeadershipState });
  if (page.of === 'building')
    return void navigate(buildingPath, { state: { month: monthOf(page.to) } satisfies BuildingState });
  if (page.of === 'funds')
    return void navigate(fundsPath, { state: { year: Number(page.to.slice(0, 4)) } satisfies FundsState });
  if (page.of === 'regulations')
    return void navigate(regulationsPath, { state: { day: page.to } satisfies RegulationsState });
  return void navigate(dutyPath, { state: { time } satisfies DutyState });
}
