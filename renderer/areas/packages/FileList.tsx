/** Files with personal fields that were saved: when, for whom, for what, and which fields. */
import { Table, Text } from '@mantine/core';
import type { SentFile } from '../../../shared/areas/packages/sentFiles.ts';
import { fileLeaving, leavingOf, type Wanted } from '../../../shared/leaving.ts';
import { labelOfField } from '../../../shared/record.ts';
import { formatDay } from '../../../shared/values/day.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import styles from './packages.module.css';

/** The most that a file of any name may have carried; what it did is kept with it. */
const columns = ['own:'];
const most: Wanted = {
  ...{ whole: true, withNames: true, columns },
  choice: { papers: ['archive', 'roster', 'phoneList', 'labels'], columns },
};

export function FileList() {
  const { t, language } = useText();
  const { data: rows, error } = useOfficeQuery('packages.sentFiles', null, { fresh: true });
  const kind = (what: SentFile['what']) =>
    what in fileLeaving ? t(`packages.files.kind.${what}`) : t('packages.files.kind.paper');
  const fields = ({ what, fields: paths }: SentFile) =>
    leavingOf(what, most)
      .flatMap((group) =>
        group.fields
          .filter(({ path }) => paths.includes(path))
          .map(
            (field) =>
              `${labelOfField(group, language)}${t('packages.leaving.of')}${labelOfField(field, language)}`,
          ),
      )
      .join(t('packages.leaving.comma'));
  return (
    <SectionCard title={t('packages.files.title')} flush={Boolean(rows?.length)}>
      <ProblemAlert error={error} />
      {rows?.length === 0 && (
        <Text size="sm" c="gray.7">
          {t('packages.files.none')}
        </Text>
      )}
      {rows && rows.length > 0 && (
        <Table.ScrollContainer minWidth={900}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('packages.sent.day')}</Table.Th>
                <Table.Th>{t('packages.leaving.receiver')}</Table.Th>
                <Table.Th>{t('packages.leaving.purpose')}</Table.Th>
                <Table.Th>{t('packages.files.what')}</Table.Th>
                <Table.Th>{t('packages.files.fields')}</Table.Th>
                <Table.Th className={styles.short}>{t('packages.files.by')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ sent, by }) => (
                <Table.Tr key={sent.id}>
                  <Table.Td className={styles.short}>{formatDay(sent.day, language, 'date')}</Table.Td>
                  <Table.Td>{sent.receiver}</Table.Td>
                  <Table.Td>{sent.purpose}</Table.Td>
                  <Table.Td
                    className={styles.short}
                  >{`${kind(sent.what)} (${sent.format.toUpperCase()})`}</Table.Td>
                  <Table.Td>
                    <Text size="sm" lineClamp={2}>
                      {fields(sent)}
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
