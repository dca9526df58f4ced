/** A new file: a name is enough; the rest can follow. */
import { useNavigate } from 'react-router';
import { childModel } from '../../../../shared/areas/children/model.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Page } from '../../../ui/Page.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { childPath, listPath } from '../openList.ts';
import { useChildLinks } from './ChildPart.tsx';
import { EditingProvider, useEditing } from './editing.tsx';
import { followIdNumber, IdNumberHint } from './idNumberHelp.tsx';

/** What a census asks first; everything else is filled in on the file's own page. */
const firstFields = [
  'name',
  'idNumber',
  'sex',
  'birthDate',
  'ethnicity',
  'classId',
  'boarding',
  'mentorId',
  'homeAddress',
  'village',
] as const;

export function NewChildPage() {
  return (
    <EditingProvider>
      <NewChild />
    </EditingProvider>
  );
}

function NewChild() {
  const { t } = useText();
  const navigate = useNavigate();
  const { today } = useSession();
  const { mutateAsync: save } = useOfficeCommand('children.save');
  const { setChanged } = useEditing();
  const links = useChildLinks();

  return (
    <Page title={t('children.file.newTitle')} subtitle={t('children.file.newHint')}>
      <SectionCard>
        <RecordForm
          model={childModel}
          fields={firstFields}
          values={{}}
          links={links}
          follow={followIdNumber(today)}
          hints={(draft, set) => ({ idNumber: <IdNumberHint draft={draft} set={set} today={today} /> })}
          submitLabel={t('children.file.create')}
          onChanged={setChanged}
          onCancel={() => navigate(listPath)}
          onSubmit={async (patch) => {
            const child = await save({ id: null, version: null, patch });
            setChanged(false);
            navigate(childPath(child.id), { replace: true });
          }}
        />
      </SectionCard>
    </Page>
  );
}
