import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconKey, IconLanguage, IconLock, IconLogout } from '@tabler/icons-react';
import { Shortcut } from '../../ui/Shortcut.tsx';
import { useEntrance, useLanguage, useSession } from '../session.tsx';
import { useText } from '../text.ts';
import { languages } from './LanguageSwitch.tsx';

/** Oneself: name and role, password, language, going out. */
export function UserMenu({ onChangePassword }: { onChangePassword(): void }) {
  const { t, language } = useText();
  const { name, role } = useSession();
  const { lock, signOut } = useEntrance();
  const speak = useLanguage();
  const other = languages.find((each) => each.value !== language)!;
  return (
    <Menu position="bottom-end" width={220} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton aria-label={t('frame.user.menu', { name })}>
          <Avatar color="pine" size={32} name="">
            {Array.from(name)[0]}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="black">
            {name}
          </Text>
          {t(`frame.role.${role}`)}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKey size={18} stroke={1.7} />} onClick={onChangePassword}>
          {t('frame.user.changePassword')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLanguage size={18} stroke={1.7} />}
          lang={other.value}
          onClick={() => speak(other.value)}
        >
          {other.label}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLock size={18} stroke={1.7} />}
          rightSection={<Shortcut keys="mod+L" />}
          onClick={lock}
        >
          {t('frame.lockNow')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.7} />} onClick={() => void signOut()}>
          {t('frame.user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
