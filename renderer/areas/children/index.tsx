/** The children's pages: 今日, the list, a file, bringing a census in. */
import {
  IconBookmark,
  IconCards,
  IconClipboardCheck,
  IconFileImport,
  IconHome,
  IconMail,
  IconPhone,
  IconPrinter,
  IconUser,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import i18next from 'i18next';
import type { Found } from '../../../shared/areas/children/calls.ts';
import { everyone } from '../../../shared/areas/children/filter.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { sex } from '../../../shared/codes/index.ts';
import type { Language } from '../../../shared/record.ts';
import { may } from '../../../shared/roles.ts';
import { askAhead, useOfficeQuery } from '../../app/calls.ts';
import { office } from '../../app/office.ts';
import type { Area, Hit } from '../area.ts';
import {
  censusPath,
  childPath,
  comparePath,
  doublesPath,
  listPath,
  newChildPath,
  printPath,
  shownBy,
  surveyPath,
  todayPath,
} from './openList.ts';
import { TodayPage } from './today/TodayPage.tsx';

export const childrenArea: Area = {
  askAhead: (client, role) => {
    if (may(role, 'children.read')) askAhead(client, 'children.overview', null);
  },
  routes: [
    { path: todayPath, element: <TodayPage /> },
    { path: listPath, lazy: async () => ({ Component: (await import('./list/ListPage.tsx')).ListPage }) },
    {
      path: newChildPath,
      lazy: async () => ({ Component: (await import('./file/NewChildPage.tsx')).NewChildPage }),
    },
    {
      path: childPath(':id'),
      lazy: async () => ({ Component: (await import('./file/FilePage.tsx')).FilePage }),
    },
    {
      path: censusPath,
      lazy: async () => ({ Component: (await import('./census/CensusPage.tsx')).CensusPage }),
    },
    { path: printPath, lazy: async () => ({ Component: (await import('./print/PrintPage.tsx')).PrintPage }) },
    {
      path: doublesPath,
      lazy: async () => ({ Component: (await import('./doubles/DoublesPage.tsx')).DoublesPage }),
    },
    {
      path: comparePath(':one', ':other'),
      lazy: async () => ({ Component: (await import('./doubles/ComparePage.tsx')).ComparePage }),
    },
    {
      path: surveyPath,
      lazy: async () => ({ Component: (await import('./survey/SurveyPage.tsx')).SurveyPage }),
    },
  ],
  navigation: [
    {
      to: todayPath,
      label: 'children.nav.today',
      icon: IconHome,
      group: 'work',
      when: (role) => may(role, 'children.read'),
    },
    {
      to: listPath,
      label: 'children.nav.list',
      icon: IconUsers,
      group: 'children',
      when: (role) => may(role, 'children.read'),
      useCount: useChildCount,
    },
    {
      to: censusPath,
      label: 'children.nav.census',
      icon: IconFileImport,
      group: 'children',
      when: (role) => may(role, 'children.import'),
    },
    {
      to: surveyPath,
      label: 'children.survey.nav',
      icon: IconClipboardCheck,
      group: 'children',
      when: (role) => may(role, 'children.read'),
    },
    {
      to: printPath,
      label: 'children.nav.print',
      icon: IconPrinter,
      group: 'children',
      when: (role) => may(role, 'children.print'),
    },
  ],
  commands: [
    {
      id: 'children.add',
      title: 'children.command.add',
      icon: IconUserPlus,
      keys: 'alt+N',
      when: (role) => may(role, 'children.write'),
      run: ({ go }) => go(newChildPath),
    },
    {
      id: 'children.census',
      title: 'children.command.census',
      icon: IconFileImport,
      when: (role) => may(role, 'children.import'),
      run: ({ go }) => go(censusPath),
    },
    {
      id: 'children.doubles',
      title: 'children.doubles.title',
      icon: IconUsersGroup,
      when: (role) => may(role, 'children.delete'),
      run: ({ go }) => go(doublesPath),
    },
    {
      id: 'children.roster',
      title: 'children.command.roster',
      icon: IconPrinter,
      when: (role) => may(role, 'children.print'),
      run: ({ go }) => go(listPath, { filter: everyone, print: 'roster' }),
    },
    {
      id: 'children.print',
      title: 'children.command.print',
      icon: IconPrinter,
      when: (role) => may(role, 'children.print'),
      run: ({ go }) => go(printPath),
    },
    {
      id: 'children.cards',
      title: 'children.command.cards',
      icon: IconCards,
      when: (role) => may(role, 'children.print'),
      run: ({ go }) => go(listPath, { filter: everyone, print: 'smallCards' }),
    },
    {
      id: 'children.phoneList',
      title: 'children.command.phoneList',
      icon: IconPhone,
      when: (role) => may(role, 'children.print'),
      run: ({ go }) => go(listPath, { filter: everyone, print: 'phoneList' }),
    },
    {
      id: 'children.labels',
      title: 'children.command.labels',
      icon: IconMail,
      when: (role) => may(role, 'children.print'),
      run: ({ go }) => go(listPath, { filter: everyone, print: 'labels' }),
    },
  ],
  finders: [
    { title: 'children.nav.list', when: (role) => may(role, 'children.read'), find: findChildren },
    { title: 'children.views.finder', when: (role) => may(role, 'children.read'), find: findViews },
  ],
};

/** The left-behind children; 今日 has counted them already, so that the number costs nothing at start. */
function useChildCount(): number | null {
  const { data } = useOfficeQuery('children.overview', null);
  return data?.children ?? null;
}

const mostHits = 20;

async function findChildren(text: string): Promise<Hit[]> {
  const found = await office.call('children.search', { text, limit: mostHits });
  return found.map((child) => ({
    id: child.id,
    title: child.name,
    detail: detailOf(child),
    ...(child.byEar ? { note: i18next.t('children.doubles.byEar') } : {}),
    icon: IconUser,
    to: childPath(child.id),
  }));
}

/** Views of the list by a part of their name. */
async function findViews(text: string): Promise<Hit[]> {
  const views = await office.call('children.listViews', null);
  const wanted = text.trim().toLowerCase();
  return views
    .filter((view) => view.name.toLowerCase().includes(wanted))
    .slice(0, mostHits)
    .map((view) => ({
      id: view.id,
      title: view.name,
      detail: '',
      icon: IconBookmark,
      to: listPath,
      state: shownBy(view),
    }));
}

/** Enough to tell children of one name apart, and no more: class, sex, year and month of birth, village. */
function detailOf({ className, sex: code, birthDate, village }: Found): string {
  const sexName = code === null ? null : labelOf(sex, code, i18next.language as Language);
  return [className, sexName, birthDate?.slice(0, 7), village].filter(Boolean).join(' · ');
}
