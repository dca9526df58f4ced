/** The choices of a field as rows of inputs. One that files may hold is retired, never thrown away. */
import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import {
  type Icon,
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconBan,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../../app/text.ts';
import { type ChoiceDraft, emptyChoice } from './fieldDraft.ts';

interface ChoiceRowsProps {
  choices: readonly ChoiceDraft[];
  error: string | undefined;
  onChange(choices: ChoiceDraft[]): void;
}

export function ChoiceRows({ choices, error, onChange }: ChoiceRowsProps) {
  const { t } = useText();
  const list = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  // the new line wants its name
  useEffect(() => {
    if (added.current)
      list.current?.querySelector<HTMLElement>(`[data-choice="${choices.length - 1}"]`)?.focus();
    added.current = false;
  }, [choices.length]);
  const put = (at: number, changes: Partial<ChoiceDraft>) =>
    onChange(choices.map((each, index) => (index === at ? { ...each, ...changes } : each)));
  const swap = (a: number, b: number) => {
    const next = [...choices];
    [next[a], next[b]] = [next[b]!, next[a]!];
    onChange(next);
  };
  const add = () => {
    added.current = true;
    onChange([...choices, emptyChoice]);
  };
  return (
    <Input.Wrapper label={t('children.own.choices')} error={error} labelElement="div" withAsterisk>
      <Stack ref={list} gap={6} role="group" aria-label={t('children.own.choices')}>
        {choices.map((choice, index) => {
          const { code, label, retired } = choice;
          const place = index + 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place until it is saved
            <Group key={index} gap={4} wrap="nowrap" align="flex-start">
              <TextInput
                flex={1}
                data-choice={index}
                aria-label={t('children.own.choice', { place })}
                value={label}
                maxLength={24}
                disabled={retired}
                description={retired ? t('children.own.choiceRetired') : undefined}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                onChange={(event) => put(index, { label: event.currentTarget.value })}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.ctrlKey) return;
                  event.preventDefault();
                  if (label.trim() !== '') add();
                }}
              />
              <Act
                icon={IconArrowUp}
                label={t('children.own.choiceEarlier', { place })}
                disabled={index === 0}
                onClick={() => swap(index, index - 1)}
              />
              <Act
                icon={IconArrowDown}
                label={t('children.own.choiceLater', { place })}
                disabled={index === choices.length - 1}
                onClick={() => swap(index, index + 1)}
              />
              {code === null ? (
                <Act
                  icon={IconTrash}
                  label={t('children.own.choiceRemove', { place })}
                  onClick={() => onChange(choices.filter((_, at) => at !== index))}
                />
              ) : (
                <Act
                  icon={retired ? IconArrowBackUp : IconBan}
                  label={t(retired ? 'children.own.choiceRestore' : 'children.own.choiceRetire', { label })}
                  onClick={() => put(index, { retired: !retired })}
                />
              )}
            </Group>
          );
        })}
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            onClick={add}
          >
            {t('children.own.addChoice')}
          </Button>
        </div>
      </Stack>
    </Input.Wrapper>
  );
}

interface ActProps {
  icon: Icon;
  label: string;
  disabled?: boolean;
  onClick(): void;
}

function Act({ icon: Icon, label, disabled = false, onClick }: ActProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={18} stroke={1.7} />
    </ActionIcon>
  );
}
