/** A section of the child's own record. */
import { useMemo } from 'react';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import type { ChildSection } from '../../../../shared/areas/children/model.ts';
import { splitOwn, withOwn } from '../../../../shared/areas/children/ownValues.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone } from '../../../ui/notify.tsx';
import { type LinkOption, RecordForm } from '../../../ui/RecordForm/index.ts';
import { useRecordNames } from '../names.ts';
import { useChildModel } from '../useChildModel.ts';
import { AlsoFor, useAlso } from './AlsoFor.tsx';
import { useEditing } from './editing.tsx';
import { FactList } from './FactList.tsx';
import { FilePart } from './FilePart.tsx';
import { asksForChild, type ChildField, fieldsOfSection, seenFields } from './fields.ts';
import { followIdNumber, IdNumberHint } from './idNumberHelp.tsx';
import { movedField, useMove } from './move.tsx';
import { useGuardedSave } from './useGuardedSave.ts';
import { useVeil } from './useVeil.tsx';

interface ChildPartProps {
  section: ChildSection;
  file: ChildFile;
  today: Day;
  mayWrite: boolean;
}

export function ChildPart({ section, file, today, mayWrite }: ChildPartProps) {
  const { editing, edit } = useEditing();
  const { classes, staff } = useRecordNames();
  const names = useMemo(() => new Map([...classes, ...staff]), [classes, staff]);
  const { role } = useSession();
  const model = useChildModel();
  const { words } = useVeil(file, model, null);
  const fields = seenFields(model, fieldsOfSection(model, section), role);
  const child = withOwn(file.child);
  const empty = fields.every((key) => (child[key] ?? null) === null && words[key] === undefined);
  if (fields.length === 0) return null;
  return (
    <FilePart part={section} empty={empty} mayWrite={mayWrite}>
      {editing?.part === section ? (
        <ChildForm section={section} fields={fields} file={file} today={today} />
      ) : (
        <FactList
          model={model}
          fields={fields}
          values={child}
          names={names}
          words={words}
          asks={(field) => asksForChild(field, file.child)}
          {...(mayWrite ? { onFill: (field: string) => edit(section, field) } : {})}
        />
      )}
    </FilePart>
  );
}

function ChildForm({
  section,
  fields,
  file,
  today,
}: {
  section: ChildSection;
  fields: ChildField[];
  file: ChildFile;
  today: Day;
}) {
  const { t } = useText();
  const { editing, close, setChanged } = useEditing();
  const { mutateAsync: save } = useOfficeCommand('children.save');
  const guarded = useGuardedSave(file.child.version);
  const links = useChildLinks();
  const model = useChildModel();
  const { locked } = useVeil(file, model, null);
  const also = useAlso(file.child.id, null);
  const shares = section === 'living';
  const move = useMove(today);
  return (
    <RecordForm
      model={model}
      fields={fields}
      values={withOwn(file.child)}
      locked={locked}
      links={links}
      focus={(editing?.field as ChildField | undefined) ?? fields[0]!}
      {...(section === 'basic' ? { follow: followIdNumber(today) } : {})}
      hints={(draft, set) => ({
        ...('idNumber' in draft ? { idNumber: <IdNumberHint draft={draft} set={set} today={today} /> } : {}),
        ...move.hint(file.child, draft),
      })}
      onChanged={setChanged}
      onCancel={close}
      onSubmit={async (patch) => {
        const moved =
          movedField(file.child, { ...file.child, ...splitOwn(patch) }) === null ? {} : move.answer();
        const shared = shares ? { alsoFor: [...also.chosen] } : {};
        await guarded((version) =>
          save({ id: file.child.id, version, patch: splitOwn(patch), ...moved, ...shared }),
        );
        close();
        notifyDone(t('children.file.saved'));
      }}
    >
      {shares && <AlsoFor also={also} what={t('children.siblings.alsoHome')} />}
    </RecordForm>
  );
}

/** Whom the child's link fields can name: classes and teachers. */
export function useChildLinks(): { classId: LinkOption[]; mentorId: LinkOption[] } {
  const { classes, staff } = useRecordNames();
  return useMemo(() => {
    const options = (names: ReadonlyMap<string, string>) =>
      [...names].map(([value, label]) => ({ value, label }));
    return { classId: options(classes), mentorId: options(staff) };
  }, [classes, staff]);
}
