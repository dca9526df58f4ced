import { PageTabs } from '../../ui/PageTabs.tsx';

export const packagesPath = '/packages';
export const readPath = '/packages/read';

const pages = [
  { path: packagesPath, label: 'packages.tab.write' },
  { path: readPath, label: 'packages.tab.read' },
];

export function PackageTabs() {
  return <PageTabs label={'packages.tab.label'} pages={pages} />;
}
