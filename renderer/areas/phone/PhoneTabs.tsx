import { PageTabs } from '../../ui/PageTabs.tsx';
import { appointmentsPath, figuresPath, phonePath } from './paths.ts';

const pages = [
  { path: phonePath, label: 'phone.tabs.log' },
  { path: appointmentsPath, label: 'phone.tabs.appointments' },
  { path: figuresPath, label: 'phone.tabs.figures' },
] as const;

/** The pages of the affection phone, one beside the other. */
export function PhoneTabs() {
  return <PageTabs label={'phone.tabs.label'} pages={pages} />;
}
