import { Group, Radio, Text } from '@mantine/core';
import { may, permissions, type Role, roles, scopeOf } from '../../../../shared/roles.ts';
import { useText } from '../../../app/text.ts';

interface RoleChoiceProps {
  value: Role;
  onChange(role: Role): void;
}

/** The roles, and under the chosen one what its holder may do and with whom; said from shared/roles.ts itself. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const { t, language } = useText();
  const abilities = permissions
    .filter((permission) => may(value, permission))
    .map((permission) => t(`frame.permission.${permission}`));
  return (
    <Radio.Group
      label={t('admin.accounts.role')}
      value={value}
      onChange={(role) => onChange(role as Role)}
      withAsterisk
    >
      <Group gap="md" mt={4}>
        {roles.map((role) => (
          <Radio key={role} value={role} label={t(`frame.role.${role}`)} />
        ))}
      </Group>
      <Text size="xs" c="dimmed" mt="sm" aria-live="polite">
        {t(`frame.scope.${scopeOf(value)}`)}
        <br />
        {t('admin.accounts.can', { abilities: abilities.join(language === 'zh-CN' ? '、' : ', ') })}
      </Text>
    </Radio.Group>
  );
}
