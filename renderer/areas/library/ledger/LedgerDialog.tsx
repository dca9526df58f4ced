/** 图书账 as at a day: on paper, or as a workbook. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../../shared/values/day.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';

export function LedgerDialog({ onClose }: { onClose(): void }) {
  const { t } = useText();
  const { today } = useSession();
  const [day, setDay] = useState<Day>(today);
  const paper = usePaper('library.bookLedger', {
    making: t('library.ledger.making'),
    formats: { docx: 'library.ledger.word', xlsx: 'library.ledger.excel' },
  });
  const fileName = t('library.ledger.fileName', { day });
  return (
    <Modal opened onClose={onClose} title={t('library.ledger.title')}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('library.ledger.hint')}
        </Text>
        <DayInput
          label={t('library.ledger.day')}
          value={day}
          onChange={(chosen) => chosen && setDay(chosen)}
        />
        <Group justify="flex-end">
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.7} />}
            onClick={() => void paper.save({ day }, fileName, 'xlsx')}
          >
            {t('library.ledger.excel')}
          </Button>
          <Button
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void paper.preview({ day }, fileName)}
          >
            {t('library.ledger.preview')}
          </Button>
        </Group>
      </Stack>
      {paper.element}
    </Modal>
  );
}
