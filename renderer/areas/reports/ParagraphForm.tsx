/** One paragraph while it is written: its words, with numbers as {names} that are put in from a list. */
import { ActionIcon, Button, Group, Popover, Text, Textarea, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconNumber123, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Figure } from '../../../shared/areas/reports/calls.ts';
import { useText } from '../../app/text.ts';
import { FigureChoice } from './FigureList.tsx';
import styles from './summary.module.css';

interface ParagraphFormProps {
  text: string;
  figures: readonly Figure[];
  heading: string;
  number: number;
  canMoveUp: boolean;
  canMoveDown: boolean;
  onDone(text: string): void;
  onCancel(): void;
  onRemove(): void;
  onMove(by: 1 | -1): void;
}

const mostCharacters = 4000;

export function ParagraphForm(props: ParagraphFormProps) {
  const { figures, heading, number, onDone, onCancel, onRemove, onMove } = props;
  const { t } = useText();
  const [text, setText] = useState(props.text);
  const [choosing, setChoosing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const place = placeToWrite(props.text);
    area.current?.setSelectionRange(place.from, place.to);
  }, [props.text]);
  const unknown = [...text.matchAll(/\{([^{}]{1,40})\}/g)].find(
    ([, name]) => !figures.some((each) => each.name === name),
  )?.[1];
  const insert = (name: string) => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? {
      selectionStart: text.length,
      selectionEnd: text.length,
    };
    const token = `{${name}}`;
    setText(text.slice(0, from) + token + text.slice(to));
    setChoosing(false);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + token.length, from + token.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && event.ctrlKey) onDone(text);
  };
  const acts = [
    { key: 'moveUp', icon: IconArrowUp, disabled: !props.canMoveUp, act: () => onMove(-1) },
    { key: 'moveDown', icon: IconArrowDown, disabled: !props.canMoveDown, act: () => onMove(1) },
    { key: 'remove', icon: IconTrash, disabled: false, act: onRemove },
  ] as const;
  return (
    <div className={styles.form}>
      <Textarea
        ref={area}
        aria-label={t('reports.summary.paragraphText', { heading, number })}
        description={t('reports.summary.editHint')}
        error={unknown !== undefined && t('reports.summary.unknownFigure', { name: unknown })}
        inputWrapperOrder={['input', 'error', 'description']}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={mostCharacters}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autoFocus
      />
      <Group gap="xs" mt="xs">
        <Popover opened={choosing} onChange={setChoosing} position="bottom-start" shadow="md" trapFocus>
          <Popover.Target>
            <Button
              variant="light"
              size="compact-md"
              leftSection={<IconNumber123 size={18} stroke={1.7} />}
              onClick={() => setChoosing((was) => !was)}
            >
              {t('reports.summary.insertFigure')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown p="xs">
            <FigureChoice figures={figures} onChoose={insert} />
          </Popover.Dropdown>
        </Popover>
        {acts.map(({ key, icon: Look, disabled, act }) => (
          <Tooltip key={key} label={t(`reports.summary.${key}`)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              disabled={disabled}
              aria-label={t(`reports.summary.${key}`)}
              onClick={act}
            >
              <Look size={18} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        ))}
        <Text size="xs" c="dimmed" ml="auto">
          {text.length > mostCharacters * 0.8 && `${text.length} / ${mostCharacters}`}
        </Text>
        <Button variant="default" size="compact-md" onClick={onCancel}>
          {t('reports.summary.cancel')}
        </Button>
        <Button size="compact-md" onClick={() => onDone(text)}>
          {t('reports.summary.done')}
        </Button>
      </Group>
    </div>
  );
}

/** The first place to be filled in, whole, so that typing replaces it; else the end. */
function placeToWrite(text: string): { from: number; to: number } {
  const todo = /\[待填[^[\]]*\]/.exec(text);
  return todo
    ? { from: todo.index, to: todo.index + todo[0].length }
    : { from: text.length, to: text.length };
}
