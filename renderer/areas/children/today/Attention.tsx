/**
 * 重点关注: children in danger, out of reach, or about whom something has to be found out. A row opens
 * the file. Names are masked: 今日 stands open on the desk all day.
 */
import { Badge, Table, Text, UnstyledButton } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { ChildRow } from '../../../../shared/areas/children/calls.ts';
import { maskName } from '../../../../shared/values/personName.ts';
import { useText } from '../../../app/text.ts';
import { useCodeWords, useGroupWords } from '../names.ts';
import { childPath } from '../openList.ts';
import styles from './today.module.css';

export function Attention({ rows }: { rows: ChildRow[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table className={styles.attention} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={170}>{t('children.column.name')}</Table.Th>
            <Table.Th w={90}>{t('children.column.className')}</Table.Th>
            <Table.Th>{t('children.today.care')}</Table.Th>
            <Table.Th>{t('children.today.why')}</Table.Th>
            <Table.Th w={150}>{t('children.today.contact')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id} className={styles.opens} onClick={() => navigate(childPath(row.id))}>
              <Table.Td>
                <UnstyledButton className={styles.who}>
                  <span className={styles.initial} aria-hidden>
                    {row.name.slice(0, 1)}
                  </span>
                  <span className={styles.cut}>{maskName(row.name)}</span>
                </UnstyledButton>
              </Table.Td>
              <Table.Td>{row.className ?? '—'}</Table.Td>
              <Table.Td>
                <CareText row={row} />
              </Table.Td>
              <Table.Td>
                <Reasons row={row} />
              </Table.Td>
              <Table.Td>
                {row.contact ?? (
                  <Text span size="sm" c="red.8">
                    {t('children.today.noPhone')}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** '父母双方外出 · 祖母'. */
function CareText({ row }: { row: ChildRow }) {
  const { groupName } = useGroupWords();
  const { relationName } = useCodeWords();
  return (
    <>
      {[groupName('away', row.away), relationName(row.carerRelation) ?? row.carerName]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}

/** Why the child stands here; the gravest first. */
function Reasons({ row }: { row: ChildRow }) {
  const { t } = useText();
  const reasons = [
    ...row.alerts.map((code) => ({ text: t(`children.alert.${code}`), color: 'red' })),
    ...(row.missing.includes('contact') ? [{ text: t('children.today.noPhone'), color: 'red' }] : []),
    ...(row.leftBehind === 'unknown' ? [{ text: t('children.today.unsureWho'), color: 'apricot' }] : []),
  ];
  const shown = reasons.length > 0 ? reasons : [{ text: t('children.today.doubtful'), color: 'apricot' }];
  return (
    <span className={styles.reasons}>
      {shown.map(({ text, color }) => (
        <Badge key={text} color={color} variant="light">
          {text}
        </Badge>
      ))}
    </span>
  );
}
