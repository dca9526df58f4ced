/** What can be printed of duty: the rota for the wall, what each stood, and the opening hours. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import type { Day } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { usePaper } from '../../../ui/usePaper.tsx';

interface DutyPapersProps {
  /** The month that is shown, and the term. */
  month: { from: Day; to: Day };
  term: { from: Day; to: Day };
}

export function DutyPapers({ month, term }: DutyPapersProps) {
  const { t } = useText();
  const making = t('rooms.duty.papers.making');
  const both = { docx: 'children.list.word', xlsx: 'children.list.excel' };
  const rota = usePaper('rooms.rotaPaper', { making, formats: both });
  const work = usePaper('rooms.dutyWorkPaper', { making, formats: both });
  const notice = usePaper('rooms.openingNotice', { making, formats: { docx: 'children.list.word' } });
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            rightSection={<IconChevronDown size={16} stroke={1.7} />}
          >
            {t('rooms.duty.papers.print')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('rooms.duty.papers.rota')}</Menu.Label>
          {(['A4', 'A3'] as const).map((size) => (
            <Menu.Item
              key={size}
              onClick={() => void rota.preview({ ...month, size }, t('rooms.duty.papers.rota'))}
            >
              {t('rooms.duty.papers.month', { size })}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => void rota.preview({ ...term, size: 'A3' }, t('rooms.duty.papers.rota'))}>
            {t('rooms.duty.papers.term')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void work.preview(term, t('rooms.duty.papers.work'))}>
            {t('rooms.duty.papers.work')}
          </Menu.Item>
          <Menu.Item onClick={() => void notice.preview({}, t('rooms.duty.papers.notice'))}>
            {t('rooms.duty.papers.notice')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {rota.element}
      {work.element}
      {notice.element}
    </>
  );
}
