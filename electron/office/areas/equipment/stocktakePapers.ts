/** The report of a stocktake. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { stocktakeReport } from '../../../../shared/areas/equipment/papers/stocktake.ts';
import type { Handler } from '../../context.ts';
import { school } from '../admin/school.ts';
import { writePaper } from '../writePaper.ts';
import { stocktakeViewOf } from './stocktakes.ts';

type Calls = typeof equipmentCalls;

export const stocktakePaper: Handler<Calls['stocktakePaper']> = async (context, { id, format }) => {
  const document = await context.alone(() =>
    stocktakeReport(stocktakeViewOf(context, id, null), { school: school(context), today: context.today }),
  );
  return writePaper(context, document, format);
};
