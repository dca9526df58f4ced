import { PageTabs } from '../../ui/PageTabs.tsx';
import { equipmentPath, intakesPath, stocktakesPath } from './paths.ts';

const pages = [
  { path: equipmentPath, label: 'equipment.tabs.ledger' },
  { path: intakesPath, label: 'equipment.tabs.intakes' },
  { path: stocktakesPath, label: 'equipment.tabs.stocktakes' },
] as const;

/** The pages of equipment, one beside the other. */
export function EquipmentTabs() {
  return <PageTabs label={'equipment.tabs.label'} pages={pages} />;
}
