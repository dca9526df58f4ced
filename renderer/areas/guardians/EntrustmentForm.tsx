/** Recording an agreement: with whom, for how long, the law's four questions one by one, what the child said. */
import {
  type Entrustment,
  type EntrustmentField,
  entrustmentModel,
} from '../../../shared/areas/guardians/entrustment.ts';
import type { CareView } from '../../../shared/areas/guardians/entrustmentCalls.ts';
import { useOfficeCommand } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordForm } from '../../ui/RecordForm/index.ts';
import { useEditing } from '../children/file/editing.tsx';
import { seenFields } from '../children/file/fields.ts';
import { useGuardedSave } from '../children/file/useGuardedSave.ts';
import { useCodeWords } from '../children/names.ts';
import type { CareTabProps } from './CareTab.tsx';

const formFields: readonly EntrustmentField[] = [
  'kinId',
  'agreementOn',
  'startsOn',
  'endsOn',
  'noticeSchoolOn',
  'noticeVillageOn',
  'harmed',
  'addicted',
  'neglected',
  'unfit',
  'childAsked',
  'childOpinion',
  'fee',
  'arrangements',
  'note',
];
const endFields: readonly EntrustmentField[] = ['endedOn', 'endedWhy'];

interface EntrustmentFormProps extends CareTabProps {
  view: CareView;
  entrustment: Entrustment | null;
}

export function EntrustmentForm({ file, view, entrustment, today }: EntrustmentFormProps) {
  const { t } = useText();
  const { role } = useSession();
  const { relationName } = useCodeWords();
  const { close, setChanged } = useEditing();
  const { mutateAsync: save } = useOfficeCommand('guardians.saveEntrustment');
  const guarded = useGuardedSave(entrustment?.version ?? null);
  const people = file.kin
    .filter((each) => each.deceased !== true)
    .map((each) => ({
      value: each.id,
      label: [relationName(each.relation), each.name].filter(Boolean).join(' · '),
    }));
  const fields = entrustment ? [...formFields, ...endFields] : formFields;
  const first = { kinId: view.carer?.kinId ?? null, startsOn: today };
  return (
    <RecordForm
      model={entrustmentModel}
      fields={entrustment ? seenFields(entrustmentModel, fields, role) : fields}
      values={entrustment ?? (first as Partial<Entrustment>)}
      links={{ kinId: people }}
      focus="agreementOn"
      onChanged={setChanged}
      onCancel={close}
      onSubmit={async (patch) => {
        const given = entrustment ? patch : ({ ...first, ...patch } as typeof patch);
        await guarded((version) =>
          save({ id: entrustment?.id ?? null, version, childId: file.child.id, patch: given }),
        );
        close();
        notifyDone(t('guardians.entrustment.saved'));
      }}
    />
  );
}
