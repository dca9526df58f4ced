import { Anchor, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useText } from '../../../app/text.ts';

const parts = [
  ['admin.backups.help.old', 'admin.backups.help.oldSteps'],
  ['admin.backups.help.new', 'admin.backups.help.newSteps'],
  ['admin.backups.help.after', 'admin.backups.help.afterSteps'],
  ['admin.backups.help.lost', 'admin.backups.help.lostSteps'],
  ['admin.backups.help.code', 'admin.backups.help.codeSteps'],
] as const;

/** How a school moves to another PC, in words for anybody. */
export function NewPcHelp() {
  const { t } = useText();
  return (
    <Stack gap="md">
      {parts.map(([title, steps]) => (
        <section key={title}>
          <Title order={3} size="h5">
            {t(title)}
          </Title>
          <Text>{t(steps)}</Text>
        </section>
      ))}
    </Stack>
  );
}

/** The same behind a link; `inPlace` over the lock, which hides what is put at the end of the page. */
export function NewPcHelpLink({ inPlace = false }: { inPlace?: boolean }) {
  const { t } = useText();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Anchor component="button" type="button" onClick={open}>
        {t('admin.backups.help.open')}
      </Anchor>
      <Modal
        opened={opened}
        onClose={close}
        title={t('admin.backups.help.title')}
        size="lg"
        withinPortal={!inPlace}
      >
        <NewPcHelp />
      </Modal>
    </>
  );
}
