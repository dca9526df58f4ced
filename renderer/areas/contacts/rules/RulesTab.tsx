/** 联系频次 of the settings: how often a child and its people are to be met, each with where that comes from. */
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type CareRule, careRuleModel, singleUnits } from '../../../../shared/areas/contacts/careRules.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { contactKind, monthOfYear, riskLevel } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from './rules.module.css';

export function RulesTab() {
  const { t } = useText();
  const { role } = useSession();
  const { data: rules, error, refetch } = useOfficeQuery('contacts.rules', null);
  const [edited, setEdited] = useState<CareRule | 'new' | null>(null);
  const mayWrite = may(role, 'contacts.rules');
  return (
    <SectionCard
      title={t('contacts.rules.title')}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setEdited('new')}>
            {t('contacts.rules.add')}
          </Button>
        )
      }
    >
      <Stack>
        <Text c="dimmed">{t('contacts.rules.hint')}</Text>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!rules && !error && <Lines count={6} />}
        {rules && (
          <Table.ScrollContainer minWidth={900}>
            <Table verticalSpacing={6} aria-label={t('contacts.rules.title')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('contacts.rules.name')}</Table.Th>
                  <Table.Th className={styles.short}>{t('contacts.rules.howOften')}</Table.Th>
                  <Table.Th>{t('contacts.rules.kinds')}</Table.Th>
                  <Table.Th className={styles.short}>{t('contacts.rules.whom')}</Table.Th>
                  <Table.Th className={styles.short}>{t('contacts.rules.holidays')}</Table.Th>
                  <Table.Th className={styles.short}>{t('contacts.rules.enabled')}</Table.Th>
                  {mayWrite && <Table.Th ta="right">{t('contacts.rules.acts')}</Table.Th>}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rules.map((rule) => (
                  <RuleRow key={rule.id} rule={rule} mayWrite={mayWrite} onEdit={() => setEdited(rule)} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
      {edited && <RuleDialog rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </SectionCard>
  );
}

function RuleRow({ rule, mayWrite, onEdit }: { rule: CareRule; mayWrite: boolean; onEdit(): void }) {
  const { t, language } = useText();
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const { mutateAsync: remove } = useOfficeCommand('contacts.removeRule');
  const tellUndo = useUndo();
  const comma = language === 'zh-CN' ? '、' : ', ';
  const months = (rule.months ?? []).map((each) => labelOf(monthOfYear, each, language)).join(comma);
  const only = classes?.find(({ id }) => id === rule.classId);
  const whom = [
    ...(only ? [formatClassName(only)] : []),
    ...(rule.riskLevel === null ? [] : [labelOf(riskLevel, rule.riskLevel, language)]),
  ];
  const toBin = async () => {
    try {
      await remove({ id: rule.id });
      await tellUndo({ message: t('contacts.rules.removed'), call: 'contacts.removeRule' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Table.Tr c={rule.enabled ? undefined : 'dimmed'}>
      <Table.Td>
        <Text inherit fw={600}>
          {rule.name}
        </Text>
        <Text size="xs" c="dimmed">
          {rule.source}
        </Text>
      </Table.Td>
      <Table.Td className={styles.short}>
        {rule.every === 1 && !singleUnits.includes(rule.unit)
          ? t(`contacts.rules.perOne.${rule.unit}`)
          : t(`contacts.rules.per.${rule.unit}`, { every: rule.every, months })}
      </Table.Td>
      <Table.Td>{rule.kinds.map((kind) => labelOf(contactKind, kind, language)).join(comma)}</Table.Td>
      <Table.Td className={styles.short}>
        {whom.length > 0 ? whom.join(' · ') : t('contacts.rules.everybody')}
      </Table.Td>
      <Table.Td className={styles.short}>
        {t(rule.holidaysStop ? 'contacts.rules.stops' : 'contacts.rules.goesOn')}
      </Table.Td>
      <Table.Td className={styles.short}>{t(rule.enabled ? 'frame.yes' : 'frame.no')}</Table.Td>
      {mayWrite && (
        <Table.Td>
          <Group gap={4} justify="flex-end" wrap="nowrap">
            <Button variant="subtle" size="compact-sm" onClick={onEdit}>
              {t('contacts.rules.edit')}
            </Button>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void toBin()}>
              {t('contacts.rules.remove')}
            </Button>
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function RuleDialog({ rule, onClose }: { rule: CareRule | null; onClose(): void }) {
  const { t } = useText();
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const { mutateAsync: save } = useOfficeCommand('contacts.saveRule');
  return (
    <Modal
      opened
      onClose={onClose}
      size={820}
      title={t(rule ? 'contacts.rules.editTitle' : 'contacts.rules.addTitle')}
      closeOnClickOutside={false}
    >
      <RecordForm
        model={careRuleModel}
        values={rule ?? { every: 1, unit: 'week', holidaysStop: true, enabled: true }}
        links={{ classId: (classes ?? []).map((each) => ({ value: each.id, label: formatClassName(each) })) }}
        hides={({ unit }) => [
          ...(singleUnits.includes(String(unit)) ? (['every'] as const) : []),
          ...(unit === 'fixed' ? [] : (['months'] as const)),
        ]}
        follow={(key, value) =>
          key !== 'unit'
            ? {}
            : {
                ...(singleUnits.includes(String(value)) ? { every: 1 } : {}),
                ...(value === 'fixed' ? {} : { months: null }),
              }
        }
        hints={() => ({ holdsFrom: t('contacts.rules.holdsFromHint') })}
        onCancel={onClose}
        onSubmit={async (patch) => {
          const whole = rule ? patch : { every: 1, unit: 'week', ...patch };
          await save({ id: rule?.id ?? null, version: rule?.version ?? null, patch: whole });
          onClose();
          notifyDone(t('frame.saved'));
        }}
      />
    </Modal>
  );
}
