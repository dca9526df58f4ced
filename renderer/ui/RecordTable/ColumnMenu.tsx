import { ActionIcon, Checkbox, Popover, ScrollArea, Stack, Tooltip } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../app/text.ts';

interface ColumnMenuProps {
  /** All columns that can be shown, in their order. */
  columns: readonly { key: string; title: string }[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** Which columns a table shows. The order is the table's own. */
export function ColumnMenu({ columns, chosen, onChange }: ColumnMenuProps) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const put = (keys: string[]) =>
    onChange(columns.map((column) => column.key).filter((key) => keys.includes(key)));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('frame.table.columns')} disabled={opened}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('frame.table.columns')}
            onClick={() => setOpened((was) => !was)}
          >
            <IconColumns size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <ScrollArea.Autosize mah={420} type="auto">
          <Checkbox.Group value={[...chosen]} onChange={put} aria-label={t('frame.table.columns')}>
            <Stack gap="xs" p="md">
              {columns.map((column) => (
                <Checkbox key={column.key} value={column.key} label={column.title} />
              ))}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
