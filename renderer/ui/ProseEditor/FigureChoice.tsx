/** Finds a number by its name; Enter takes the first that fits. */
import { ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import type { EditorFigure } from './nodes.tsx';
import styles from './ProseEditor.module.css';

interface FigureChoiceProps {
  figures: readonly EditorFigure[];
  onChoose(name: string): void;
}

export function FigureChoice({ figures, onChoose }: FigureChoiceProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const fitting = figures.filter((each) => each.name.includes(typed.trim()));
  return (
    <>
      <TextInput
        size="xs"
        mb={4}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        aria-label={t('frame.prose.findFigure')}
        placeholder={t('frame.prose.findFigure')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && fitting[0] && onChoose(fitting[0].name)}
        data-autofocus
        autoFocus
      />
      <ScrollArea.Autosize mah={260} w={260} type="auto">
        {fitting.map(({ name, text }) => (
          <UnstyledButton key={name} className={styles.choice} onClick={() => onChoose(name)}>
            <span>{name}</span>
            <span className={styles.choiceValue}>{text}</span>
          </UnstyledButton>
        ))}
        {fitting.length === 0 && (
          <Text size="xs" c="gray.7" p="xs">
            {t('frame.prose.noFigure')}
          </Text>
        )}
      </ScrollArea.Autosize>
    </>
  );
}
