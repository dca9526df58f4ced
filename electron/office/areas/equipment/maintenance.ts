/** What was done to a thing, and when it is due again. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { maintenanceModel } from '../../../../shared/areas/equipment/maintenance.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler } from '../../context.ts';
import { requireAsset } from './rows.ts';
import { requireCome } from './stock.ts';

type Calls = typeof equipmentCalls;

export const saveMaintenance: Handler<Calls['saveMaintenance']> = (
  context,
  { id, version, assetId, patch },
) => {
  requireAsset(context, assetId);
  requireCome(context, 'patch.day', patch.day);
  if (id === null)
    return context.insert(maintenanceModel, {
      ...{ day: context.today, ...patch },
      assetId,
      what: patch.what ?? refuseField('patch.what', 'required'),
    });
  const before = context.records.find(maintenanceModel, id);
  if (before?.assetId !== assetId) refuse('notFound', { record: 'maintenance' });
  return context.update(maintenanceModel, id, { ...patch, assetId }, version);
};

export const removeMaintenance: Handler<Calls['removeMaintenance']> = (context, { id }) => {
  context.remove(maintenanceModel, id);
  return null;
};
