/** The numbers that a report knows, to be opened beside the text. */
import { Text, UnstyledButton } from '@mantine/core';
import type { Figure } from '../../../shared/areas/reports/figure.ts';
import { useText } from '../../app/text.ts';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { isOpened, useOpenFigure } from './openFigure.ts';
import styles from './summary.module.css';

export function FigureList({ figures }: { figures: readonly Figure[] }) {
  const { t } = useText();
  const openFigure = useOpenFigure();
  return (
    <SectionCard title={t('reports.summary.figuresTitle')}>
      <Text size="xs" c="dimmed" mb="xs">
        {t('reports.summary.figuresHint')}
      </Text>
      <ul className={styles.figures}>
        {figures
          .filter((each) => !each.name.endsWith('占比') || each.filter === null)
          .map((figure) => (
            <li key={figure.name}>
              {isOpened(figure) ? (
                <UnstyledButton
                  className={styles.figureRow}
                  aria-label={t('reports.summary.openFigure', figure)}
                  onClick={() => openFigure(figure)}
                >
                  <FigureWords figure={figure} />
                </UnstyledButton>
              ) : (
                <span className={styles.figureRow}>
                  <FigureWords figure={figure} />
                </span>
              )}
            </li>
          ))}
      </ul>
    </SectionCard>
  );
}

function FigureWords({ figure }: { figure: Figure }) {
  return (
    <>
      <span>{figure.name}</span>
      <span className={styles.figureValue} data-opens={isOpened(figure) || undefined}>
        {figure.text}
      </span>
    </>
  );
}
