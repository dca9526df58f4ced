/** Letters of responsibility and the register who answers for what. */
import type { assessmentCalls } from '../../../../shared/areas/assessment/calls.ts';
import { type LetterRow, responsibilityLetterModel } from '../../../../shared/areas/assessment/letters.ts';
import { letterSheet, lettersRegister } from '../../../../shared/areas/assessment/papers/letters.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { school } from '../admin/school.ts';
import { writePaper } from '../writePaper.ts';

type Calls = typeof assessmentCalls;

export const letters: Handler<Calls['letters']> = (context) => rowsOf(context);

function rowsOf(context: Pick<ReadContext, 'read'>): LetterRow[] {
  return context.read
    .all<Record<string, SqlValue>>(
      `select responsibilityLetter.*, staff.name as staffName from responsibilityLetter
       left join staff on staff.id = responsibilityLetter.staffId
       where responsibilityLetter.deletedAt is null order by year desc, responsibilityLetter.seq`,
    )
    .map(({ staffName, ...row }) => {
      const letter = fromRow(responsibilityLetterModel, row);
      return { letter, who: String(staffName ?? letter.name ?? '') };
    });
}

export const saveLetter: Handler<Calls['saveLetter']> = (context, { id, version, patch }) => {
  if (id !== null && !context.records.find(responsibilityLetterModel, id))
    refuse('notFound', { record: 'responsibilityLetter' });
  if (patch.staffId === null && patch.name === null) refuseField('staffId', 'required');
  const there =
    patch.staffId === null ||
    context.read.get('select 1 from staff where id = ? and deletedAt is null', patch.staffId);
  if (!there) refuse('notFound', { record: 'staff' });
  if ((patch.signedOn ?? '') > context.today) refuseField('signedOn', 'dayAhead');
  const values = patch.staffId === null ? patch : { ...patch, name: null };
  if (id !== null) return context.update(responsibilityLetterModel, id, values, version);
  return context.insert(responsibilityLetterModel, values);
};

export const removeLetter: Handler<Calls['removeLetter']> = (context, { id }) => {
  const found =
    context.records.find(responsibilityLetterModel, id) ??
    refuse('notFound', { record: 'responsibilityLetter' });
  context.remove(responsibilityLetterModel, found.id);
  return null;
};

export const letterPaper: Handler<Calls['letterPaper']> = async (context, { id, year, format }) => {
  const document = await context.alone(() => {
    const rows = rowsOf(context);
    if (id === null)
      return lettersRegister(
        rows.filter(({ letter }) => letter.year === year),
        school(context),
        year,
      );
    const found =
      rows.find(({ letter }) => letter.id === id) ?? refuse('notFound', { record: 'responsibilityLetter' });
    return letterSheet(found, school(context));
  });
  return writePaper(context, document, format);
};
