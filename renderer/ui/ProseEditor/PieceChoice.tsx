/** A button that puts a number or a chart into the text: found by its name; Enter takes the first that fits. */
import { Button, Popover, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch, type TablerIcon } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import styles from './ProseEditor.module.css';

interface PieceChoiceProps {
  label: string;
  icon: TablerIcon;
  pieces: readonly { name: string; text?: string }[];
  disabled: boolean;
  onChoose(name: string): void;
}

export function PieceChoice({ label, icon: Look, pieces, disabled, onChoose }: PieceChoiceProps) {
  const { t } = useText();
  const [choosing, setChoosing] = useState(false);
  const [typed, setTyped] = useState('');
  const fitting = pieces.filter((each) => each.name.includes(typed.trim()));
  const choose = (name: string) => {
    setChoosing(false);
    setTyped('');
    // the choice gives the focus back first
    requestAnimationFrame(() => onChoose(name));
  };
  return (
    <Popover
      opened={choosing}
      onChange={setChoosing}
      position="bottom-start"
      shadow="md"
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          variant="light"
          size="compact-md"
          disabled={disabled}
          leftSection={<Look size={18} stroke={1.7} />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setChoosing((was) => !was)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <TextInput
          size="xs"
          mb={4}
          leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
          aria-label={t('frame.prose.find')}
          placeholder={t('frame.prose.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && fitting[0] && choose(fitting[0].name)}
          data-autofocus
          autoFocus
        />
        <ScrollArea.Autosize mah={260} w={260} type="auto">
          {fitting.map(({ name, text }) => (
            <UnstyledButton key={name} className={styles.choice} onClick={() => choose(name)}>
              <span>{name}</span>
              <span className={styles.choiceValue}>{text}</span>
            </UnstyledButton>
          ))}
          {fitting.length === 0 && (
            <Text size="xs" c="gray.7" p="xs">
              {t('frame.prose.noneFound')}
            </Text>
          )}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
