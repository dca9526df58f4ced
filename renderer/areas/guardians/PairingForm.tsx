/** Pairing a helper with a child, or changing it: from when, by which agreement, and why without a check. */
import { Alert, Modal, Select, Stack } from '@mantine/core';
import { IconShieldQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { everyone } from '../../../shared/areas/children/filter.ts';
import type { CheckState } from '../../../shared/areas/guardians/helperRules.ts';
import { type HelperPairing, helperPairingModel } from '../../../shared/areas/guardians/helpers.ts';
import { Refusal } from '../../../shared/problem.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordForm } from '../../ui/RecordForm/index.ts';
import { useGuardedSave } from '../children/file/useGuardedSave.ts';

interface PairingFormProps {
  /** One side is known; the other is chosen. */
  helperId: string | null;
  childId: string | null;
  pairing: HelperPairing | null;
  checkState: CheckState | null;
  onClose(): void;
}

export function PairingForm(props: PairingFormProps) {
  const { t } = useText();
  return (
    <Modal opened onClose={props.onClose} title={t('guardians.helpers.pairTitle')} size="lg">
      <Fields {...props} />
    </Modal>
  );
}

function Fields({ helperId, childId, pairing, checkState, onClose }: PairingFormProps) {
  const { t } = useText();
  const { role, today } = useSession();
  const { mutateAsync: save } = useOfficeCommand('guardians.savePairing');
  const guarded = useGuardedSave(pairing?.version ?? null);
  const asksChild = childId === null;
  const asksHelper = helperId === null;
  const { data: children } = useOfficeQuery(
    'children.list',
    { filter: everyone, columns: [] },
    { enabled: asksChild },
  );
  const { data: helpers } = useOfficeQuery('guardians.helpers', null, { enabled: asksHelper });
  const [other, setOther] = useState<string | null>(null);
  const chosen = helpers?.find((each) => each.helper.id === other);
  const state = checkState ?? chosen?.checkState ?? null;
  const lacks = state !== null && state !== 'valid';
  const mayWithout = role === 'principal';
  const fields = [
    'startsOn',
    'endsOn',
    'agreementOn',
    ...(lacks && mayWithout ? (['withoutCheck'] as const) : []),
    'note',
  ] as const;
  const choices = asksChild
    ? (children?.rows ?? []).map((each) => ({
        value: each.id,
        label: [each.name, each.className].filter(Boolean).join(' · '),
      }))
    : (helpers ?? [])
        .filter((each) => each.active)
        .map((each) => ({ value: each.helper.id, label: each.helper.name }));
  return (
    <Stack>
      {(asksChild || asksHelper) && (
        <Select
          label={t(asksChild ? 'guardians.helpers.child' : 'guardians.helpers.helper')}
          data-autofocus
          searchable
          withAsterisk
          value={other}
          onChange={setOther}
          data={choices}
        />
      )}
      {lacks && (
        <Alert color={mayWithout ? 'apricot' : 'red'} icon={<IconShieldQuestion stroke={1.7} />}>
          {t(mayWithout ? 'guardians.helpers.pairWhy' : 'guardians.helpers.pairBlocked')}
        </Alert>
      )}
      <RecordForm
        key={fields.join()}
        model={helperPairingModel}
        fields={fields}
        values={pairing ?? { startsOn: today }}
        focus={null}
        {...(pairing ? { onCancel: onClose } : {})}
        onSubmit={async (patch) => {
          const of = { helperId: helperId ?? other, childId: childId ?? other };
          if (of.helperId === null || of.childId === null)
            throw new Refusal({
              code: 'invalidInput',
              fields: [{ path: 'other', issue: 'required' }],
            });
          const both = { helperId: of.helperId, childId: of.childId };
          const given = pairing ? patch : { startsOn: today, ...patch };
          await guarded((version) => save({ id: pairing?.id ?? null, version, ...both, patch: given }));
          notifyDone(t('guardians.helpers.saved'));
          onClose();
        }}
      />
    </Stack>
  );
}
