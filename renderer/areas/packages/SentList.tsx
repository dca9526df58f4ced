/** What was written, newest first. */
import { Table, Text } from '@mantine/core';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { packageDetail } from '../../../shared/codes/index.ts';
import { formatDay } from '../../../shared/values/day.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { sizeText } from '../../ui/sizeText.ts';
import { CountLine } from './CountLine.tsx';
import styles from './packages.module.css';

export function SentList() {
  const { t, language } = useText();
  const { data: rows, error } = useOfficeQuery('packages.sent', null);
  return (
    <SectionCard title={t('packages.sent.title')} flush={Boolean(rows?.length)}>
      <ProblemAlert error={error} />
      {rows?.length === 0 && (
        <Text size="sm" c="gray.7">
          {t('packages.sent.none')}
        </Text>
      )}
      {rows && rows.length > 0 && (
        <Table.ScrollContainer minWidth={900}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('packages.sent.day')}</Table.Th>
                <Table.Th>{t('packages.write.receiver')}</Table.Th>
                <Table.Th>{t('packages.write.purpose')}</Table.Th>
                <Table.Th>{t('packages.sent.held')}</Table.Th>
                <Table.Th>{t('packages.sent.file')}</Table.Th>
                <Table.Th className={styles.short}>{t('packages.sent.by')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ sent, by }) => (
                <Table.Tr key={sent.id}>
                  <Table.Td className={styles.short}>{formatDay(sent.day, language, 'date')}</Table.Td>
                  <Table.Td>{sent.receiver}</Table.Td>
                  <Table.Td className={styles.short}>{sent.purpose}</Table.Td>
                  <Table.Td>
                    <Text size="sm">
                      {`${labelOf(packageDetail, sent.detail, language)}（${sent.periodFrom}—${sent.periodTo}）`}
                    </Text>
                    <CountLine counts={sent.counts} />
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">{sent.fileName}</Text>
                    <Text size="sm" c="gray.7">
                      {`${sizeText(sent.bytes)} · ${sent.encrypted ? t('packages.sent.locked') : t('packages.sent.unlocked')} · ${sent.sha256.slice(0, 8)}`}
                    </Text>
                  </Table.Td>
                  <Table.Td className={styles.short}>{by}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </SectionCard>
  );
}
