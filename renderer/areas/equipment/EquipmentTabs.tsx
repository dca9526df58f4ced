import { PageTabs } from '../../ui/PageTabs.tsx';
import {
  custodyPath,
  equipmentPath,
  intakesPath,
  standardPath,
  stocktakesPath,
  writeOffsPath,
} from './paths.ts';

const pages = [
  { path: equipmentPath, label: 'equipment.tabs.ledger' },
  { path: intakesPath, label: 'equipment.tabs.intakes' },
  { path: stocktakesPath, label: 'equipment.tabs.stocktakes' },
  { path: writeOffsPath, label: 'equipment.tabs.writeOffs' },
  { path: custodyPath, label: 'equipment.tabs.custody' },
  { path: standardPath, label: 'equipment.tabs.standard' },
] as const;

/** The pages of equipment, one beside the other. */
export function EquipmentTabs() {
  return <PageTabs label={'equipment.tabs.label'} pages={pages} />;
}
