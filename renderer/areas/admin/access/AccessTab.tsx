/** 谁能看什么: the roles as columns; what each may do, and how each sees every field of a file. */
import { Button, Group, Table, Text, TextInput } from '@mantine/core';
import { IconCheck, IconPrinter, IconSearch } from '@tabler/icons-react';
import i18next from 'i18next';
import { type ReactNode, useMemo, useState } from 'react';
import { accessRows, sightSections } from '../../../../shared/areas/admin/access.ts';
import { accessPaper } from '../../../../shared/areas/admin/accessPaper.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { labelOfField } from '../../../../shared/record.ts';
import { type Role, roles, type Sight, scopeOf } from '../../../../shared/roles.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PaperPreview } from '../../../ui/PaperPreview/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import classes from './access.module.css';

export function AccessTab() {
  const { t } = useText();
  const { schoolName, today } = useSession();
  const [typed, setTyped] = useState('');
  const [sheet, setSheet] = useState<Document | null>(null);
  const acts = useActs(typed.trim());
  const parts = useParts(typed.trim());
  return (
    <>
      <Group mb="md" justify="space-between">
        <TextInput
          type="search"
          w={280}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          aria-label={t('admin.access.find')}
          placeholder={t('admin.access.find')}
          leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        />
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.7} />}
          onClick={() => setSheet(accessPaper(schoolName, today))}
        >
          {t('admin.access.print')}
        </Button>
      </Group>
      {acts.length > 0 && (
        <SectionCard title={t('admin.access.acts')} flush className={classes.card ?? ''}>
          <RoleTable first={t('admin.access.act')}>
            <Table.Tr>
              <Table.Td>{t('admin.access.scope')}</Table.Td>
              {roles.map((role) => (
                <Table.Td key={role}>{t(`admin.access.reach.${scopeOf(role)}`)}</Table.Td>
              ))}
            </Table.Tr>
            {acts.map(({ permission, label, words, allowed }) => (
              <Table.Tr key={permission}>
                <Table.Td>
                  {label}
                  {words !== '' && (
                    <Text size="xs" c="dimmed">
                      {words}
                    </Text>
                  )}
                </Table.Td>
                {roles.map((role) => (
                  <Table.Td key={role}>
                    <Allowed yes={allowed[role]} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </RoleTable>
        </SectionCard>
      )}
      {parts.map(({ section, title, rows }) => (
        <SectionCard key={section} title={title} flush className={classes.card ?? ''}>
          <RoleTable first={t('admin.access.field')}>
            {rows.map(({ key, label, seen, coveredInLists }) => (
              <Table.Tr key={key}>
                <Table.Td>
                  {label}
                  {coveredInLists && (
                    <Text span size="xs" c="dimmed" ml={8}>
                      {t('admin.access.coveredInLists')}
                    </Text>
                  )}
                </Table.Td>
                {roles.map((role) => (
                  <Table.Td key={role}>
                    <Seen sight={seen[role]} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </RoleTable>
        </SectionCard>
      ))}
      {acts.length + parts.length === 0 && (
        <EmptyState small icon={IconSearch} title={t('admin.access.none')} />
      )}
      <PaperPreview document={sheet} fileName={sheet?.title ?? ''} onClose={() => setSheet(null)} />
    </>
  );
}

/** Permissions with the calls behind them in words, as far as what was typed fits. */
function useActs(typed: string) {
  const { t } = useText();
  return useMemo(
    () =>
      accessRows()
        .map((each) => ({
          ...each,
          label: t(`frame.permission.${each.permission}`),
          words: each.calls.flatMap((name) => wordOfCall(name)).join(t('children.file.listComma')),
        }))
        .filter(({ label, words }) => `${label}${words}`.includes(typed)),
    [t, typed],
  );
}

/** What a call does; a reading that has no words of its own is said by its permission. */
function wordOfCall(name: string): string[] {
  return [`frame.calls.${name}`, `frame.reads.${name}`]
    .filter((key) => i18next.exists(key))
    .map((key) => i18next.t(key));
}

function useParts(typed: string) {
  const { t, language } = useText();
  return useMemo(
    () =>
      sightSections()
        .map(({ section, rows }) => ({
          section,
          title: section === 'kin' ? t('admin.access.kin') : t(`children.section.${section}`),
          rows: rows.map((each) => ({ ...each, label: labelOfField(each.field, language) })),
        }))
        .map((part) =>
          part.title.includes(typed)
            ? part
            : {
                ...part,
                rows: part.rows.filter(({ label, field }) =>
                  [label, ...field.aliases].some((each) => each.includes(typed)),
                ),
              },
        )
        .filter(({ rows }) => rows.length > 0),
    [t, language, typed],
  );
}

function RoleTable({ first, children }: { first: string; children: ReactNode }) {
  const { t } = useText();
  return (
    <Table layout="fixed" verticalSpacing={6} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="40%">{first}</Table.Th>
          {roles.map((role: Role) => (
            <Table.Th key={role}>{t(`frame.role.${role}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
}

function Allowed({ yes }: { yes: boolean }) {
  const { t } = useText();
  return yes ? (
    <span className={classes.yes}>
      <IconCheck size={18} stroke={2} aria-hidden />
      {t('frame.yes')}
    </span>
  ) : (
    <Text span inherit c="dimmed">
      {t('frame.no')}
    </Text>
  );
}

const colors: Record<Sight, string> = { whole: 'pine.8', masked: 'apricot.8', absent: 'dimmed' };

function Seen({ sight }: { sight: Sight }) {
  const { t } = useText();
  return (
    <Text span inherit c={colors[sight]}>
      {t(`admin.access.sight.${sight}`)}
    </Text>
  );
}
