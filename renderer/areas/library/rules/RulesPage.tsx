/** 借阅规则: a row for each kind of borrower and thing, changed where it stands. */
import { Button, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { type LendingRule, lendingRuleModel } from '../../../../shared/areas/library/lendingRules.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { borrowerKind, lentKind } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { LibraryTabs } from '../LibraryTabs.tsx';

export function RulesPage() {
  const { t, language } = useText();
  const { role } = useSession();
  const { data, error, refetch } = useOfficeQuery('library.rules', null);
  const [edited, setEdited] = useState<LendingRule | null>(null);
  const mayWrite = may(role, 'library.arrange');
  const nameOf = (rule: LendingRule) =>
    `${labelOf(borrowerKind, rule.borrowerKind, language)} · ${labelOf(lentKind, rule.lentKind, language)}`;
  return (
    <Page title={t('library.rule.title')} subtitle={t('library.rule.subtitle')}>
      <LibraryTabs />
      <SectionCard flush>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!data && !error && <Lines count={6} />}
        {data && (
          <Table.ScrollContainer minWidth={640}>
            <Table verticalSpacing={6} aria-label={t('library.rule.title')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('library.rule.who')}</Table.Th>
                  <Table.Th ta="right">{t('library.rule.most')}</Table.Th>
                  <Table.Th ta="right">{t('library.rule.days')}</Table.Th>
                  <Table.Th ta="right">{t('library.rule.renewals')}</Table.Th>
                  <Table.Th>{t('library.rule.source')}</Table.Th>
                  {mayWrite && <Table.Th>{t('library.rule.acts')}</Table.Th>}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.map((rule) => (
                  <Table.Tr key={rule.id}>
                    <Table.Td fw={600}>{nameOf(rule)}</Table.Td>
                    <Table.Td ta="right">{rule.most}</Table.Td>
                    <Table.Td ta="right">{rule.days === 0 ? t('library.rule.sameDay') : rule.days}</Table.Td>
                    <Table.Td ta="right">{rule.renewals}</Table.Td>
                    <Table.Td>
                      <Text inherit c="dimmed">
                        {rule.source ?? t('library.rule.noSource')}
                      </Text>
                    </Table.Td>
                    {mayWrite && (
                      <Table.Td>
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={t('library.rule.editOf', { name: nameOf(rule) })}
                          onClick={() => setEdited(rule)}
                        >
                          {t('library.rule.edit')}
                        </Button>
                      </Table.Td>
                    )}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </SectionCard>
      <Text c="dimmed">{t('library.rule.hint')}</Text>
      {edited && <RuleDialog rule={edited} name={nameOf(edited)} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function RuleDialog({ rule, name, onClose }: { rule: LendingRule; name: string; onClose(): void }) {
  const { t } = useText();
  const { mutateAsync: save } = useOfficeCommand('library.saveRule');
  return (
    <Modal opened onClose={onClose} title={name} closeOnClickOutside={false}>
      <Stack>
        <RecordForm
          model={lendingRuleModel}
          values={rule}
          onCancel={onClose}
          onSubmit={async (patch) => {
            await save({ id: rule.id, version: rule.version, patch });
            onClose();
            notifyDone(t('frame.saved'));
          }}
        />
      </Stack>
    </Modal>
  );
}
