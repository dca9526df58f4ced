/** The register of a time and the record of one contact, as the session's role sees them. */
import type { contactsCalls } from '../../../../shared/areas/contacts/calls.ts';
import { kindsInOrder } from '../../../../shared/areas/contacts/forms.ts';
import { mostRegistered } from '../../../../shared/areas/contacts/paperCalls.ts';
import { contactRecords, contactRegister } from '../../../../shared/areas/contacts/papers.ts';
import type { Handler } from '../../context.ts';
import { school } from '../admin/school.ts';
import { requireChild } from '../children/files.ts';
import { writePaper } from '../writePaper.ts';
import { contactsOf, figuresOf } from './list.ts';
import { requireContact, rowsOf } from './rows.ts';

type Calls = typeof contactsCalls;

export const register: Handler<Calls['register']> = async (context, { filter, format }) => {
  const document = await context.alone(() => {
    if (filter.childId !== null) requireChild(context, filter.childId);
    const contacts = contactsOf(context, filter, { offset: 0, limit: mostRegistered }).toReversed();
    const byKind = kindsInOrder
      .filter((kind) => contacts.some((each) => each.kind === kind))
      .map((kind) => ({ kind, figures: figuresOf(context, { ...filter, kinds: [kind] }) }));
    const about = { from: filter.from, to: filter.to, figures: figuresOf(context, filter), byKind };
    return contactRegister(rowsOf(context, contacts), school(context), about, context.today);
  });
  return writePaper(context, document, format);
};

export const recordPaper: Handler<Calls['recordPaper']> = async (context, { id, format }) => {
  const document = await context.alone(() =>
    contactRecords(rowsOf(context, [requireContact(context, id)]), school(context)),
  );
  return writePaper(context, document, format);
};
