import { Button } from '@mantine/core';
import { IconMapPinQuestion } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { useText } from '../text.ts';

export function PageMissing() {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Page title={t('frame.missing.title')}>
      <EmptyState
        icon={IconMapPinQuestion}
        title={t('frame.missing.text')}
        action={<Button onClick={() => void navigate('/')}>{t('frame.toStart')}</Button>}
      />
    </Page>
  );
}
