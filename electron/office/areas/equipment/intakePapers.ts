/** Papers of what comes in. */
import type { equipmentCalls } from '../../../../shared/areas/equipment/calls.ts';
import { donationRegister, intakeSheet } from '../../../../shared/areas/equipment/papers/intake.ts';
import type { Handler } from '../../context.ts';
import { school } from '../admin/school.ts';
import { writePaper } from '../writePaper.ts';
import { intakeRows, intakeViewOf } from './intakeRows.ts';
import { thingCodes } from './papers.ts';

type Calls = typeof equipmentCalls;

export const intakePaper: Handler<Calls['intakePaper']> = async (context, { id, format }) => {
  const document = await context.alone(() =>
    intakeSheet(intakeViewOf(context, id), { school: school(context), ...thingCodes(context) }),
  );
  return writePaper(context, document, format);
};

export const donationPaper: Handler<Calls['donationPaper']> = async (context, { from, to, format }) => {
  const document = await context.alone(() => {
    const rows = intakeRows(
      context,
      `intake.source = 'donated' and intake.acceptedOn is not null and intake.requestedOn between ? and ?`,
      from,
      to,
    );
    const gifts = rows.toReversed().map((row) => {
      const { items, acceptedBy, secondBy } = intakeViewOf(context, row.intake.id);
      return { ...row, things: items.map(({ line }) => line), acceptedBy, secondBy };
    });
    return donationRegister(gifts, { school: school(context), from, to, today: context.today });
  });
  return writePaper(context, document, format);
};
