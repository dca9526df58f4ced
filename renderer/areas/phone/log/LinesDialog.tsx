/** The telephones and computers of the home: added, renamed, put out of use. */
import { Badge, Button, Group, Modal, Stack, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPhonePlus, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { type PhoneLine, phoneLineModel } from '../../../../shared/areas/phone/model.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { phoneLineKind } from '../../../../shared/codes/index.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';

export function LinesButton() {
  const { t } = useText();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<IconSettings size={18} stroke={1.7} />} onClick={open}>
        {t('phone.lines.open')}
      </Button>
      {opened && (
        <Modal opened onClose={close} size={640} title={t('phone.lines.title')}>
          <Lines />
        </Modal>
      )}
    </>
  );
}

function Lines() {
  const { t, language } = useText();
  const { data: lines } = useOfficeQuery('phone.lines', null);
  const { mutateAsync: save } = useOfficeCommand('phone.saveLine');
  const { mutateAsync: remove } = useOfficeCommand('phone.removeLine');
  const tellUndo = useUndo();
  const [editing, setEditing] = useState<PhoneLine | 'new' | null>(null);
  if (!lines) return null;
  if (editing !== null) {
    const line = editing === 'new' ? null : editing;
    const toBin = async () => {
      try {
        await remove({ id: line!.id });
        setEditing(null);
        await tellUndo({ message: t('phone.lines.removed'), call: 'phone.removeLine' });
      } catch (error) {
        notifyProblem(error);
      }
    };
    return (
      <RecordForm
        model={phoneLineModel}
        values={line ?? {}}
        {...(line ? {} : { typed: { kind: 'phone', active: true } })}
        onSubmit={async (patch) => {
          await save({ id: line?.id ?? null, version: line?.version ?? null, patch });
          setEditing(null);
        }}
        onCancel={() => setEditing(null)}
      >
        {line && (
          <Group>
            <Button variant="subtle" color="red" onClick={() => void toBin()}>
              {t('phone.lines.remove')}
            </Button>
          </Group>
        )}
      </RecordForm>
    );
  }
  const add = (
    <Button
      leftSection={<IconPhonePlus size={18} stroke={1.7} />}
      data-autofocus
      onClick={() => setEditing('new')}
    >
      {t('phone.lines.add')}
    </Button>
  );
  if (lines.length === 0)
    return (
      <EmptyState
        small
        icon={IconPhonePlus}
        title={t('phone.lines.none')}
        text={t('phone.lines.hint')}
        action={add}
      />
    );
  return (
    <Stack>
      <Table>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>{line.name}</Table.Td>
              <Table.Td>{labelOf(phoneLineKind, line.kind, language)}</Table.Td>
              <Table.Td>{line.place}</Table.Td>
              <Table.Td>{!line.active && <Badge color="gray">{t('phone.lines.idle')}</Badge>}</Table.Td>
              <Table.Td ta="right">
                <Button variant="subtle" size="compact-sm" onClick={() => setEditing(line)}>
                  {t('phone.lines.edit')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end">{add}</Group>
    </Stack>
  );
}
