/** 亲情电话（视频电脑）使用记录表 of what the list shows, saved as a document or a workbook from its preview. */
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { CallFilter } from '../../../../shared/areas/phone/log.ts';
import { useText } from '../../../app/text.ts';
import { usePaper } from '../../../ui/usePaper.tsx';

export function PrintLog({ filter }: { filter: CallFilter }) {
  const { t } = useText();
  const paper = usePaper('phone.logPaper', {
    making: t('phone.print.making'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.7} />}
        onClick={() => void paper.preview({ filter }, t('phone.print.name'))}
      >
        {t('phone.print.log')}
      </Button>
      {paper.element}
    </>
  );
}
