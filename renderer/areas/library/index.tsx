/** 图书: the catalogue, the lending desk, cards. */
import {
  IconBarcode,
  IconBook,
  IconBookmark,
  IconBooks,
  IconBookUpload,
  IconCalendarClock,
  IconChartBar,
  IconFileImport,
  IconId,
  IconListDetails,
  IconPrinter,
  IconScale,
  IconScan,
} from '@tabler/icons-react';
import { lazy } from 'react';
import { may } from '../../../shared/roles.ts';
import type { Area } from '../area.ts';
import { findTitles } from './catalogue/findTitles.ts';
import {
  alikePath,
  type CatalogueState,
  cardsPath,
  cataloguePath,
  deskPath,
  enterPath,
  type HoldsState,
  holdsPath,
  labelsPath,
  ledgerImportPath,
  lendingFiguresPath,
  loansPath,
  rulesPath,
  titlePath,
} from './paths.ts';
import { useLibraryTodos } from './useLibraryTodos.ts';

export const libraryArea: Area = {
  routes: [
    {
      path: cataloguePath,
      lazy: async () => ({ Component: (await import('./catalogue/CataloguePage.tsx')).CataloguePage }),
    },
    {
      path: titlePath(':id'),
      lazy: async () => ({ Component: (await import('./catalogue/TitlePage.tsx')).TitlePage }),
    },
    {
      path: ledgerImportPath,
      lazy: async () => ({ Component: (await import('./import/LedgerImportPage.tsx')).LedgerImportPage }),
    },
    {
      path: labelsPath,
      lazy: async () => ({ Component: (await import('./labels/LabelsPage.tsx')).LabelsPage }),
    },
    {
      path: alikePath,
      lazy: async () => ({ Component: (await import('./alike/AlikePage.tsx')).AlikePage }),
    },
    {
      path: enterPath,
      lazy: async () => ({ Component: (await import('./catalogue/EnterPage.tsx')).EnterPage }),
    },
    {
      path: loansPath,
      lazy: async () => ({ Component: (await import('./loans/LoansPage.tsx')).LoansPage }),
    },
    {
      path: lendingFiguresPath,
      lazy: async () => ({
        Component: (await import('./figures/LendingFiguresPage.tsx')).LendingFiguresPage,
      }),
    },
    { path: deskPath, lazy: async () => ({ Component: (await import('./desk/DeskPage.tsx')).DeskPage }) },
    { path: holdsPath, lazy: async () => ({ Component: (await import('./holds/HoldsPage.tsx')).HoldsPage }) },
    { path: cardsPath, lazy: async () => ({ Component: (await import('./cards/CardsPage.tsx')).CardsPage }) },
    { path: rulesPath, lazy: async () => ({ Component: (await import('./rules/RulesPage.tsx')).RulesPage }) },
  ],
  navigation: [
    {
      to: deskPath,
      label: 'library.nav',
      icon: IconBooks,
      group: 'home',
      when: (role) => may(role, 'library.lend'),
    },
    {
      to: cataloguePath,
      label: 'library.nav',
      icon: IconBooks,
      group: 'home',
      when: (role) => may(role, 'library.read') && !may(role, 'library.lend'),
    },
  ],
  fileTabs: [
    {
      value: 'library',
      label: 'library.ofChild.tab',
      when: (role) => may(role, 'library.read'),
      tab: lazy(async () => ({ default: (await import('./file/LibraryTab.tsx')).LibraryTab })),
    },
  ],
  finders: [
    {
      title: 'library.catalogue.finder',
      when: (role) => may(role, 'library.read'),
      find: findTitles,
    },
  ],
  commands: [
    {
      id: 'library.loanList',
      title: 'library.loan.title',
      icon: IconListDetails,
      when: (role) => may(role, 'library.read'),
      run: ({ go }) => go(loansPath),
    },
    {
      id: 'library.holdList',
      title: 'library.hold.title',
      icon: IconBookmark,
      when: (role) => may(role, 'library.read'),
      run: ({ go }) => go(holdsPath),
    },
    {
      id: 'library.cardList',
      title: 'library.card.title',
      icon: IconId,
      when: (role) => may(role, 'library.lend'),
      run: ({ go }) => go(cardsPath),
    },
    {
      id: 'library.ruleList',
      title: 'library.rule.title',
      icon: IconScale,
      when: (role) => may(role, 'library.read'),
      run: ({ go }) => go(rulesPath),
    },
    {
      id: 'library.figures',
      title: 'library.figure.title',
      icon: IconChartBar,
      when: (role) => may(role, 'library.lend'),
      run: ({ go }) => go(lendingFiguresPath),
    },
    {
      id: 'library.desk',
      title: 'library.desk.command',
      icon: IconScan,
      keys: 'alt+J',
      when: (role) => may(role, 'library.lend'),
      daily: 2,
      run: ({ go }) => go(deskPath),
    },
    {
      id: 'library.catalogue',
      title: 'library.catalogue.command.find',
      icon: IconBook,
      when: (role) => may(role, 'library.read'),
      run: ({ go }) => go(cataloguePath),
    },
    {
      id: 'library.enter',
      title: 'library.catalogue.command.enter',
      icon: IconBookUpload,
      when: (role) => may(role, 'library.arrange'),
      run: ({ go }) => go(enterPath),
    },
    {
      id: 'library.labels',
      title: 'library.labels.command',
      icon: IconBarcode,
      when: (role) => may(role, 'library.arrange'),
      run: ({ go }) => go(labelsPath),
    },
    {
      id: 'library.alike',
      title: 'library.alike.command',
      icon: IconBooks,
      when: (role) => may(role, 'library.arrange'),
      run: ({ go }) => go(alikePath),
    },
    {
      id: 'library.bookLedger',
      title: 'library.ledger.command',
      icon: IconPrinter,
      when: (role) => may(role, 'library.read'),
      run: ({ go }) => go(cataloguePath, { ledger: true } satisfies CatalogueState),
    },
    {
      id: 'library.reserve',
      title: 'library.reserved.add',
      icon: IconCalendarClock,
      when: (role) => may(role, 'equipment.request'),
      run: ({ go }) => go(holdsPath, { reserve: true } satisfies HoldsState),
    },
    {
      id: 'library.ledgerImport',
      title: 'library.import.command',
      icon: IconFileImport,
      when: (role) => may(role, 'library.arrange'),
      run: ({ go }) => go(ledgerImportPath),
    },
  ],
  useTodos: useLibraryTodos,
};
