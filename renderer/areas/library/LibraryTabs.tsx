import { may, type Permission } from '../../../shared/roles.ts';
import { useSession } from '../../app/session.tsx';
import { PageTabs } from '../../ui/PageTabs.tsx';
import { cataloguePath, deskPath, labelsPath, lendingFiguresPath, loanLogPath } from './paths.ts';

const pages: readonly { path: string; label: string; access: Permission }[] = [
  { path: deskPath, label: 'library.tabs.desk', access: 'library.lend' },
  { path: cataloguePath, label: 'library.tabs.catalogue', access: 'library.read' },
  { path: labelsPath, label: 'library.labels.tab', access: 'library.arrange' },
  { path: loanLogPath, label: 'library.log.title', access: 'library.lend' },
  { path: lendingFiguresPath, label: 'library.figure.title', access: 'library.lend' },
];

/** The pages of the library, one beside the other: those that one's role may open. */
export function LibraryTabs() {
  const { role } = useSession();
  return <PageTabs label={'library.tabs.label'} pages={pages.filter(({ access }) => may(role, access))} />;
}
