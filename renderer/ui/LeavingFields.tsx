/** Before anything personal leaves the program: which fields, how they stand there, and to whom they go. */
import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconUserShield } from '@tabler/icons-react';
import type { Sensitivity } from '../../shared/record.ts';
import { useText } from '../app/text.ts';

export interface LeavingField {
  label: string;
  sensitivity: Sensitivity;
  /** It stands there in part only. */
  masked: boolean;
}

export interface LeavingGroup {
  /** Whose fields: 儿童, 家长和照护人. */
  title: string;
  fields: readonly LeavingField[];
}

interface LeavingFieldsProps {
  groups: readonly LeavingGroup[];
  /** The office they go to; null where only the person knows, '' where the dialog around it has said that they leave. */
  to: string | null;
}

/** Whether there is anything to be shown. */
export function isPersonal(groups: readonly LeavingGroup[]): boolean {
  return groups.some(({ fields }) => fields.length > 0);
}

export function LeavingFields({ groups, to }: LeavingFieldsProps) {
  const { t } = useText();
  if (!isPersonal(groups))
    return (
      <Text size="sm" c="gray.7">
        {t('packages.leaving.nothing')}
      </Text>
    );
  const wording = (field: LeavingField) =>
    field.masked ? t('packages.leaving.masked', { field: field.label }) : field.label;
  return (
    <Alert
      color="apricot"
      icon={<IconUserShield size={20} stroke={1.7} />}
      title={to ? t('packages.leaving.to', { receiver: to }) : to === null && t('packages.leaving.title')}
    >
      <Stack gap={6}>
        {groups
          .filter(({ fields }) => fields.length > 0)
          .map(({ title, fields }) => {
            const isTender = ({ sensitivity }: LeavingField) => sensitivity === 'private';
            const tender = fields.filter(isTender);
            return (
              <div key={title}>
                <Text size="sm">
                  <b>{title}</b>
                  {t('packages.leaving.of')}
                  {fields
                    .filter((field) => !isTender(field))
                    .map(wording)
                    .join(t('packages.leaving.comma'))}
                </Text>
                {tender.length > 0 && (
                  <Group gap={4} wrap="nowrap" align="start">
                    <Text size="sm">
                      <b>{t('packages.leaving.private')}</b>
                      {t('packages.leaving.of')}
                      {tender.map(wording).join(t('packages.leaving.comma'))}
                    </Text>
                  </Group>
                )}
              </div>
            );
          })}
      </Stack>
    </Alert>
  );
}
