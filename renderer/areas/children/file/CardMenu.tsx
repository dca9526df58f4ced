/** A child's contact cards: the one for the wall at home, and the small one to carry. */
import { Button, Menu } from '@mantine/core';
import { IconCards, IconChevronDown, IconHome } from '@tabler/icons-react';
import { everyone } from '../../../../shared/areas/children/filter.ts';
import type { Child } from '../../../../shared/areas/children/model.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { usePaper } from '../../../ui/usePaper.tsx';

export function CardMenu({ child, day }: { child: Child; day: Day | null }) {
  const { t } = useText();
  const card = usePaper('children.print', {
    making: t('children.print.preparing'),
    formats: { docx: 'children.list.word' },
  });
  const show = (paper: 'wallCard' | 'smallCards') =>
    void card.preview(
      {
        filter: { ...everyone, day },
        ids: [child.id],
        choice: { papers: [paper], order: 'byPaper', wallSize: 'A4', labelsTo: 'home' },
      },
      t('children.print.cards'),
    );
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.7} />}>
            {t('children.print.cards')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHome size={18} stroke={1.7} />} onClick={() => show('wallCard')}>
            {t('children.print.paper.wallCard')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCards size={18} stroke={1.7} />} onClick={() => show('smallCards')}>
            {t('children.print.smallCard')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {card.element}
    </>
  );
}
