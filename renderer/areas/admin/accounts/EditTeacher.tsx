import { Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { staffModel } from '../../../../shared/areas/admin/model.ts';
import type { Teacher } from '../../../../shared/areas/admin/teachers.ts';
import { labelOfField } from '../../../../shared/record.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';

interface EditTeacherProps {
  /** Null closes. */
  teacher: Teacher | 'new' | null;
  onClose(): void;
}

export function EditTeacher({ teacher, onClose }: EditTeacherProps) {
  const { t } = useText();
  const title = t(teacher === 'new' ? 'admin.teachers.add' : 'admin.teachers.edit');
  return (
    <Modal opened={teacher !== null} onClose={onClose} title={title}>
      {teacher !== null && (
        <EditTeacherForm teacher={teacher === 'new' ? null : teacher} title={title} onClose={onClose} />
      )}
    </Modal>
  );
}

interface EditTeacherFormProps {
  teacher: Teacher | null;
  title: string;
  onClose(): void;
}

function EditTeacherForm({ teacher, title, onClose }: EditTeacherFormProps) {
  const { t, language } = useText();
  const save = useOfficeCommand('admin.saveTeacher');
  const [name, setName] = useState(teacher?.name ?? '');
  const [phone, setPhone] = useState(teacher?.phone ?? '');
  const onSuccess = () => {
    notifyDone(t('frame.saved'));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending || name.trim() === '') return;
    save.mutate({ id: teacher?.id ?? null, name, phone: phone.trim() || null }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={labelOfField(staffModel.fields.name, language)}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={60}
          data-autofocus
          withAsterisk
        />
        <TextInput
          label={labelOfField(staffModel.fields.phone, language)}
          description={t('admin.accounts.phoneHint')}
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
          maxLength={30}
        />
        <ProblemAlert error={save.error} />
        <FormButtons
          onCancel={onClose}
          busy={save.isPending}
          disabled={name.trim() === ''}
          label={teacher ? t('frame.save') : title}
        />
      </Stack>
    </form>
  );
}
