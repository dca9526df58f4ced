/** Writing down something that is over: from when to when, and what. */
import { useState } from 'react';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import type { Kin } from '../../../../shared/areas/children/kin.ts';
import { type Spell, type SpellKind, spellModel } from '../../../../shared/areas/children/spells.ts';
import { leftBy } from '../../../../shared/codes/index.ts';
import type { Field } from '../../../../shared/record.ts';
import { addDays, type Day } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyDone } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { useChildLinks } from '../file/ChildPart.tsx';
import { useGuardedSave } from '../file/useGuardedSave.ts';
import { useCodeWords } from '../names.ts';

interface SpellFormProps {
  file: ChildFile;
  kind: SpellKind;
  person: Kin | null;
  spell: Spell | null;
  today: Day;
  onClose(): void;
}

/** The model with the value's field as this kind of spell has it. */
function modelOf(kind: SpellKind): typeof spellModel {
  const { value, kinId } = spellModel.fields;
  const as: Partial<Record<SpellKind, Partial<Field<string, false>>>> = {
    class: { kind: 'link', zh: '班级', en: 'Class' },
    mentor: { kind: 'link', zh: '帮扶教师', en: 'Mentor' },
    away: { zh: '务工地点', en: 'Worked in' },
    stay: { kind: 'code', codes: leftBy, zh: '后来怎么离开的', en: 'How it ended' },
  };
  const fields = {
    ...spellModel.fields,
    value: { ...value, ...as[kind] },
    kinId: { ...kinId, zh: '照护人', en: 'Carer', required: kind === 'care' } as unknown as typeof kinId,
  };
  return { ...spellModel, fields };
}

export function SpellForm({ file, kind, person, spell, today, onClose }: SpellFormProps) {
  const { t } = useText();
  const { relationName } = useCodeWords();
  const { classId, mentorId } = useChildLinks();
  const { mutateAsync: save } = useOfficeCommand('children.saveSpell');
  const guarded = useGuardedSave(spell?.version ?? null);
  const [model] = useState(() => modelOf(kind));
  const people = file.kin.map((each) => ({
    value: each.id,
    label: [relationName(each.relation), each.name].filter(Boolean).join(' '),
  }));
  return (
    <RecordForm
      model={model}
      fields={[
        ...(kind === 'care' ? (['kinId'] as const) : (['value'] as const)),
        'startsOn',
        'endsOn',
        'note',
      ]}
      values={spell ?? { endsOn: addDays(today, -1) }}
      links={{ kinId: people, value: kind === 'class' ? classId : mentorId }}
      hints={() => ({ startsOn: t('children.timeline.startsHint') })}
      onCancel={onClose}
      onSubmit={async (patch) => {
        const about = spell
          ? patch
          : { endsOn: addDays(today, -1), ...patch, kind, ...(person ? { kinId: person.id } : {}) };
        await guarded((version) =>
          save({ id: spell?.id ?? null, version, childId: file.child.id, patch: about }),
        );
        onClose();
        notifyDone(t('children.file.saved'));
      }}
    />
  );
}
