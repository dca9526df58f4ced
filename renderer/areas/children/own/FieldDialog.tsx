/** Making a field of the school's own, or changing one. */
import { Modal, Radio, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { childSections } from '../../../../shared/areas/children/model.ts';
import { type OwnField, ownFieldModel, ownKinds } from '../../../../shared/areas/children/ownFields.ts';
import { Refusal } from '../../../../shared/problem.ts';
import { labelOfField, sensitivities } from '../../../../shared/record.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { issueText } from '../../../ui/problemText.ts';
import { ChoiceRows } from './ChoiceRows.tsx';
import { draftOfField, type FieldDraft, inputOfDraft } from './fieldDraft.ts';
import { useSeers } from './useSeers.ts';

interface FieldDialogProps {
  /** The field to change, 'new', or null while the dialog is closed. */
  field: OwnField | 'new' | null;
  onClose(): void;
}

export function FieldDialog({ field, onClose }: FieldDialogProps) {
  const { t } = useText();
  const title =
    field === null || field === 'new'
      ? t('children.own.addTitle')
      : t('children.own.editTitle', { label: field.label });
  return (
    <Modal opened={field !== null} onClose={onClose} title={title} size="lg">
      {field !== null && <FieldForm field={field === 'new' ? null : field} onClose={onClose} />}
    </Modal>
  );
}

function FieldForm({ field, onClose }: { field: OwnField | null; onClose(): void }) {
  const { t, language } = useText();
  const save = useOfficeCommand('children.saveOwnField');
  const [draft, setDraft] = useState<FieldDraft>(() => draftOfField(field));
  const seers = useSeers();
  const put = (changes: Partial<FieldDraft>) => {
    setDraft((was) => ({ ...was, ...changes }));
    save.reset();
  };
  const { kind } = draft;
  const problems = save.error instanceof Refusal ? (save.error.problem.fields ?? []) : [];
  const wordFor = (key: string) => {
    const found = problems.find((each) => each.path.split('.')[0] === key);
    return found && issueText(t, found);
  };
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const onSuccess = () => {
      notifyDone(t('children.own.saved', { label: draft.label.trim() }));
      onClose();
    };
    save.mutate(inputOfDraft(field, draft), { onSuccess });
  };
  const label = (key: keyof typeof ownFieldModel.fields) => labelOfField(ownFieldModel.fields[key], language);
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) submit(event);
      }}
    >
      <Stack>
        <TextInput
          label={label('label')}
          value={draft.label}
          onChange={(event) => put({ label: event.currentTarget.value })}
          error={wordFor('label')}
          maxLength={24}
          autoComplete="off"
          data-autofocus
          withAsterisk
        />
        <SimpleGrid cols={2}>
          <Select
            label={label('kind')}
            data={ownKinds.map((value) => ({ value, label: t(`children.own.kind.${value}`) }))}
            value={kind}
            onChange={(next) => next && put({ kind: next as FieldDraft['kind'] })}
            allowDeselect={false}
            disabled={field !== null}
            description={field ? t('children.own.kindFixed') : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
          <Select
            label={label('section')}
            data={childSections.map((value) => ({ value, label: t(`children.section.${value}`) }))}
            value={draft.section}
            onChange={(next) => next && put({ section: next as FieldDraft['section'] })}
            allowDeselect={false}
          />
        </SimpleGrid>
        {(kind === 'code' || kind === 'codes') && (
          <ChoiceRows
            choices={draft.choices}
            error={wordFor('choices')}
            onChange={(choices) => put({ choices })}
          />
        )}
        <Switch
          label={t('children.own.asked')}
          description={t('children.own.askedHint')}
          checked={draft.asked}
          onChange={(event) => put({ asked: event.currentTarget.checked })}
        />
        <Radio.Group
          label={label('sensitivity')}
          value={draft.sensitivity}
          onChange={(value) => put({ sensitivity: value as FieldDraft['sensitivity'] })}
        >
          <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs" mt={4}>
            {sensitivities.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`children.own.sensitivity.${value}`)}
                description={seers(value)}
              />
            ))}
          </SimpleGrid>
        </Radio.Group>
        <ProblemAlert error={problems.length > 0 ? null : save.error} />
        <FormButtons onCancel={onClose} busy={save.isPending} disabled={draft.label.trim() === ''} />
      </Stack>
    </form>
  );
}
