/** 器材: ledger, acceptance, stocktake, write-off. */
import {
  IconChecklist,
  IconClipboardList,
  IconDevicesPc,
  IconFileImport,
  IconPlus,
  IconTrashX,
  IconTruckDelivery,
} from '@tabler/icons-react';
import { may } from '../../../shared/roles.ts';
import { office } from '../../app/office.ts';
import type { Area, Hit } from '../area.ts';
import {
  assetImportPath,
  assetPath,
  assetRoute,
  custodyPath,
  equipmentPath,
  intakeRoute,
  intakesPath,
  type LedgerState,
  newIntakePath,
  type StocktakesState,
  standardPath,
  stocktakeRoute,
  stocktakesPath,
  type WriteOffsState,
  writeOffsPath,
} from './paths.ts';
import { useEquipmentTodos } from './useEquipmentTodos.ts';

export const equipmentArea: Area = {
  routes: [
    {
      path: equipmentPath,
      lazy: async () => ({ Component: (await import('./ledger/LedgerPage.tsx')).LedgerPage }),
    },
    {
      path: assetRoute,
      lazy: async () => ({ Component: (await import('./ledger/AssetPage.tsx')).AssetPage }),
    },
    {
      path: intakesPath,
      lazy: async () => ({ Component: (await import('./intake/IntakesPage.tsx')).IntakesPage }),
    },
    {
      path: newIntakePath,
      lazy: async () => ({ Component: (await import('./intake/IntakePage.tsx')).NewIntakePage }),
    },
    {
      path: intakeRoute,
      lazy: async () => ({ Component: (await import('./intake/IntakePage.tsx')).IntakePage }),
    },
    {
      path: stocktakesPath,
      lazy: async () => ({ Component: (await import('./stocktake/StocktakesPage.tsx')).StocktakesPage }),
    },
    {
      path: stocktakeRoute,
      lazy: async () => ({ Component: (await import('./stocktake/StocktakePage.tsx')).StocktakePage }),
    },
    {
      path: writeOffsPath,
      lazy: async () => ({ Component: (await import('./writeoff/WriteOffsPage.tsx')).WriteOffsPage }),
    },
    {
      path: custodyPath,
      lazy: async () => ({ Component: (await import('./custody/CustodyPage.tsx')).CustodyPage }),
    },
    {
      path: standardPath,
      lazy: async () => ({ Component: (await import('./standard/StandardPage.tsx')).StandardPage }),
    },
    {
      path: assetImportPath,
      lazy: async () => ({ Component: (await import('./import/AssetImportPage.tsx')).AssetImportPage }),
    },
  ],
  navigation: [
    {
      to: equipmentPath,
      label: 'equipment.nav',
      icon: IconDevicesPc,
      group: 'home',
      when: (role) => may(role, 'equipment.read'),
    },
  ],
  commands: [
    {
      id: 'equipment.enter',
      title: 'equipment.command.enter',
      icon: IconPlus,
      when: (role) => may(role, 'equipment.write'),
      run: ({ go }) => go(equipmentPath, { enter: true } satisfies LedgerState),
    },
    {
      id: 'equipment.intake',
      title: 'equipment.command.intake',
      icon: IconTruckDelivery,
      when: (role) => may(role, 'equipment.request'),
      run: ({ go }) => go(newIntakePath),
    },
    {
      id: 'equipment.stocktake',
      title: 'equipment.command.stocktake',
      icon: IconClipboardList,
      when: (role) => may(role, 'equipment.write'),
      run: ({ go }) => go(stocktakesPath, { start: true } satisfies StocktakesState),
    },
    {
      id: 'equipment.writeOff',
      title: 'equipment.command.writeOff',
      icon: IconTrashX,
      when: (role) => may(role, 'equipment.write'),
      run: ({ go }) => go(writeOffsPath, { propose: true } satisfies WriteOffsState),
    },
    {
      id: 'equipment.standard',
      title: 'equipment.command.standard',
      icon: IconChecklist,
      when: (role) => may(role, 'equipment.read'),
      run: ({ go }) => go(standardPath),
    },
    {
      id: 'equipment.import',
      title: 'equipment.import.title',
      icon: IconFileImport,
      when: (role) => may(role, 'equipment.write'),
      run: ({ go }) => go(assetImportPath),
    },
    {
      id: 'equipment.ledger',
      title: 'equipment.command.ledger',
      icon: IconDevicesPc,
      when: (role) => may(role, 'equipment.read'),
      run: ({ go }) => go(equipmentPath),
    },
  ],
  finders: [{ title: 'equipment.nav', when: (role) => may(role, 'equipment.read'), find: findAssets }],
  useTodos: useEquipmentTodos,
};

const mostHits = 20;

/** By name, model or number; what its label says finds it too. */
async function findAssets(text: string): Promise<Hit[]> {
  const found = await office.call('equipment.findAssets', { text, limit: mostHits });
  return found.map(({ asset, code, room }) => ({
    id: asset.id,
    title: asset.name,
    detail: [code, asset.model, room].filter(Boolean).join(' · '),
    icon: IconDevicesPc,
    to: assetPath(asset.id),
  }));
}
