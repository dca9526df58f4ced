import { ActionIcon, Burger, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { IconHelp, IconLock, IconSearch } from '@tabler/icons-react';
import { termOn } from '../../../shared/values/term.ts';
import { useOfficeQuery } from '../calls.ts';
import { useHelp } from '../help/HelpProvider.tsx';
import { useEntrance, useSession } from '../session.tsx';
import { useText } from '../text.ts';
import { BackupBadge } from './BackupBadge.tsx';
import classes from './frame.module.css';
import { LeaveDemo } from './LeaveDemo.tsx';
import { Logo } from './Logo.tsx';
import { UserMenu } from './UserMenu.tsx';

interface HeaderProps {
  menuOpen: boolean;
  onMenu(): void;
  onFind(): void;
  onChangePassword(): void;
}

/** Where one is, the search box, and what is always at hand: the last backup, the lock, oneself. */
export function Header({ menuOpen, onMenu, onFind, onChangePassword }: HeaderProps) {
  const { t } = useText();
  const { schoolName, today } = useSession();
  const { lock } = useEntrance();
  const { openHelp } = useHelp();
  const { data: terms } = useOfficeQuery('admin.terms', null);
  const term = termOn(terms ?? [], today);
  return (
    <div className={classes.bar}>
      <div className={classes.brand}>
        <Burger
          hiddenFrom="md"
          size="sm"
          opened={menuOpen}
          onClick={onMenu}
          aria-label={t('frame.navigation')}
        />
        <Logo size={30} />
        <span className={classes.name}>{t('frame.name')}</span>
        <span className={classes.where}>{[schoolName, term?.name].filter(Boolean).join(' · ')}</span>
      </div>
      <UnstyledButton className={classes.search} onClick={onFind} aria-keyshortcuts="Control+K">
        <IconSearch size={18} stroke={1.7} aria-hidden />
        <span>{t('frame.search.placeholder')}</span>
        <Kbd size="xs" aria-hidden>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <div className={classes.tools}>
        <LeaveDemo />
        <BackupBadge />
        <Tooltip label={t('frame.help.open')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            size="lg"
            aria-label={t('frame.help.title')}
            aria-keyshortcuts="F1"
            onClick={() => openHelp()}
          >
            <IconHelp size={20} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('frame.lockTip')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            size="lg"
            aria-label={t('frame.lockNow')}
            aria-keyshortcuts="Control+L"
            onClick={lock}
          >
            <IconLock size={20} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        <UserMenu onChangePassword={onChangePassword} />
      </div>
    </div>
  );
}
