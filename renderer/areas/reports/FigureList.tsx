/** The numbers that the summary knows: to be opened beside the text, or to be put into it. */
import { ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Figure } from '../../../shared/areas/reports/calls.ts';
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

/** Finds a number by its name; Enter takes the first that fits. */
export function FigureChoice({
  figures,
  onChoose,
}: {
  figures: readonly Figure[];
  onChoose(name: string): void;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const fitting = figures.filter((each) => each.name.includes(typed.trim()));
  return (
    <>
      <TextInput
        size="xs"
        mb={4}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        aria-label={t('reports.summary.findFigure')}
        placeholder={t('reports.summary.findFigure')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && fitting[0] && onChoose(fitting[0].name)}
        data-autofocus
      />
      <ScrollArea.Autosize mah={260} w={240} type="auto">
        {fitting.map((figure) => (
          <UnstyledButton
            key={figure.name}
            className={styles.figureRow}
            onClick={() => onChoose(figure.name)}
          >
            <FigureWords figure={figure} />
          </UnstyledButton>
        ))}
        {fitting.length === 0 && (
          <Text size="xs" c="dimmed" p="xs">
            {t('reports.summary.noFigure')}
          </Text>
        )}
      </ScrollArea.Autosize>
    </>
  );
}
