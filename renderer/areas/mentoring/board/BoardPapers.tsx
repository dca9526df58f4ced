import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import type { BoardTeacher } from '../../../../shared/areas/mentoring/pairing.ts';
import { may, scopeOf } from '../../../../shared/roles.ts';
import { halfYearOf, termBefore, termOn } from '../../../../shared/values/term.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { usePaper } from '../../../ui/usePaper.tsx';

/** The pairing table of the school, and each mentor's handbook of the term. */
export function BoardPapers({ teachers }: { teachers: readonly BoardTeacher[] }) {
  const { t } = useText();
  const { role, today } = useSession();
  const { data: terms } = useOfficeQuery('admin.terms', null);
  const table = usePaper('mentoring.pairingTable', {
    making: t('mentoring.papers.making'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  const handbook = usePaper('mentoring.handbook', {
    making: t('mentoring.papers.making'),
    formats: { docx: 'children.list.word' },
  });
  const term = termOn(terms ?? [], today) ?? termBefore(terms ?? [], today) ?? halfYearOf(today);
  const time = { from: term.startsOn, to: term.endsOn };
  const own = scopeOf(role) === 'own';
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            rightSection={<IconChevronDown size={16} stroke={1.7} />}
          >
            {t('mentoring.papers.print')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          {may(role, 'children.print') && (
            <Menu.Item onClick={() => void table.preview({}, t('mentoring.papers.table'))}>
              {t('mentoring.papers.table')}
            </Menu.Item>
          )}
          {!own && <Menu.Label>{t('mentoring.papers.handbook')}</Menu.Label>}
          {teachers.map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() =>
                void handbook.preview({ ...time, staffId: own ? null : id }, t('mentoring.papers.handbook'))
              }
            >
              {own ? t('mentoring.papers.handbook') : name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {table.element}
      {handbook.element}
    </>
  );
}
