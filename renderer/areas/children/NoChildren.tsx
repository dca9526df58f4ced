import { IconUsers } from '@tabler/icons-react';
import { scopeOf } from '../../../shared/roles.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FirstStepButtons } from './FirstStepButtons.tsx';

/** In the place of a list of children while there is no child yet: what belongs there, and the way to a first file. */
export function NoChildren() {
  const { t } = useText();
  const { role } = useSession();
  const wholeSchool = scopeOf(role) === 'school';
  return (
    <EmptyState
      icon={IconUsers}
      title={t(wholeSchool ? 'children.list.emptyTitle' : 'children.today.ownEmptyTitle')}
      text={t(wholeSchool ? 'children.list.emptyHint' : 'children.today.ownEmptyHint')}
      action={<FirstStepButtons />}
    />
  );
}
