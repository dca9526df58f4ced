import { Badge, Loader, Tooltip, UnstyledButton } from '@mantine/core';
import { useNavigate } from 'react-router';
import { dayOf } from '../../../shared/values/day.ts';
import { backupsPath } from '../../areas/admin/paths.ts';
import { exactly } from '../../ui/When.tsx';
import { useOfficeQuery } from '../calls.ts';
import { useSession } from '../session.tsx';
import { useText } from '../text.ts';
import { useDailyBackup } from './useDailyBackup.ts';

const day = 86_400_000;
/** A week without a backup is a week that one bad disk takes. */
const oldAfterMs = 7 * day;

/** When the school was last backed up; makes the one of the day, and opens the backups. */
export function BackupBadge() {
  const { t, language } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const { data: backups } = useOfficeQuery('admin.backups', null);
  const isMaking = useDailyBackup();
  if (!backups) return null;
  const last = backups[0]?.at ?? null;
  const isOld = last === null || Date.now() - last > oldAfterMs;
  const words =
    last === null
      ? t('frame.backup.none')
      : t('frame.backup.last', {
          time: new Intl.DateTimeFormat(
            language,
            dayOf(last) === today
              ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
              : { month: 'short', day: 'numeric' },
          ).format(last),
        });
  if (isMaking)
    return (
      <Badge
        size="lg"
        fw={600}
        variant="light"
        leftSection={<Loader size={12} color="pine.7" />}
        role="status"
      >
        {t('frame.backup.making')}
      </Badge>
    );
  return (
    <Tooltip label={last === null ? t('frame.backup.noneTip') : exactly(last, language)}>
      <UnstyledButton onClick={() => void navigate(backupsPath)}>
        <Badge size="lg" fw={600} color={isOld ? 'apricot' : 'pine'} style={{ cursor: 'pointer' }}>
          {words}
        </Badge>
      </UnstyledButton>
    </Tooltip>
  );
}
