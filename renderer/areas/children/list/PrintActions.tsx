/** What can be printed of the children in the list: archives at once, everything else from one menu. */
import { Button, Menu } from '@mantine/core';
import {
  IconAddressBook,
  IconCards,
  IconChevronDown,
  IconFileText,
  IconHome,
  IconMail,
  IconPhone,
  IconPrinter,
  IconStack2,
} from '@tabler/icons-react';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { ChildFilter } from '../../../../shared/areas/children/filter.ts';
import type { PrintChoice } from '../../../../shared/areas/children/printing.ts';
import { sightOf } from '../../../../shared/roles.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { usePaper } from '../../../ui/usePaper.tsx';
import { type ListPrint, printPath } from '../openList.ts';

interface PrintActionsProps {
  filter: ChildFilter;
  /** The list's columns: those of the school's own fields go into the roster too. */
  columns: string[];
  /** The rows marked; null prints all that the filter keeps. */
  ids: string[] | null;
  count: number;
  /** What somebody came here for. */
  open: ListPrint | null;
}

export function PrintActions({ filter, columns, ids, count, open }: PrintActionsProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const archives = usePaper('children.archives', {
    making: t('children.list.preparingArchives'),
    formats: { docx: 'children.list.word' },
  });
  const roster = usePaper('children.roster', {
    making: t('children.list.preparingRoster'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  const phones = usePaper('children.phoneList', {
    making: t('children.print.preparing'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  const bound = usePaper('children.print', {
    making: t('children.print.preparing'),
    formats: { docx: 'children.list.word' },
  });
  const { role } = useSession();
  const which = { filter, ids };
  const whichRoster = { ...which, columns };
  const withNumbers = { ...whichRoster, whole: true };
  const bind = (paper: PrintChoice['papers'][number], labelsTo: PrintChoice['labelsTo'] = 'home') =>
    void bound.preview(
      { ...which, choice: { papers: [paper], order: 'byPaper', wallSize: 'A4', labelsTo } },
      t(`children.print.paper.${paper}`),
    );
  const show: Record<ListPrint, () => void> = {
    roster: () => void roster.preview(whichRoster, t('children.list.roster')),
    phoneList: () => void phones.preview(which, t('children.print.paper.phoneList')),
    smallCards: () => bind('smallCards'),
    labels: () => bind('labels'),
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on the way in
  useEffect(() => {
    if (open) show[open]();
  }, [open]);
  const icon = { size: 18, stroke: 1.7 };
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            disabled={count === 0}
            rightSection={<IconChevronDown size={16} stroke={1.7} />}
          >
            {t('children.print.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconStack2 {...icon} />}
            onClick={() => void navigate(printPath, { state: whichRoster })}
          >
            {t('children.print.several')}
          </Menu.Item>
          <Menu.Label>{t('children.list.roster')}</Menu.Label>
          <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={show.roster}>
            {t('children.list.rosterPrint')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileText {...icon} />}
            onClick={() => void roster.save(whichRoster, t('children.list.roster'), 'xlsx')}
          >
            {t('children.list.excel')}
          </Menu.Item>
          {sightOf(role, 'personal') === 'whole' && (
            <>
              <Menu.Label>{t('children.sight.wholeNumbers')}</Menu.Label>
              <Menu.Item
                leftSection={<IconPrinter {...icon} />}
                onClick={() => void roster.preview(withNumbers, t('children.list.roster'))}
              >
                {t('children.list.rosterPrint')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFileText {...icon} />}
                onClick={() => void roster.save(withNumbers, t('children.list.roster'), 'xlsx')}
              >
                {t('children.list.excel')}
              </Menu.Item>
            </>
          )}
          <Menu.Label>{t('children.print.cards')}</Menu.Label>
          <Menu.Item leftSection={<IconCards {...icon} />} onClick={show.smallCards}>
            {t('children.print.paper.smallCards')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHome {...icon} />} onClick={() => bind('wallCard')}>
            {t('children.print.paper.wallCard')}
          </Menu.Item>
          <Menu.Label>{t('children.print.paper.phoneList')}</Menu.Label>
          <Menu.Item leftSection={<IconPhone {...icon} />} onClick={show.phoneList}>
            {t('children.list.rosterPrint')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileText {...icon} />}
            onClick={() => void phones.save(which, t('children.print.paper.phoneList'), 'xlsx')}
          >
            {t('children.list.excel')}
          </Menu.Item>
          <Menu.Label>{t('children.print.paper.labels')}</Menu.Label>
          <Menu.Item leftSection={<IconAddressBook {...icon} />} onClick={show.labels}>
            {t('children.print.labelsTo.home')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMail {...icon} />} onClick={() => bind('labels', 'parents')}>
            {t('children.print.labelsTo.parents')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        disabled={count === 0}
        leftSection={<IconPrinter {...icon} />}
        onClick={() => void archives.preview(which, t('children.list.archivesName'))}
      >
        {count === 0 ? t('children.file.print') : t('children.list.archivesOf', { count })}
      </Button>
      {archives.element}
      {roster.element}
      {phones.element}
      {bound.element}
    </>
  );
}
