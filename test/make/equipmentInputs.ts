/** Factories of equipment, and samples of the calls on it; see inputs.ts. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import type { equipmentCalls } from '../../shared/areas/equipment/calls.ts';
import { everyAsset } from '../../shared/areas/equipment/ledger.ts';
import type { Input } from '../../shared/call.ts';
import { nobody, nobodysKin } from './nobody.ts';

type Calls = typeof equipmentCalls;
type Patch = Input<Calls['enterAssets']>['patch'];

/** So many pieces of a computer, a number each. */
export function addPieces(office: InProcessOffice, quantity: number, patch: Patch = {}) {
  const values = { name: '台式电脑', kind: 'computer', priceFen: 320_000, ...patch };
  return office.call('equipment.enterAssets', { patch: values, counted: false, quantity });
}

/** A counted lot of skipping ropes. */
export async function addLot(office: InProcessOffice, quantity: number, patch: Patch = {}) {
  const values = { name: '跳绳', kind: 'sport', unit: '根', ...patch };
  const [row] = await office.call('equipment.enterAssets', { patch: values, counted: true, quantity });
  return row!;
}

export const equipmentInputs: { [N in keyof Calls as `equipment.${N}`]: Input<Calls[N]> } = {
  'equipment.ledger': { filter: everyAsset, before: null },
  'equipment.asset': { id: nobody },
  'equipment.findAssets': { text: '电脑', limit: 5 },
  'equipment.enterAssets': { patch: { name: '书架', kind: 'bookshelf' }, counted: false, quantity: 2 },
  'equipment.saveAsset': { id: nobody, version: null, patch: { shelf: '靠窗' } },
  'equipment.moveAssets': { ids: [nobody], roomId: null, shelf: null },
  'equipment.takeOut': { id: nobody, quantity: 1, reason: 'lost', day: '2026-11-23', note: null },
  'equipment.correctBalance': { id: nobody, balance: 3, note: '数错了' },
  'equipment.saveMaintenance': {
    ...{ id: null, version: null, assetId: nobody },
    patch: { what: '清灰', nextOn: '2027-03-01' },
  },
  'equipment.removeMaintenance': { id: nobody },
  'equipment.intakes': null,
  'equipment.intake': { id: nobody },
  'equipment.saveIntake': {
    ...{ id: null, version: null, patch: { title: '添置图书', helperId: nobody } },
    lines: [{ id: null, patch: { what: 'book', name: '昆虫记', quantity: 2 } }],
  },
  'equipment.removeIntake': { id: nobody },
  'equipment.decideIntake': { id: nobody, version: null, refusedBecause: null },
  'equipment.acceptIntake': {
    ...{ id: nobody, version: null, day: '2026-11-23', acceptedById: nobody, secondById: nobody },
    lines: [],
  },
  'equipment.enterIntake': { id: nobody, version: null, roomId: null, shelf: null, custodianId: null },
  'equipment.readPacking': { name: '装箱单.xlsx', bytes: new Uint8Array() },
  'equipment.intakePaper': { id: nobody, format: 'document' },
  'equipment.donationPaper': { from: '2026-09-01', to: '2026-11-23', format: 'document' },
  'equipment.stocktakes': null,
  'equipment.stocktake': { id: nobody },
  'equipment.taken': { id: nobody, state: 'missing', before: null },
  'equipment.startStocktake': {
    ...{ name: '学年末清查', day: '2026-11-23', ofBooks: true, ofEquipment: true, roomIds: null },
  },
  'equipment.countScan': { stocktakeId: nobody, roomId: null, code: '10000012' },
  'equipment.countLot': { stocktakeId: nobody, roomId: null, assetId: nobody, quantity: 3 },
  'equipment.countNameless': { stocktakeId: nobody, roomId: null, name: '小黑板', quantity: 1 },
  'equipment.uncount': { countId: nobody },
  'equipment.settle': {
    ...{ stocktakeId: nobody, things: [{ kind: 'copy', id: nobody }], how: 'lost', reason: '找遍了没有' },
  },
  'equipment.closeStocktake': { id: nobody },
  'equipment.removeStocktake': { id: nobody },
  'equipment.stocktakePaper': { id: nobody, format: 'document' },
  'equipment.writeOffs': null,
  'equipment.damaged': null,
  'equipment.proposeWriteOff': {
    ...{ id: null, reason: '用坏了', headId: null },
    things: [{ kind: 'asset', id: nobody, quantity: 1 }],
  },
  'equipment.decideWriteOff': { id: nobody, refusedBecause: '还能修' },
  'equipment.removeWriteOff': { id: nobody },
  'equipment.writeOffPaper': { id: nobody, format: 'document' },
  'equipment.custodians': null,
  'equipment.handovers': null,
  'equipment.handOver': { fromId: nobody, toId: nobodysKin, note: null },
  'equipment.handoverPaper': { id: nobody, format: 'document' },
  'equipment.standard': null,
  'equipment.saveStandard': [
    { id: null, name: '电脑', kind: 'computer', quantity: 2, unit: '台', source: null },
  ],
  'equipment.standardPaper': { format: 'document' },
  'equipment.due': null,
  'equipment.history': { id: nobody, before: null, language: 'zh-CN' },
  'equipment.readAssets': { name: '台账.xlsx', bytes: new Uint8Array() },
  'equipment.importAssets': {
    rows: [{ patch: { name: '书架', kind: 'bookshelf' }, quantity: 2, counted: false }],
  },
  'equipment.ledgerPaper': { filter: everyAsset, by: 'number', format: 'document' },
};
