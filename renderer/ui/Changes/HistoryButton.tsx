/** 修改记录 of a record that has a page of its own: who changed what, when. */
import { Button, Modal } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useOfficePages } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { ChangeList } from './ChangeList.tsx';

interface HistoryOf {
  /** The call that tells it. */
  of: 'library.titleHistory' | 'equipment.history' | 'admin.regulationHistory' | 'admin.buildingHistory';
  id: string;
}

export function HistoryButton(props: HistoryOf) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconHistory size={18} stroke={1.7} />}
        onClick={() => setOpened(true)}
      >
        {t('admin.audit.title')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} size={760} title={t('admin.audit.title')}>
        <History {...props} />
      </Modal>
    </>
  );
}

function History({ of, id }: HistoryOf) {
  const { language } = useText();
  return <ChangeList history={useOfficePages(of, { id, language })} />;
}
