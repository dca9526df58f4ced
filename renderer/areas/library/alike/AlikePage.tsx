/** Titles that look the same, side by side: what differs is chosen, then they are one; or they stay two. */
import { Badge, Button, Group, Radio, Table, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowsJoin, IconBooks } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TitleField } from '../../../../shared/areas/library/ledger.ts';
import { titleModel } from '../../../../shared/areas/library/model.ts';
import type { TitleRow } from '../../../../shared/areas/library/titles.ts';
import { type Field, labelOfField } from '../../../../shared/record.ts';
import { formatIsbn } from '../../../../shared/values/isbnHyphens.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { fieldText } from '../../../ui/fieldText.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { cataloguePath } from '../paths.ts';

export function AlikePage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { data: groups, error, refetch } = useOfficeQuery('library.alikeTitles', null, { fresh: true });
  return (
    <Page
      title={t('library.alike.title')}
      subtitle={groups ? t('library.alike.subtitle', { count: groups.length }) : ' '}
      actions={
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={18} stroke={1.7} />}
          onClick={() => void navigate(cataloguePath)}
        >
          {t('library.title.back')}
        </Button>
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!groups && !error && <Lines count={6} />}
      {groups?.length === 0 && (
        <EmptyState icon={IconBooks} title={t('library.alike.none')} text={t('library.alike.noneHint')} />
      )}
      {groups?.map(([keep, other, ...more]) => (
        <Pair key={`${keep!.title.id} ${other!.title.id}`} keep={keep!} other={other!} more={more.length} />
      ))}
    </Page>
  );
}

const fields = (Object.entries(titleModel.fields) as [TitleField, Field][]).filter(
  ([, { system }]) => !system,
);

interface PairProps {
  keep: TitleRow;
  other: TitleRow;
  /** Further titles of the group, which come when these are one. */
  more: number;
}

function Pair({ keep, other, more }: PairProps) {
  const { t, language } = useText();
  const { mutateAsync: join, isPending } = useOfficeCommand('library.joinTitles');
  const tellUndo = useUndo();
  const [take, setTake] = useState<ReadonlySet<TitleField>>(new Set());
  const said = fields.filter(([key]) => keep.title[key] !== null || other.title[key] !== null);
  const words = (key: TitleField, field: Field, { title }: TitleRow) =>
    key === 'isbn' && title.isbn ? formatIsbn(title.isbn) : fieldText(field, title[key], { t, language });
  const put = (key: TitleField, takes: boolean) => {
    const next = new Set(take);
    if (takes) next.add(key);
    else next.delete(key);
    setTake(next);
  };
  const commit = async () => {
    try {
      await join({ keepId: keep.title.id, otherId: other.title.id, take: [...take] });
      await tellUndo({ message: t('library.alike.joined'), call: 'library.joinTitles' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <SectionCard
      title={keep.title.name}
      badge={more > 0 && <Badge color="gray">{t('library.alike.more', { count: more })}</Badge>}
      actions={
        <Button
          size="compact-sm"
          loading={isPending}
          leftSection={<IconArrowsJoin size={16} stroke={1.7} />}
          onClick={() => void commit()}
        >
          {t('library.alike.join')}
        </Button>
      }
    >
      <Table verticalSpacing={4} layout="fixed">
        <Table.Tbody>
          {said.map(([key, field]) => {
            const [here, there] = [words(key, field, keep), words(key, field, other)];
            const label = labelOfField(field, language);
            const differs = here !== '' && there !== '' && here !== there;
            return (
              <Table.Tr key={key}>
                <Table.Th w={130}>{label}</Table.Th>
                {!differs && <Table.Td>{here || there}</Table.Td>}
                {!differs && <Table.Td c="dimmed">{here === there ? t('library.alike.same') : ''}</Table.Td>}
                {differs && (
                  <Table.Td>
                    <Radio
                      name={`${keep.title.id} ${key}`}
                      label={here}
                      checked={!take.has(key)}
                      onChange={() => put(key, false)}
                    />
                  </Table.Td>
                )}
                {differs && (
                  <Table.Td>
                    <Radio
                      name={`${keep.title.id} ${key}`}
                      label={there}
                      checked={take.has(key)}
                      onChange={() => put(key, true)}
                    />
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
          <Table.Tr>
            <Table.Th>{t('library.catalogue.column.copies')}</Table.Th>
            {[keep, other].map((each) => (
              <Table.Td key={each.title.id}>
                <Group gap="xs">
                  {t('library.catalogue.copies', { count: each.copies })}
                  <Text span size="xs" c="dimmed">
                    {each.places.join('；')}
                  </Text>
                </Group>
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </SectionCard>
  );
}
