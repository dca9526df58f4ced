/** 自定义项目: the fields that the school has made for itself, section by section. */
import { Button, Collapse, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight, IconForms, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type ChildSection, childSections } from '../../../../shared/areas/children/model.ts';
import type { OwnField } from '../../../../shared/areas/children/ownFields.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Hint } from '../../../ui/Hint.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone, notifyProblem } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { FieldDialog } from './FieldDialog.tsx';
import { FieldRow } from './FieldRow.tsx';
import { OwnCodesCard } from './OwnCodesCard.tsx';
import styles from './own.module.css';

export function OwnFieldsTab() {
  const { t } = useText();
  const { data: fields, error, refetch } = useOfficeQuery('children.ownFields', null);
  const { data: use } = useOfficeQuery('children.ownFieldUse', null);
  const [edited, setEdited] = useState<OwnField | 'new' | null>(null);
  const inUse = (fields ?? []).filter((each) => !each.retired);
  const retired = (fields ?? []).filter((each) => each.retired);
  const filesOf = (id: string) => use?.find((each) => each.id === id)?.files ?? 0;
  const add = (
    <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setEdited('new')}>
      {t('children.own.add')}
    </Button>
  );
  return (
    <Stack>
      <Hint id="own" />
      <SectionCard title={t('children.own.title')} actions={inUse.length > 0 && add}>
        <Stack>
          <ProblemAlert error={error} onRetry={() => void refetch()} />
          {!fields && !error && <Lines count={4} />}
          {fields && inUse.length === 0 && (
            <EmptyState
              icon={IconForms}
              title={t('children.own.emptyTitle')}
              text={t('children.own.emptyHint')}
              action={add}
            />
          )}
          {inUse.length > 0 && <Text c="dimmed">{t('children.own.hint')}</Text>}
          {childSections.map((section) => (
            <SectionFields
              key={section}
              section={section}
              fields={inUse.filter((each) => each.section === section)}
              filesOf={filesOf}
              onEdit={setEdited}
            />
          ))}
          {retired.length > 0 && <RetiredFields fields={retired} filesOf={filesOf} />}
        </Stack>
        <FieldDialog field={edited} onClose={() => setEdited(null)} />
      </SectionCard>
      <OwnCodesCard />
    </Stack>
  );
}

interface SectionFieldsProps {
  section: ChildSection;
  fields: readonly OwnField[];
  filesOf(id: string): number;
  onEdit(field: OwnField): void;
}

function SectionFields({ section, fields, filesOf, onEdit }: SectionFieldsProps) {
  const { t } = useText();
  if (fields.length === 0) return null;
  const title = t(`children.section.${section}`);
  return (
    <div>
      <Title order={3} className={styles.section}>
        {title}
      </Title>
      <Table.ScrollContainer minWidth={760}>
        <Table verticalSpacing={6} layout="fixed" aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('children.own.columns.label')}</Table.Th>
              <Table.Th>{t('children.own.columns.kind')}</Table.Th>
              <Table.Th w={84}>{t('children.own.columns.asked')}</Table.Th>
              <Table.Th w={110}>{t('children.own.columns.sight')}</Table.Th>
              <Table.Th w={80}>{t('children.own.columns.use')}</Table.Th>
              <Table.Th w={230} ta="right">
                {t('children.own.columns.acts')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map((field, index) => (
              <FieldRow
                key={field.id}
                field={field}
                files={filesOf(field.id)}
                first={index === 0}
                last={index === fields.length - 1}
                onEdit={() => onEdit(field)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

function RetiredFields({ fields, filesOf }: Pick<SectionFieldsProps, 'fields' | 'filesOf'>) {
  const { t } = useText();
  const [opened, { toggle }] = useDisclosure();
  const { mutateAsync: retire } = useOfficeCommand('children.retireOwnField');
  const restore = async ({ id, label }: OwnField) => {
    try {
      await retire({ id, retired: false });
      notifyDone(t('children.own.restoredDone', { label }));
    } catch (error) {
      notifyProblem(error);
    }
  };
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={opened}
        leftSection={<Chevron size={16} stroke={1.7} />}
        onClick={toggle}
      >
        {t('children.own.retired', { count: fields.length })}
      </Button>
      <Collapse expanded={opened}>
        <ul className={styles.retired}>
          {fields.map((field) => (
            <li key={field.id}>
              <Group gap="sm">
                <Text span c="dimmed" inherit>
                  {field.label} · {t(`children.own.kind.${field.kind}`)} ·{' '}
                  {t('children.own.use', { count: filesOf(field.id) })}
                </Text>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('children.own.restoreWhich', { label: field.label })}
                  onClick={() => void restore(field)}
                >
                  {t('children.own.restore')}
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      </Collapse>
    </div>
  );
}
