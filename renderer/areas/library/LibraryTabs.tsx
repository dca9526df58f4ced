import { may, type Permission } from '../../../shared/roles.ts';
import { useSession } from '../../app/session.tsx';
import { PageTabs } from '../../ui/PageTabs.tsx';
import {
  cardsPath,
  cataloguePath,
  deskPath,
  holdsPath,
  labelsPath,
  lendingFiguresPath,
  loansPath,
  rulesPath,
} from './paths.ts';

interface LibraryPage {
  path: string;
  label: string;
  access: Permission;
}

const daily: readonly LibraryPage[] = [
  { path: deskPath, label: 'library.tabs.desk', access: 'library.lend' },
  { path: cataloguePath, label: 'library.tabs.catalogue', access: 'library.read' },
  { path: loansPath, label: 'library.loan.title', access: 'library.read' },
  { path: holdsPath, label: 'library.tabs.holds', access: 'library.read' },
  { path: lendingFiguresPath, label: 'library.figure.title', access: 'library.lend' },
];

const aside: readonly LibraryPage[] = [
  { path: cardsPath, label: 'library.tabs.cards', access: 'library.lend' },
  { path: labelsPath, label: 'library.labels.tab', access: 'library.arrange' },
  { path: rulesPath, label: 'library.tabs.rules', access: 'library.read' },
];

/** The pages of the library that one's role may open: those of every day, and apart from them what is set up or printed once. */
export function LibraryTabs() {
  const { role } = useSession();
  const mine = (pages: readonly LibraryPage[]) => pages.filter(({ access }) => may(role, access));
  return <PageTabs label={'library.tabs.label'} pages={mine(daily)} aside={mine(aside)} />;
}
