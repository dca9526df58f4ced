/** Keys of equipment that the page makes up from a code; see textFamilies.ts. */
export const equipmentFamilies: Record<string, readonly string[] | null> = {
  'equipment.ledger.enter.*': ['pieces', 'counted'],
  'equipment.ledger.filter.*': ['guarantee', 'maintenance'],
  'equipment.ledger.one.column.*': ['day', 'change', 'balance', 'reason', 'note'],
  'equipment.ledger.one.did.*': ['day', 'what', 'by', 'cost', 'next'],
  'equipment.ledger.one.loan.*': ['who', 'quantity', 'lent', 'due', 'back'],
  'equipment.ledger.print.*': ['number', 'room', 'custodian'],
};
