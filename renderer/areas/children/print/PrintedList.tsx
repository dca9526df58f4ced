/** What was printed last, to be printed again with what is recorded now. */
import { Button, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { PrintedBefore } from '../../../../shared/areas/children/printing.ts';
import { useText } from '../../../app/text.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { When } from '../../../ui/When.tsx';
import { dimensionsIn, useGroupWords } from '../names.ts';
import styles from './print.module.css';

interface PrintedListProps {
  prints: readonly PrintedBefore[];
  onAgain(print: PrintedBefore): void;
}

export function PrintedList({ prints, onAgain }: PrintedListProps) {
  const { t, language } = useText();
  const { chosen } = useGroupWords();
  const mark = language === 'zh-CN' ? '、' : ', ';
  const whomOf = ({ which, count }: PrintedBefore) => {
    if (which.ids !== null) return t('children.print.marked', { count });
    const { filter } = which;
    const words = dimensionsIn(filter).map((each) => chosen(each, filter.groups[each] ?? []));
    const named = [...(filter.text === null ? [] : [filter.text]), ...words];
    return named.length === 0 ? t('children.print.all', { count }) : `${named.join(mark)} (${count})`;
  };
  return (
    <SectionCard title={t('children.print.before')}>
      {prints.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('children.print.beforeNone')}
        </Text>
      ) : (
        <ul className={styles.before}>
          {prints.map((each) => {
            const papers = each.choice.papers.map((paper) => t(`children.print.paper.${paper}`)).join(mark);
            return (
              <li key={each.at}>
                <div>
                  <div>{papers}</div>
                  <Text c="dimmed" size="xs" component="div">
                    {whomOf(each)} · <When at={each.at} />
                  </Text>
                </div>
                <Button
                  variant="default"
                  size="compact-sm"
                  leftSection={<IconRefresh size={16} stroke={1.7} />}
                  aria-label={t('children.print.againWhat', { papers })}
                  onClick={() => onAgain(each)}
                >
                  {t('children.print.again')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </SectionCard>
  );
}
