/** 社会力量: reading the register; a helper is everybody's to see, their children are those in reach. */

import { contactModel } from '../../../../shared/areas/contacts/model.ts';
import type { HelperRow, HelperView } from '../../../../shared/areas/guardians/helperCalls.ts';
import { checkDueOn, checkState, lastCheck, runsOn } from '../../../../shared/areas/guardians/helperRules.ts';
import {
  type Helper,
  type HelperCheck,
  type HelperPairing,
  helperCheckModel,
  helperModel,
  helperPairingModel,
} from '../../../../shared/areas/guardians/helpers.ts';
import { refuse } from '../../../../shared/problem.ts';
import { sightInList, sightOfField, veil } from '../../../../shared/veil.ts';
import type { ReadContext, SqlValue } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { childScope, requireChild } from '../children/files.ts';
import { briefsOf, childrenOf, contactScope } from '../contacts/rows.ts';

type Row = Record<string, SqlValue>;

/** More than a reader wants at once. */
const mostActs = 200;

export function helpers(context: ReadContext): HelperRow[] {
  const checks = grouped(allChecks(context));
  const pairings = grouped(pairingsWhere(context, '1 = 1'));
  return allHelpers(context).map((helper) =>
    rowOf(context, helper, checks.get(helper.id) ?? [], pairings.get(helper.id) ?? [], sightInList),
  );
}

export function allHelpers(context: Pick<ReadContext, 'read'>): Helper[] {
  return context.read
    .all<Row>('select * from helper where deletedAt is null order by seq')
    .map((row) => fromRow(helperModel, row));
}

function allChecks(context: Pick<ReadContext, 'read'>): HelperCheck[] {
  return context.read
    .all<Row>('select * from helperCheck where deletedAt is null order by checkedOn desc, seq desc')
    .map((row) => fromRow(helperCheckModel, row));
}

/** Newest first. */
export function checksOf(context: Pick<ReadContext, 'read'>, helperId: string): HelperCheck[] {
  return context.read
    .all<Row>(
      'select * from helperCheck where helperId = ? and deletedAt is null order by checkedOn desc, seq desc',
      helperId,
    )
    .map((row) => fromRow(helperCheckModel, row));
}

/** Pairings with children in reach. */
function pairingsWhere(context: ReadContext, condition: string, ...params: SqlValue[]): HelperPairing[] {
  const scope = childScope(context);
  return context.read
    .all<Row>(
      `select helperPairing.* from helperPairing join child on child.id = helperPairing.childId
       where helperPairing.deletedAt is null and child.deletedAt is null and ${scope.sql} and ${condition}
       order by helperPairing.startsOn desc, helperPairing.seq desc`,
      ...scope.params,
      ...params,
    )
    .map((row) => fromRow(helperPairingModel, row));
}

function grouped<R extends { helperId: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> {
  return Map.groupBy(rows, (each) => each.helperId);
}

/** Of the helper's own record what the role sees; the facts of its checks are for everybody who may see helpers. */
function rowOf(
  context: ReadContext,
  helper: Helper,
  checks: readonly HelperCheck[],
  pairings: readonly HelperPairing[],
  sightIn: typeof sightOfField,
): HelperRow {
  const { today, session } = context;
  const last = lastCheck(checks);
  const running = pairings.filter((each) => runsOn(each, today));
  const { record, veiled } = veil(helperModel, helper, session.role, sightIn);
  return {
    helper: record,
    veiled,
    checkState: checkState(checks, today),
    checkedOn: last?.checkedOn ?? null,
    dueOn: last && checkDueOn(last),
    active: helper.endsOn === null || helper.endsOn >= today,
    children: briefsOf(context, [...new Set(running.map((each) => each.childId))]),
  };
}

export function requireHelper(context: Pick<ReadContext, 'records'>, id: string): Helper {
  return context.records.find(helperModel, id) ?? refuse('notFound', { record: 'helper' });
}

export function helper(context: ReadContext, { helperId }: { helperId: string }): HelperView {
  const { role } = context.session;
  const found = requireHelper(context, helperId);
  const checks = checksOf(context, helperId);
  const pairings = pairingsWhere(context, 'helperPairing.helperId = ?', helperId);
  const briefs = new Map(
    briefsOf(context, [...new Set(pairings.map((each) => each.childId))]).map((each) => [each.id, each]),
  );
  return {
    ...rowOf(context, found, checks, pairings, sightOfField),
    checks: checks.map((each) => veil(helperCheckModel, each, role).record),
    pairings: pairings
      .flatMap((pairing) => {
        const child = briefs.get(pairing.childId);
        const runs = runsOn(pairing, context.today);
        return child ? [{ pairing: veil(helperPairingModel, pairing, role).record, child, runs }] : [];
      })
      .toSorted((a, b) => Number(b.runs) - Number(a.runs)),
    acts: actsOf(context, helperId),
  };
}

/** What the helper did for children in reach, newest first. */
function actsOf(context: ReadContext, helperId: string): HelperView['acts'] {
  const scope = contactScope(context);
  const contacts = context.read
    .all<Row>(
      `select * from contact where helperId = ? and deletedAt is null and ${scope.sql}
       order by day desc, seq desc limit ${mostActs}`,
      helperId,
      ...scope.params,
    )
    .map((row) => fromRow(contactModel, row));
  const children = childrenOf(
    context,
    contacts.map((each) => each.id),
  );
  return contacts.map((each) => ({
    contact: veil(contactModel, each, context.session.role).record,
    children: (children.get(each.id) ?? []).map(({ link: _, ...child }) => child),
  }));
}

export function helpersOf(context: ReadContext, { childId }: { childId: string }) {
  requireChild(context, childId);
  const { role } = context.session;
  return pairingsWhere(context, 'helperPairing.childId = ?', childId).flatMap((pairing) => {
    const found = context.records.find(helperModel, pairing.helperId);
    if (!found) return [];
    return [
      {
        pairing: veil(helperPairingModel, pairing, role).record,
        helper: veil(helperModel, found, role, sightInList).record,
        checkState: checkState(checksOf(context, found.id), context.today),
        runs: runsOn(pairing, context.today),
      },
    ];
  });
}
