import { schoolModel } from '../../../shared/areas/admin/model.ts';
import { usualSpace } from '../../../shared/areas/admin/spaceSettings.ts';
import { usual as usualCare } from '../../../shared/areas/guardians/settings.ts';
import { may } from '../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { FieldList } from '../../ui/FieldList.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../ui/RecordForm/index.ts';
import { SectionCard } from '../../ui/SectionCard.tsx';

/** What an empty one counts as. */
const usual = { ...usualCare, ...usualSpace };

/** The school's name and place, and after how many idle minutes it locks. */
export function SchoolTab() {
  const { t } = useText();
  const { role } = useSession();
  const { data: school, error, refetch } = useOfficeQuery('admin.school', null);
  const { mutateAsync: save } = useOfficeCommand('admin.saveSchool');
  return (
    <SectionCard title={t('admin.school.title')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {school && may(role, 'school.write') && (
        <RecordForm
          key={school.version}
          model={schoolModel}
          values={school}
          focus={null}
          hints={(draft) =>
            Object.fromEntries(
              Object.entries(usual).flatMap(([key, value]) =>
                (draft[key] ?? null) === null ? [[key, t('admin.school.usual', { value })]] : [],
              ),
            )
          }
          onSubmit={async (patch) => {
            await save(patch);
            notifyDone(t('frame.saved'));
          }}
        />
      )}
      {school && !may(role, 'school.write') && <FieldList model={schoolModel} values={school} />}
    </SectionCard>
  );
}
