/** The whole form of a contact's kind: a new one, or one that is there. Everything typed is kept as in the quick entry. */
import { Button, FileButton, Group, Modal } from '@mantine/core';
import { IconPhotoPlus, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { attachmentLimits } from '../../../../shared/areas/children/attachments.ts';
import { fieldsOf } from '../../../../shared/areas/contacts/forms.ts';
import type { ContactChildBrief, ContactRow } from '../../../../shared/areas/contacts/log.ts';
import { type Contact, contactModel } from '../../../../shared/areas/contacts/model.ts';
import { may } from '../../../../shared/roles.ts';
import { sightOfField } from '../../../../shared/veil.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { usePaper } from '../../../ui/usePaper.tsx';
import { RecordItems } from '../../admin/organisation/plans/RecordItems.tsx';
import { AddDialog } from '../../children/file/attachments/AddDialog.tsx';
import { accepted } from '../../children/file/attachments/readFile.ts';
import { useDutyAlarm } from '../../guardians/useDutyAlarm.ts';
import { KeepForReport } from '../../reports/KeepForReport.tsx';
import { ChildrenInput } from './ChildrenInput.tsx';
import styles from './entry.module.css';
import { KindChoice } from './KindChoice.tsx';
import { Photos } from './Photos.tsx';
import type { Entry, EntryValues } from './useEntry.ts';

interface FullDialogProps {
  /** Null for a new one. */
  row: ContactRow | null;
  place: string;
  /** What is typed so far; its owner keeps it. */
  entry: Entry;
  onChange(patch: { children?: readonly ContactChildBrief[]; values?: EntryValues }): void;
  onSaved(): void;
  onClose(): void;
}

type Values = Partial<Contact>;

export function FullDialog(props: FullDialogProps) {
  const { t } = useText();
  const [photosOf, setPhotosOf] = useState<{ contact: ContactRow; files: File[] } | null>(null);
  if (photosOf)
    return (
      <AddDialog
        childId={photosOf.contact.children[0]!.id}
        contactId={photosOf.contact.contact.id}
        files={photosOf.files}
        onClose={props.onClose}
      />
    );
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={940}
      title={t(props.row ? 'contacts.entry.editTitle' : 'contacts.entry.fullTitle')}
      closeOnClickOutside={false}
    >
      <Form {...props} onPhotos={(contact, files) => setPhotosOf({ contact, files })} />
    </Modal>
  );
}

function Form({
  row,
  place,
  entry,
  onChange,
  onSaved,
  onClose,
  onPhotos,
}: FullDialogProps & { onPhotos(contact: ContactRow, files: File[]): void }) {
  const { t } = useText();
  const { role, staffId, today } = useSession();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { mutateAsync: save } = useOfficeCommand('contacts.save');
  const tellUndo = useUndo();
  const alarm = useDutyAlarm();
  const [files, setFiles] = useState<File[]>([]);
  const kind = String(entry.values.kind ?? 'talk');
  const { data: helpers } = useOfficeQuery('guardians.helpers', null, {
    enabled: fieldsOf(kind).includes('helperId'),
  });
  const fields = useMemo(
    () =>
      fieldsOf(kind).filter(
        // of a new one anything may be told; of one that is there only what is seen
        (key) => row === null || sightOfField(role, contactModel.fields[key]) === 'whole',
      ),
    [kind, role, row],
  );
  const onDraft = useCallback(
    (draft: Record<string, unknown>) => onChange({ values: draft as EntryValues }),
    [onChange],
  );
  const submit = async (patch: Values) => {
    const made = await save({
      id: row?.contact.id ?? null,
      version: row?.contact.version ?? null,
      childIds: entry.children.map(({ id }) => id),
      patch: row ? { ...patch, ...(kind === row.contact.kind ? {} : { kind }) } : { ...patch, kind },
      place,
    });
    onSaved();
    if (files.length > 0) onPhotos(made, files);
    else onClose();
    const names = made.children.map(({ name }) => name).join('、');
    await tellUndo({ message: t('contacts.entry.saved', { names }), call: 'contacts.save' });
    alarm(entry.children[0]!.id, patch);
  };
  return (
    <>
      <div className={styles.head}>
        <ChildrenInput
          label={t('contacts.entry.children')}
          chosen={entry.children}
          onChange={(children) => onChange({ children })}
        />
        <KindChoice value={kind} onChange={(next) => onChange({ values: { kind: next } })} />
      </div>
      <RecordForm
        key={kind}
        model={contactModel}
        fields={fields}
        values={row ? row.contact : { staffId, day: today }}
        typed={entry.values}
        onDraft={onDraft}
        links={{
          staffId: (staff ?? []).map(({ id, name }) => ({ value: id, label: name })),
          helperId: (helpers ?? []).map(({ helper }) => ({ value: helper.id, label: helper.name })),
        }}
        focus={row || entry.values.line ? null : 'line'}
        onSubmit={submit}
        onCancel={onClose}
      >
        {row && <RecordItems kind="contact" id={row.contact.id} />}
        <Group justify="space-between">
          <div className={styles.photos}>
            {row && row.photos > 0 && <Photos row={row} />}
            {row && <KeepForReport source="contact" sourceId={row.contact.id} />}
            {may(role, 'children.write') && (
              <FileButton
                multiple
                accept={accepted.join(',')}
                onChange={(chosen) => setFiles(chosen.slice(0, attachmentLimits.files))}
              >
                {(button) => (
                  <Button
                    {...button}
                    variant="default"
                    leftSection={<IconPhotoPlus size={18} stroke={1.7} />}
                  >
                    {files.length > 0
                      ? t('contacts.entry.photosChosen', { count: files.length })
                      : t('contacts.entry.photos')}
                  </Button>
                )}
              </FileButton>
            )}
          </div>
          {row && (
            <Group gap="xs">
              <PrintRecord row={row} />
              <Remove row={row} onDone={onClose} />
            </Group>
          )}
        </Group>
      </RecordForm>
    </>
  );
}

/** As it was saved: what is being typed is not on it yet. */
function PrintRecord({ row }: { row: ContactRow }) {
  const { t } = useText();
  const paper = usePaper('contacts.recordPaper', {
    making: t('contacts.print.making'),
    formats: { docx: 'contacts.print.word' },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.7} />}
        onClick={() => void paper.preview({ id: row.contact.id }, t('contacts.print.recordName'))}
      >
        {t('contacts.print.record')}
      </Button>
      {paper.element}
    </>
  );
}

function Remove({ row, onDone }: { row: ContactRow; onDone(): void }) {
  const { t } = useText();
  const { mutateAsync: remove } = useOfficeCommand('contacts.remove');
  const tellUndo = useUndo();
  const toBin = async () => {
    try {
      await remove({ id: row.contact.id });
      onDone();
      await tellUndo({ message: t('contacts.entry.removed'), call: 'contacts.remove' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={18} stroke={1.7} />}
      onClick={() => void toBin()}
    >
      {t('contacts.entry.remove')}
    </Button>
  );
}
