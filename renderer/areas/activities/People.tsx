/** Who came: children by name or a whole class at a stroke; teachers and helpers who took part. */
import { Button, Group, MultiSelect, Select, Stack, Text } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useState } from 'react';
import { everyone } from '../../../shared/areas/children/filter.ts';
import type { ContactChildBrief } from '../../../shared/areas/contacts/log.ts';
import { may } from '../../../shared/roles.ts';
import { formatClassName } from '../../../shared/values/className.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { office } from '../../app/office.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { notifyProblem } from '../../ui/notify.tsx';
import { ChildrenInput } from '../contacts/entry/ChildrenInput.tsx';

export interface Present {
  children: readonly ContactChildBrief[];
  staffIds: string[];
  helperIds: string[];
}

interface PeopleProps {
  present: Present;
  onChange(present: Present): void;
}

export function People({ present, onChange }: PeopleProps) {
  const { t } = useText();
  const { role } = useSession();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const seesHelpers = may(role, 'guardians.read');
  const { data: helpers } = useOfficeQuery('guardians.helpers', null, { enabled: seesHelpers });
  const put = (part: Partial<Present>) => onChange({ ...present, ...part });
  return (
    <Stack gap="sm">
      <ChildrenInput
        label={t('activities.people.children', { count: present.children.length })}
        chosen={present.children}
        onChange={(children) => put({ children })}
      />
      <ClassAtAStroke
        chosen={present.children}
        onAdd={(children) => put({ children })}
        onClear={() => put({ children: [] })}
      />
      <Group grow align="flex-start">
        <MultiSelect
          label={t('activities.people.staff')}
          data={(staff ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={present.staffIds}
          onChange={(staffIds) => put({ staffIds })}
          searchable
          hidePickedOptions
        />
        {seesHelpers && (
          <MultiSelect
            label={t('activities.people.helpers')}
            data={(helpers ?? []).map(({ helper }) => ({ value: helper.id, label: helper.name }))}
            value={present.helperIds}
            onChange={(helperIds) => put({ helperIds })}
            searchable
            hidePickedOptions
          />
        )}
      </Group>
    </Stack>
  );
}

interface ClassAtAStrokeProps {
  chosen: readonly ContactChildBrief[];
  onAdd(children: readonly ContactChildBrief[]): void;
  onClear(): void;
}

/** All left-behind children of a class, or of the school, beside those who stand there already. */
function ClassAtAStroke({ chosen, onAdd, onClear }: ClassAtAStrokeProps) {
  const { t } = useText();
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const [busy, setBusy] = useState(false);
  const add = async (classId: string | null) => {
    setBusy(true);
    try {
      const groups = classId === null ? {} : { class: [classId] };
      const { rows } = await office.call('children.list', { filter: { ...everyone, groups }, columns: [] });
      const fresh = rows.filter(({ id }) => !chosen.some((each) => each.id === id));
      onAdd([...chosen, ...fresh.map(({ id, name, className }) => ({ id, name, className }))]);
    } catch (error) {
      notifyProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Group gap="xs">
      <Select
        w={150}
        size="xs"
        aria-label={t('activities.people.addClass')}
        placeholder={t('activities.people.addClass')}
        data={(classes ?? []).map((each) => ({ value: each.id, label: formatClassName(each) }))}
        value={null}
        disabled={busy}
        onChange={(id) => id !== null && void add(id)}
        searchable
      />
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => void add(null)}>
        {t('activities.people.addAll')}
      </Button>
      {chosen.length > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconEraser size={16} stroke={1.7} />}
          onClick={onClear}
        >
          {t('activities.people.clear')}
        </Button>
      )}
      <Text size="xs" c="dimmed">
        {t('activities.people.hint')}
      </Text>
    </Group>
  );
}
