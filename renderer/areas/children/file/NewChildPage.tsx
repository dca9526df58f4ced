/** A new file: a name is enough; the rest can follow. */
import { useNavigate } from 'react-router';
import { isOwnKey, splitOwn } from '../../../../shared/areas/children/ownValues.ts';
import { scopeOf } from '../../../../shared/roles.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Page } from '../../../ui/Page.tsx';
import { type LinkOption, RecordForm } from '../../../ui/RecordForm/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { childPath, listPath } from '../openList.ts';
import { useChildModel } from '../useChildModel.ts';
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
  const own = useOwnPlace();
  const { mutateAsync: save } = useOfficeCommand('children.save');
  const { setChanged } = useEditing();
  const links = useChildLinks();
  const model = useChildModel();
  const asked = Object.keys(model.fields)
    .filter(isOwnKey)
    .filter((key) => model.fields[key]!.asked && !model.fields[key]!.retired);
  return (
    <Page title={t('children.file.newTitle')} subtitle={t('children.file.newHint')}>
      <SectionCard>
        <RecordForm
          // the form begins anew once it is known where the child belongs
          key={JSON.stringify(own.values)}
          model={model}
          fields={[...firstFields, ...asked]}
          values={own.values}
          links={own.classId ? { ...links, classId: own.classId } : links}
          follow={followIdNumber(today)}
          hints={(draft, set) => ({ idNumber: <IdNumberHint draft={draft} set={set} today={today} /> })}
          submitLabel={t('children.file.create')}
          onChanged={setChanged}
          onCancel={() => navigate(listPath)}
          onSubmit={async (patch) => {
            const child = await save({
              id: null,
              version: null,
              patch: { ...own.values, ...splitOwn(patch) },
            });
            setChanged(false);
            navigate(childPath(child.id), { replace: true });
          }}
        />
      </SectionCard>
    </Page>
  );
}

/** Whoever may meet only some children can make a file only where they will see it: as its mentor, in an own class. */
function useOwnPlace(): { values: { mentorId?: string; classId?: string }; classId?: LinkOption[] } {
  const { role, staffId } = useSession();
  const { data: classes } = useOfficeQuery('admin.classes', null);
  switch (scopeOf(role)) {
    case 'school':
      return { values: {} };
    case 'own':
      return { values: { mentorId: staffId } };
    case 'classes': {
      const headed = (classes ?? []).filter((each) => each.headTeacherId === staffId);
      const [only, ...others] = headed;
      return {
        values: only && others.length === 0 ? { classId: only.id } : {},
        classId: headed.map((each) => ({ value: each.id, label: formatClassName(each) })),
      };
    }
  }
}
