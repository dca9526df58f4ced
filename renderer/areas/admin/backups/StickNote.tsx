import { Anchor } from '@mantine/core';
import { useNavigate } from 'react-router';
import { may } from '../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { ago, exactly } from '../../../ui/When.tsx';
import { backupsPath } from '../paths.ts';
import { isStickOld } from './isStickOld.ts';

/** ' · U 盘备份：3天前', for those who make them; apricot when one is due. Opens the backups. */
export function StickNote() {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data: last } = useOfficeQuery('admin.lastStickCopy', null, { enabled: may(role, 'backup.write') });
  if (last === undefined || !may(role, 'backup.write')) return null;
  return (
    <>
      {' · '}
      <Anchor
        component="button"
        type="button"
        fz="inherit"
        c={isStickOld(last) ? 'apricot.8' : 'dimmed'}
        title={last ? exactly(last.at, language) : undefined}
        onClick={() => void navigate(backupsPath)}
      >
        {last
          ? t('frame.backup.stickLast', { ago: ago(last.at, Date.now(), language) })
          : t('frame.backup.stickNever')}
      </Anchor>
    </>
  );
}
