/** Papers of the ledger. */

import { listWith } from '../../../../shared/areas/children/ownCodes.ts';
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { mostListed } from '../../../../shared/areas/equipment/ledger.ts';
import { ledgerSheet } from '../../../../shared/areas/equipment/papers/ledger.ts';
import { equipmentKind, thingSource } from '../../../../shared/codes/index.ts';
import type { Handler, ReadContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { ownCodes } from '../children/ownCodes.ts';
import { writePaper } from '../writePaper.ts';
import { assetRows, assetSums } from './rows.ts';

type Calls = typeof equipmentCalls;

export const ledgerPaper: Handler<Calls['ledgerPaper']> = async (context, { filter, by, format }) => {
  const document = await context.alone(() =>
    ledgerSheet(assetRows(context, filter, { offset: 0, limit: mostListed }), {
      ...{ by, sums: assetSums(context, filter), school: school(context), ...thingCodes(context) },
      day: filter.day ?? context.today,
    }),
  );
  return writePaper(context, document, format);
};

/** The open lists with the school's own entries, for papers. */
export function thingCodes(context: ReadContext) {
  const codes = ownCodes(context);
  return { kinds: listWith(codes, equipmentKind), sources: listWith(codes, thingSource) };
}
