/** Keys of equipment that the page makes up from a code; see textFamilies.ts. */
import { intakeStates } from '../../shared/areas/equipment/intake.ts';
import { assetIssues, assetVerdicts } from '../../shared/areas/equipment/ledgerImport.ts';
import { takenStates } from '../../shared/areas/equipment/stocktake.ts';
import { writeOffStates } from '../../shared/areas/equipment/writeOff.ts';

export const equipmentFamilies: Record<string, readonly string[] | null> = {
  'equipment.intake.line.*': ['book', 'equipment'],
  'equipment.intake.line.column.*': [
    ...['place', 'what', 'name', 'more', 'quantity', 'received', 'price', 'wrong', 'codes'],
  ],
  'equipment.intake.shown.*': ['all', 'open'],
  'equipment.intake.state.*': intakeStates,
  'equipment.stocktake.did.*': ['wrongDigit', 'unknown', 'askCopy'],
  'equipment.stocktake.line.*': [
    ...['code', 'name', 'room', 'seenIn', 'expected', 'out', 'quantity', 'state', 'settled'],
  ],
  'equipment.stocktake.state.*': takenStates,
  'equipment.writeOff.state.*': writeOffStates,
  'equipment.custody.column.*': ['name', 'lines', 'pieces'],
  'equipment.standard.column.*': ['name', 'counts', 'quantity', 'unit', 'there', 'missing', 'source'],
  'equipment.import.column.*': [
    ...['row', 'take', 'name', 'kind', 'quantity', 'counted', 'price', 'place', 'custodian', 'what'],
  ],
  'equipment.import.issue.*': assetIssues,
  'equipment.import.verdict.*': assetVerdicts,
  'equipment.ledger.enter.*': ['pieces', 'counted'],
  'equipment.ledger.filter.*': ['guarantee', 'maintenance'],
  'equipment.ledger.one.column.*': ['day', 'change', 'balance', 'reason', 'note'],
  'equipment.ledger.one.did.*': ['day', 'what', 'by', 'cost', 'next'],
  'equipment.ledger.one.loan.*': ['who', 'quantity', 'lent', 'due', 'back'],
  'equipment.ledger.print.*': ['number', 'room', 'custodian'],
};
