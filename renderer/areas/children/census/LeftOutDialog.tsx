/** Rows that were taken for no child, and why, so that nobody is lost without being seen. */
import { Button, Modal, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ImportPreview } from '../../../../shared/areas/children/import.ts';
import { useText } from '../../../app/text.ts';

export function LeftOutDialog({ leftOut }: { leftOut: ImportPreview['leftOut'] }) {
  const { t } = useText();
  const [opened, { open, close }] = useDisclosure();
  if (leftOut.length === 0) return null;
  return (
    <>
      <Button variant="subtle" color="gray" onClick={open}>
        {t('children.census.leftOut', { count: leftOut.length })}
      </Button>
      <Modal opened={opened} onClose={close} size="lg" title={t('children.census.leftOutTitle')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={70}>{t('children.census.row')}</Table.Th>
              <Table.Th w={120}>{t('children.census.leftOutWhy')}</Table.Th>
              <Table.Th>{t('children.census.leftOutText')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {leftOut.map((each) => (
              <Table.Tr key={each.row}>
                <Table.Td>{each.row}</Table.Td>
                <Table.Td>{t(`children.leftOutWhy.${each.why}`)}</Table.Td>
                <Table.Td>{each.text}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  );
}
