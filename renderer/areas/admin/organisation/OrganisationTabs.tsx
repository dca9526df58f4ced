import { may, type Permission } from '../../../../shared/roles.ts';
import { useSession } from '../../../app/session.tsx';
import { PageTabs } from '../../../ui/PageTabs.tsx';
import {
  buildingPath,
  fundsPath,
  leadershipPath,
  meetingsPath,
  plansPath,
  regulationsPath,
} from './paths.ts';

const pages: readonly { path: string; label: string; needs: Permission }[] = [
  { path: leadershipPath, label: 'admin.organisation.tabs.leaders', needs: 'organisation.read' },
  { path: plansPath, label: 'admin.organisation.tabs.plans', needs: 'organisation.read' },
  { path: meetingsPath, label: 'admin.organisation.tabs.meetings', needs: 'organisation.read' },
  { path: regulationsPath, label: 'admin.organisation.tabs.rules', needs: 'organisation.read' },
  { path: buildingPath, label: 'admin.organisation.tabs.building', needs: 'organisation.read' },
  { path: fundsPath, label: 'admin.organisation.tabs.funds', needs: 'funds.read' },
];

/** The pages of organisation and plans that this role may read, one beside the other. */
export function OrganisationTabs() {
  const { role } = useSession();
  return (
    <PageTabs label={'admin.organisation.tabs.label'} pages={pages.filter(({ needs }) => may(role, needs))} />
  );
}
