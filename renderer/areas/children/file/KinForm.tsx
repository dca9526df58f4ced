/** The form of one person at the child's side. */
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import { type Kin, type KinRole, kinModel } from '../../../../shared/areas/children/kin.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { AlsoFor, useAlso } from './AlsoFor.tsx';
import { useEditing } from './editing.tsx';
import { type KinField, seenFields } from './fields.ts';
import { followIdNumber, IdNumberHint } from './idNumberHelp.tsx';
import { movedField, useMove } from './move.tsx';
import { useGuardedSave } from './useGuardedSave.ts';
import { useVeil } from './useVeil.tsx';

interface KinFormProps {
  file: ChildFile;
  /** The place at the child's side that somebody new takes; null keeps the relation typed in. */
  place: KinRole | null;
  kin?: Kin | undefined;
  fields: readonly KinField[];
  today: Day;
  /** Somebody new becomes the carer. */
  asCarer?: boolean;
}

export function KinForm({ file, place, kin, fields, today, asCarer = false }: KinFormProps) {
  const { t } = useText();
  const { editing, close, setChanged } = useEditing();
  const { mutateAsync: saveKin } = useOfficeCommand('children.saveKin');
  const guarded = useGuardedSave(kin?.version ?? null);
  const { role } = useSession();
  const { locked } = useVeil(file, kinModel, kin?.id ?? null);
  const seen = kin ? seenFields(kinModel, fields, role) : fields;
  const also = useAlso(file.child.id, kin?.id ?? '');
  const move = useMove(today);
  // a new carer ends the time of the one before
  const relieves = asCarer && file.kin.some((each) => each.carer === true);
  return (
    <RecordForm
      model={kinModel}
      fields={seen}
      values={kin ?? {}}
      {...(kin ? { locked } : {})}
      focus={(editing?.field as KinField | undefined) ?? fields[0]!}
      follow={followIdNumber(today)}
      hints={(draft, set) => ({
        ...('idNumber' in draft ? { idNumber: <IdNumberHint draft={draft} set={set} today={today} /> } : {}),
        ...move.hint(kin ?? {}, draft),
      })}
      onChanged={setChanged}
      onCancel={close}
      onSubmit={async (patch) => {
        const moved = relieves || (kin && movedField(kin, { ...kin, ...patch }) !== null);
        const since = moved ? move.answer() : {};
        await guarded((version) =>
          saveKin({
            id: kin?.id ?? null,
            version,
            childId: file.child.id,
            role: place,
            patch: asCarer ? { ...patch, carer: true } : patch,
            alsoFor: [...also.chosen],
            ...since,
          }),
        );
        close();
        notifyDone(t('children.file.saved'));
      }}
    >
      <AlsoFor also={also} what={kin?.name ?? t('children.siblings.alsoPerson')} />
      {relieves && move.question}
      {kin && <RemovePerson kin={kin} />}
    </RecordForm>
  );
}

function RemovePerson({ kin }: { kin: Kin }) {
  const { t } = useText();
  const { close } = useEditing();
  const { mutateAsync: removeKin, isPending } = useOfficeCommand('children.removeKin');
  const tellUndo = useUndo();
  const remove = async () => {
    try {
      await removeKin({ id: kin.id });
      close();
      await tellUndo({
        message: t('children.file.removedPerson', { name: kin.name ?? '' }),
        call: 'children.removeKin',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <div>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        loading={isPending}
        leftSection={<IconTrash size={16} stroke={1.7} />}
        onClick={() => void remove()}
      >
        {t('children.file.removePerson')}
      </Button>
    </div>
  );
}
