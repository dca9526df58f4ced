import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { may } from '../../../shared/roles.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { censusPath, newChildPath } from './openList.ts';

/** The ways to a first file, as far as the person may go them. */
export function FirstStepButtons() {
  const { t } = useText();
  const navigate = useNavigate();
  const { role } = useSession();
  return (
    <>
      {may(role, 'children.import') && (
        <Button onClick={() => navigate(censusPath)}>{t('children.today.emptyCensus')}</Button>
      )}
      {may(role, 'children.write') && (
        <Button variant="default" onClick={() => navigate(newChildPath)}>
          {t('children.today.emptyAdd')}
        </Button>
      )}
    </>
  );
}
