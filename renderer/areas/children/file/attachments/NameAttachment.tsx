/** What a picture or paper is, said anew. */
import { Button, Group, Popover, Select, Stack, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { type AttachmentRow, attachmentModel } from '../../../../../shared/areas/children/attachments.ts';
import { labelOfField } from '../../../../../shared/record.ts';
import { isDay } from '../../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { notifyDone, notifyProblem } from '../../../../ui/notify.tsx';
import { useKinds } from './AddRow.tsx';

export function NameAttachment({ row }: { row: AttachmentRow }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      width={320}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<IconPencil size={18} stroke={1.7} />}
          onClick={() => setOpened((was) => !was)}
        >
          {t('children.file.edit')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form row={row} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Form({ row, onDone }: { row: AttachmentRow; onDone(): void }) {
  const { t, language } = useText();
  const { fields } = attachmentModel;
  const kinds = useKinds();
  const [kind, setKind] = useState(row.kind);
  const [title, setTitle] = useState(row.title ?? '');
  const [day, setDay] = useState<string | null>(row.day);
  const { mutateAsync: save, isPending } = useOfficeCommand('children.saveAttachment');
  const wrongDay = day !== null && !isDay(day);
  const submit = async () => {
    if (wrongDay) return;
    try {
      await save({ id: row.id, version: row.version, patch: { kind, title: title.trim() || null, day } });
      onDone();
      notifyDone(t('children.file.saved'));
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="xs">
        <Select
          label={labelOfField(fields.kind, language)}
          data={kinds}
          value={kind}
          onChange={(chosen) => chosen && setKind(chosen)}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
        <TextInput
          label={labelOfField(fields.title, language)}
          value={title}
          maxLength={60}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <DayInput
          label={labelOfField(fields.day, language)}
          value={day}
          onChange={setDay}
          error={wrongDay ? t('issue.notADay') : undefined}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            {t('frame.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
