/** Writing the register of helpers: who, the yearly checks, the pairings that need one. */
import { checkState, runsOn } from '../../../../shared/areas/guardians/helperRules.ts';
import {
  type Helper,
  type HelperCheck,
  type HelperPairing,
  helperCheckModel,
  helperModel,
  helperPairingModel,
} from '../../../../shared/areas/guardians/helpers.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { RecordModel, Values } from '../../../../shared/record.ts';
import { veil } from '../../../../shared/veil.ts';
import type { WriteContext } from '../../context.ts';
import { isInReach, requireChild } from '../children/files.ts';
import { requireSeen } from '../children/reveal.ts';
import { hasReadOfHelper } from './helperReadings.ts';
import { checksOf, requireHelper } from './helpers.ts';

interface Write {
  id: string | null;
  version: number | null;
}
type Patch<M> = M extends RecordModel<infer F> ? Partial<Values<F>> : never;

export function saveHelper(
  context: WriteContext,
  { id, version, patch }: Write & { patch: Patch<typeof helperModel> },
): Helper {
  const before = id === null ? null : requireHelper(context, id);
  if (before)
    requireSeen(context, helperModel, before, patch, (key) => hasReadOfHelper(context, before.id, key));
  const { startsOn, endsOn } = { ...before, ...patch };
  if (startsOn && endsOn && endsOn < startsOn) refuseField('patch.endsOn', 'endBeforeStart');
  if (!before && (!patch.name || !patch.kind))
    refuseField(patch.name ? 'patch.kind' : 'patch.name', 'required');
  const kept = before
    ? context.update(helperModel, before.id, patch, version)
    : context.insert(helperModel, patch);
  return veil(helperModel, kept, context.session.role).record;
}

export function removeHelper(context: WriteContext, { helperId }: { helperId: string }): null {
  requireHelper(context, helperId);
  const used = context.read.get(
    'select 1 from helperPairing where helperId = ? and deletedAt is null limit 1',
    helperId,
  );
  if (used) refuse('helperInUse');
  context.remove(helperModel, helperId);
  return null;
}

/** Refuses a day that has not come. */
export function saveHelperCheck(
  context: WriteContext,
  { id, version, helperId, patch }: Write & { helperId: string; patch: Patch<typeof helperCheckModel> },
): HelperCheck {
  requireHelper(context, helperId);
  const before = id === null ? null : requireCheck(context, id, helperId);
  if (before) requireSeen(context, helperCheckModel, before, patch);
  const { checkedOn, clean } = { ...before, ...patch };
  if (!checkedOn) refuseField('patch.checkedOn', 'required');
  if (checkedOn > context.today) refuseField('patch.checkedOn', 'dayAhead');
  if (clean === undefined) refuseField('patch.clean', 'required');
  const values = { ...patch, helperId };
  const kept = before
    ? context.update(helperCheckModel, before.id, values, version)
    : context.insert(helperCheckModel, values);
  return veil(helperCheckModel, kept, context.session.role).record;
}

function requireCheck(context: WriteContext, id: string, helperId: string): HelperCheck {
  const found = context.records.find(helperCheckModel, id);
  return found?.helperId === helperId ? found : refuse('notFound', { record: 'helperCheck' });
}

export function removeHelperCheck(context: WriteContext, { checkId }: { checkId: string }): null {
  context.remove(helperCheckModel, checkId);
  return null;
}

/**
 * Whoever comes close to children has been looked into within a year (未成年人保护法 Art. 62): without that only the
 * principal pairs, and says why. Refuses notFound, helperUnchecked, invalidInput.
 */
export function savePairing(
  context: WriteContext,
  input: Write & { helperId: string; childId: string; patch: Patch<typeof helperPairingModel> },
): HelperPairing {
  requireChild(context, input.childId);
  const helper = requireHelper(context, input.helperId);
  const before = input.id === null ? null : requirePairing(context, input.id, input);
  const { helperId: _, childId: __, ...said } = input.patch;
  const { withoutCheck, ...rest } = said;
  const isPrincipal = context.session.role === 'principal';
  const patch = isPrincipal && withoutCheck !== undefined ? { ...rest, withoutCheck } : rest;
  const after = { startsOn: context.today, endsOn: null, withoutCheck: null, ...before, ...patch };
  if (after.endsOn !== null && after.endsOn < after.startsOn) refuseField('patch.endsOn', 'endBeforeStart');
  const ends = (each: { endsOn: string | null }) => each.endsOn ?? '9999-12-31';
  const lasts = after.endsOn === null || after.endsOn >= context.today;
  const goesOn = lasts && (!before || ends(after) > ends(before) || after.startsOn < before.startsOn);
  const dropsReason = lasts && before?.withoutCheck != null && after.withoutCheck === null;
  const isValid = checkState(checksOf(context, helper.id), context.today) === 'valid';
  if ((goesOn || dropsReason) && !isValid && !(isPrincipal && after.withoutCheck !== null))
    refuse('helperUnchecked');
  if (!before) requireUnpaired(context, input);
  const kept = before
    ? context.update(helperPairingModel, before.id, patch, input.version)
    : context.insert(helperPairingModel, {
        ...patch,
        startsOn: after.startsOn,
        helperId: helper.id,
        childId: input.childId,
      });
  return veil(helperPairingModel, kept, context.session.role).record;
}

function requireUnpaired(
  context: WriteContext,
  { helperId, childId }: { helperId: string; childId: string },
) {
  const rows = context.read.all<{ startsOn: string; endsOn: string | null }>(
    'select startsOn, endsOn from helperPairing where helperId = ? and childId = ? and deletedAt is null',
    helperId,
    childId,
  );
  if (rows.some((each) => runsOn(each, context.today))) refuse('alreadyPaired');
}

function requirePairing(
  context: WriteContext,
  id: string,
  { helperId, childId }: { helperId: string; childId: string },
): HelperPairing {
  const found = context.records.find(helperPairingModel, id);
  return found?.helperId === helperId && found.childId === childId
    ? found
    : refuse('notFound', { record: 'helperPairing' });
}

export function removePairing(context: WriteContext, { id }: { id: string }): null {
  const found = context.records.find(helperPairingModel, id);
  if (!found || !isInReach(context, found.childId)) refuse('notFound', { record: 'helperPairing' });
  context.remove(helperPairingModel, id);
  return null;
}
