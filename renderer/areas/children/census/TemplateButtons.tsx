/** The workbook for class teachers: empty, or with the children whom the school knows. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconFileSpreadsheet, IconUsers } from '@tabler/icons-react';
import { useOfficeJob } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { useSave } from '../../../ui/Saving.tsx';

export function TemplateButtons() {
  const { t } = useText();
  const { mutateAsync: make, isPending } = useOfficeJob('children.censusTemplate');
  const keep = useSave();
  const save = (withNames: boolean) =>
    keep({
      name: `${t('children.template.fileName')}.xlsx`,
      ...{ what: 'censusTemplate', wanted: { withNames } },
      bytes: () => make({ withNames }),
    });
  const icon = { size: 18, stroke: 1.7 };
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          loading={isPending}
          leftSection={<IconDownload {...icon} />}
          rightSection={<IconChevronDown size={16} stroke={1.7} />}
        >
          {t('children.template.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileSpreadsheet {...icon} />} onClick={() => void save(false)}>
          {t('children.template.empty')}
        </Menu.Item>
        <Menu.Item leftSection={<IconUsers {...icon} />} onClick={() => void save(true)}>
          {t('children.template.withNames')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
