import { Button } from '@mantine/core';
import { IconMoodConfuzed } from '@tabler/icons-react';
import { useLocation, useNavigate } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { useText } from '../text.ts';

/** A page that broke while it was drawn. The frame around it goes on working, and nothing saved is touched. */
export function PageFailed() {
  const { t } = useText();
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  return (
    <Page title={t('frame.failed.title')}>
      <EmptyState
        icon={IconMoodConfuzed}
        title={t('frame.failed.what')}
        text={t('frame.failed.text')}
        action={
          <>
            <Button variant="default" onClick={() => void navigate('/')}>
              {t('frame.toStart')}
            </Button>
            <Button onClick={() => void navigate(pathname, { replace: true, state })}>
              {t('frame.again')}
            </Button>
          </>
        }
      />
    </Page>
  );
}
