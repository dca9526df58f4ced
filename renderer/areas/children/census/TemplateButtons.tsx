/** The workbook for class teachers: empty, or with the children whom the school knows. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconFileSpreadsheet, IconUsers } from '@tabler/icons-react';
import { useOfficeJob } from '../../../app/calls.ts';
import { office } from '../../../app/office.ts';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem } from '../../../ui/notify.tsx';

export function TemplateButtons() {
  const { t } = useText();
  const { mutateAsync: make, isPending } = useOfficeJob('children.censusTemplate');
  const save = async (withNames: boolean) => {
    try {
      const bytes = await make({ withNames });
      const saved = await office.shell.save({ name: `${t('children.template.fileName')}.xlsx`, bytes });
      if (saved) notifyDone(t('frame.savedAt', { path: saved.path }));
    } catch (error) {
      notifyProblem(error);
    }
  };
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
