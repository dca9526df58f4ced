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
  loanLogPath,
  outPath,
  rulesPath,
} from './paths.ts';

const pages: readonly { path: string; label: string; access: Permission }[] = [
  { path: deskPath, label: 'library.tabs.desk', access: 'library.lend' },
  { path: cataloguePath, label: 'library.tabs.catalogue', access: 'library.read' },
  { path: outPath, label: 'library.tabs.out', access: 'library.read' },
  { path: holdsPath, label: 'library.tabs.holds', access: 'library.read' },
  { path: cardsPath, label: 'library.tabs.cards', access: 'library.lend' },
  { path: labelsPath, label: 'library.labels.tab', access: 'library.arrange' },
  { path: loanLogPath, label: 'library.log.title', access: 'library.lend' },
  { path: lendingFiguresPath, label: 'library.figure.title', access: 'library.lend' },
  { path: rulesPath, label: 'library.tabs.rules', access: 'library.read' },
];

/** The pages of the library, one beside the other: those that one's role may open. */
export function LibraryTabs() {
  const { role } = useSession();
  return <PageTabs label={'library.tabs.label'} pages={pages.filter(({ access }) => may(role, access))} />;
}
