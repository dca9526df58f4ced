/** Factories of the lending desk. */
import type { InProcessOffice } from '../../build/inProcessOffice.ts';
import { newId } from '../../electron/office/database/records.ts';
import { assetModel, stockMoveModel } from '../../shared/areas/equipment/model.ts';
import type { BorrowerRef, ThingRef } from '../../shared/areas/library/desk.ts';
import type { CallOf } from '../../shared/areas.ts';
import type { Output } from '../../shared/call.ts';
import { labelCode } from '../../shared/values/label.ts';
import { behindTheOffice } from './behindTheOffice.ts';
import { addBook } from './books.ts';
import { type TestOffice, testDay } from './office.ts';

/** Copies of one title, as the desk knows them. */
export async function addCopies(office: InProcessOffice, name: string, copies = 1) {
  const { titleId, first } = await addBook(office, { name }, { copies });
  const things: ThingRef[] = [];
  const codes: string[] = [];
  for (let at = 0; at < copies; at++) {
    const code = labelCode('copy', first + at);
    const scanned = await office.call('library.scan', { code });
    if (scanned.kind !== 'thing') throw new Error('the copy is not there');
    things.push({ kind: scanned.thing.kind, id: scanned.thing.id });
    codes.push(code);
  }
  return { titleId, things, codes };
}

type LendInput = Parameters<typeof lend>[3];

export function lend(
  office: InProcessOffice,
  thing: ThingRef,
  borrower: BorrowerRef,
  more: {
    quantity?: number;
    overrideReason?: string | null;
    again?: boolean;
    lentOn?: string | null;
  } = {},
) {
  return office.call('library.lend', {
    ...{ thing, borrower, quantity: 1, overrideReason: null, again: false, lentOn: null },
    ...more,
  });
}

/** Lends what can be lent, and tells of the loan. */
export async function lent(
  office: InProcessOffice,
  thing: ThingRef,
  borrower: BorrowerRef,
  more: LendInput = {},
): Promise<Extract<Output<CallOf<'library.lend'>>, { kind: 'lent' }>> {
  const answer = await lend(office, thing, borrower, more);
  if (answer.kind !== 'lent') throw new Error(`not lent: ${answer.kind}`);
  return answer;
}

export function giveBack(office: InProcessOffice, thing: ThingRef, quantity: number | null = null) {
  return office.call('library.giveBack', { of: { thing }, quantity });
}

/** A lot of equipment, or a piece where `counted` is false, put into the ledger past the office; who was signed in is out. */
export async function addAssetBehind(
  office: TestOffice,
  values: { name: string; counted: boolean; quantity: number; number: number },
): Promise<ThingRef> {
  let id = '';
  await behindTheOffice(office, (school) => {
    const at = new Date(`${testDay}T08:00:00`).getTime();
    const note = { act: newId(at), undoes: null, at, staffId: null, call: 'library.enterCopies' };
    school.begin();
    id = school.records.insert(
      assetModel,
      {
        ...{ name: values.name, number: values.number, counted: values.counted },
        ...{ kind: 'ball', source: 'bought', acquiredOn: testDay, condition: 'good', lendable: true },
      },
      note,
    ).id;
    school.records.insert(
      stockMoveModel,
      { assetId: id, day: testDay, change: values.quantity, reason: 'accepted' },
      note,
    );
    school.commit();
  });
  await office.signIn('lin');
  return { kind: 'asset', id };
}
