/** A field of the school's own while it is made or changed. */
import type { OwnField, OwnFieldInput } from '../../../../shared/areas/children/ownFields.ts';

export type FieldDraft = Omit<OwnFieldInput, 'id' | 'version'>;
export type ChoiceDraft = FieldDraft['choices'][number];

export const emptyChoice: ChoiceDraft = { code: null, label: '', retired: false };

export function draftOfField(field: OwnField | null): FieldDraft {
  if (!field)
    return {
      label: '',
      kind: 'text',
      section: 'basic',
      asked: false,
      sensitivity: 'open',
      choices: [emptyChoice, emptyChoice],
    };
  const { label, kind, section, asked, sensitivity } = field;
  const choices = (field.choices ?? []).map(({ code, label, retired }) => ({ code, label, retired }));
  return { label, kind, section, asked, sensitivity, choices };
}

/** As the office takes it: a choice that was opened and never named is nothing. */
export function inputOfDraft(field: OwnField | null, draft: FieldDraft): OwnFieldInput {
  const byChoice = draft.kind === 'code' || draft.kind === 'codes';
  const named = draft.choices.filter((each) => each.code !== null || each.label.trim() !== '');
  return {
    ...draft,
    choices: byChoice ? named : [],
    id: field?.id ?? null,
    version: field?.version ?? null,
  };
}
