/** The records that a rule counts, for those that have no page of their own; of one child: opens its file. */
import { Anchor, Modal, Table, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { EvidenceRuleId } from '../../../../shared/areas/assessment/evidenceRules.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { childPath } from '../../children/openList.ts';
import styles from '../assessment.module.css';

interface RuleRowsProps {
  title: string;
  rule: EvidenceRuleId;
  found: number;
  assessmentId: string;
  onClose(): void;
}

export function RuleRows({ title, rule, found, assessmentId, onClose }: RuleRowsProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const { data: rows, error } = useOfficeQuery('assessment.ruleRows', { id: assessmentId, rule });
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <ProblemAlert error={error} />
      {!rows && !error && <Lines count={6} />}
      {rows && (
        <>
          <Text size="sm" c="gray.7" mb="xs">
            {rows.length < found
              ? t('assessment.evidence.listedOf', { listed: rows.length, count: found })
              : t('assessment.evidence.listed', { count: found })}
          </Text>
          <Table verticalSpacing={4} className={styles.table}>
            <Table.Tbody>
              {rows.map(({ day, words, childId }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two records may have one day and one name
                <Table.Tr key={at}>
                  <Table.Td w={120}>{day}</Table.Td>
                  <Table.Td>
                    {childId === null ? (
                      words
                    ) : (
                      <Anchor
                        component="button"
                        type="button"
                        size="sm"
                        onClick={() => void navigate(childPath(childId))}
                      >
                        {words}
                      </Anchor>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Modal>
  );
}
