/** What stands in the way of building: what is open first, late in red. */
import { Badge, Table, Text, UnstyledButton } from '@mantine/core';
import type { BuildingObstacle, ObstacleRow } from '../../../../../shared/areas/admin/building.ts';
import { useText } from '../../../../app/text.ts';
import { SectionCard } from '../../../../ui/SectionCard.tsx';
import styles from '../organisation.module.css';
import { obstacleTones } from './tones.ts';

interface ObstaclesCardProps {
  rows: readonly ObstacleRow[];
  mayWrite: boolean;
  onOpen(obstacle: BuildingObstacle): void;
}

const columns = ['obstacle', 'since', 'expectedUntil', 'measure', 'obstacleState'] as const;

export function ObstaclesCard({ rows, mayWrite, onOpen }: ObstaclesCardProps) {
  const { t } = useText();
  return (
    <SectionCard flush title={t('admin.building.obstacles')}>
      {rows.length === 0 ? (
        <Text size="sm" c="gray.7" px="md" pb="md">
          {t('admin.building.noObstacles')}
        </Text>
      ) : (
        <div className={styles.scroll}>
          <Table horizontalSpacing="md" verticalSpacing={6} className={styles.table}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((key) => (
                  <Table.Th key={key} className={key === 'obstacleState' ? styles.state : undefined}>
                    {t(`admin.building.column.${key}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ obstacle, state }) => (
                <Table.Tr key={obstacle.id}>
                  <Table.Td>
                    {mayWrite ? (
                      <UnstyledButton className={styles.opens} onClick={() => onOpen(obstacle)}>
                        {obstacle.what}
                      </UnstyledButton>
                    ) : (
                      obstacle.what
                    )}
                  </Table.Td>
                  <Table.Td className={styles.narrow}>{obstacle.since}</Table.Td>
                  <Table.Td className={styles.narrow}>{obstacle.expectedUntil}</Table.Td>
                  <Table.Td>
                    {state === 'resolved' ? (obstacle.resolvedHow ?? obstacle.measure) : obstacle.measure}
                  </Table.Td>
                  <Table.Td className={styles.state}>
                    <Badge color={obstacleTones[state]}>{t(`admin.building.obstacle.${state}`)}</Badge>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </SectionCard>
  );
}
