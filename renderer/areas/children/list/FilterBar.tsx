/** What narrows the list: words typed, and groups chosen. Every condition is a chip that can be changed or removed. */
import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Menu,
  Popover,
  ScrollArea,
  Stack,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconCalendar, IconFilterPlus, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import {
  type AnyDimension,
  type ChildFilter,
  type Dimension,
  everyone,
} from '../../../../shared/areas/children/filter.ts';
import { mayFilter } from '../../../../shared/areas/children/sight.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { dimensionsIn, useGroupWords, useVillages } from '../names.ts';
import styles from './list.module.css';
import { PickDay } from './PickDay.tsx';

/** Conditions in the order in which people ask for them. */
const offered: readonly Dimension[] = [
  'class',
  'grade',
  'wider',
  'leftBehind',
  'away',
  'carer',
  'missing',
  'alert',
  'soon',
  'sex',
  'ageBand',
  'boarding',
  'village',
  'mentor',
  'bodyCondition',
  'schooling',
  'relief',
  'assessment',
  'registered',
  'ethnicity',
];

interface FilterBarProps {
  filter: ChildFilter;
  onChange(filter: ChildFilter): void;
}

export function FilterBar({ filter, onChange }: FilterBarProps) {
  const { t } = useText();
  const { role } = useSession();
  /** A condition just added has no group yet and its choices stand open. */
  const [added, setAdded] = useState<AnyDimension | null>(null);
  const named = dimensionsIn(filter);
  const shown = added && !named.includes(added) ? [...named, added] : named;
  const { ownDimensions } = useGroupWords();
  const put = (dimension: AnyDimension, groups: string[]) => {
    const { [dimension]: _, ...others } = filter.groups;
    onChange({ ...filter, groups: groups.length === 0 ? others : { ...others, [dimension]: groups } });
  };
  const narrowed = shown.length > 0 || filter.day !== null || filter.text !== null;
  return (
    <Group gap="xs" className={styles.filters}>
      <FindInput text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      {filter.day !== null && (
        <DayChip day={filter.day} onRemove={() => onChange({ ...filter, day: null })} />
      )}
      {shown.map((dimension) => (
        <Condition
          key={dimension}
          dimension={dimension}
          groups={filter.groups[dimension] ?? []}
          openAtFirst={dimension === added}
          onChange={(groups) => put(dimension, groups)}
          onClose={() => setAdded((was) => (was === dimension ? null : was))}
        />
      ))}
      <AddCondition
        offered={[...offered.filter((each) => mayFilter(role, each)), ...ownDimensions].filter(
          (each) => !shown.includes(each),
        )}
        onAdd={setAdded}
      />
      {filter.day === null && <PickDay day={null} onChange={(day) => onChange({ ...filter, day })} />}
      {narrowed && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(everyone)}>
          {t('children.list.clearFilter')}
        </Button>
      )}
    </Group>
  );
}

const findsAfterMs = 200;

function FindInput({ text, onChange }: { text: string | null; onChange(text: string | null): void }) {
  const { t } = useText();
  const [typed, setTyped] = useState(text ?? '');
  // the filter may change by itself: a step back in the history, 全部清除
  useEffect(() => setTyped(text ?? ''), [text]);
  const find = useDebouncedCallback(
    (value: string) => onChange(value.trim() === '' ? null : value),
    findsAfterMs,
  );
  return (
    <TextInput
      className={styles.find}
      type="search"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        find(event.currentTarget.value);
      }}
      maxLength={60}
      placeholder={t('children.list.findPlaceholder')}
      aria-label={t('children.list.find')}
      leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
    />
  );
}

function DayChip({ day, onRemove }: { day: string; onRemove(): void }) {
  const { t, language } = useText();
  const label = t('children.list.onDay', { day: formatDay(day, language, 'long') });
  return (
    <span className={styles.chip}>
      <IconCalendar size={16} stroke={1.7} aria-hidden />
      {label}
      <RemoveChip label={label} onRemove={onRemove} />
    </span>
  );
}

function RemoveChip({ label, onRemove }: { label: string; onRemove(): void }) {
  const { t } = useText();
  return (
    <ActionIcon
      variant="transparent"
      color="gray"
      size={22}
      aria-label={t('children.list.removeFilter', { label })}
      onClick={onRemove}
    >
      <IconX size={14} stroke={2} />
    </ActionIcon>
  );
}

interface ConditionProps {
  dimension: AnyDimension;
  groups: readonly string[];
  openAtFirst: boolean;
  onChange(groups: string[]): void;
  onClose(): void;
}

function Condition({ dimension, groups, openAtFirst, onChange, onClose }: ConditionProps) {
  const { t } = useText();
  const { dimensionName, groupsOf, groupName, chosen } = useGroupWords();
  const [opened, setOpened] = useState(openAtFirst);
  const name = dimensionName(dimension);
  const close = (open: boolean) => {
    setOpened(open);
    if (!open) onClose();
  };
  const remove = () => {
    onChange([]);
    onClose();
  };
  // a filter may come with a group that is not offered (a class gone, a village): it stays to be taken off
  const villages = useVillages(dimension === 'village');
  const offeredGroups = dimension === 'village' ? villages : groupsOf(dimension);
  const all = [...new Set([...offeredGroups, ...groups])];
  return (
    <span className={styles.chip} data-on={groups.length > 0 || undefined}>
      <Popover opened={opened} onChange={close} position="bottom-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={styles.chipText} onClick={() => close(!opened)} aria-expanded={opened}>
            {groups.length === 0
              ? name
              : t('children.list.condition', { name, chosen: chosen(dimension, groups) })}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <ScrollArea.Autosize mah={340} miw={170} type="auto" offsetScrollbars="y">
            <Checkbox.Group value={[...groups]} onChange={onChange} aria-label={name}>
              <Stack gap="xs" p="md">
                {all.map((group) => (
                  <Checkbox key={group} value={group} label={groupName(dimension, group)} />
                ))}
              </Stack>
            </Checkbox.Group>
          </ScrollArea.Autosize>
        </Popover.Dropdown>
      </Popover>
      <RemoveChip label={name} onRemove={remove} />
    </span>
  );
}

function AddCondition({
  offered: left,
  onAdd,
}: {
  offered: readonly AnyDimension[];
  onAdd(dimension: AnyDimension): void;
}) {
  const { t } = useText();
  const { dimensionName } = useGroupWords();
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button variant="default" size="compact-md" leftSection={<IconFilterPlus size={16} stroke={1.7} />}>
          {t('children.list.filter')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {left.map((dimension) => (
          <Menu.Item key={dimension} onClick={() => onAdd(dimension)}>
            {dimensionName(dimension)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
