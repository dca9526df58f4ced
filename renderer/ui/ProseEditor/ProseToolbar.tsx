/** What the words can be: bold, a sub-heading, a point of a list; and what can be put between them. */
import { ActionIcon, Button, Group, Popover, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconCursorText,
  IconH1,
  IconH2,
  IconList,
  IconNumber123,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { FigureChoice } from './FigureChoice.tsx';
import type { EditorFigure } from './nodes.tsx';
import styles from './ProseEditor.module.css';
import { headingLevels } from './proseDoc.ts';

interface ProseToolbarProps {
  /** The text in which somebody writes; null while in none. */
  editor: Editor | null;
  figures: readonly EditorFigure[];
}

export function ProseToolbar({ editor, figures }: ProseToolbarProps) {
  const { t } = useText();
  const [choosing, setChoosing] = useState(false);
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current?.isActive('bold') ?? false,
      heading: current?.isActive('heading', { level: headingLevels.heading }) ?? false,
      subheading: current?.isActive('heading', { level: headingLevels.subheading }) ?? false,
      item: current?.isActive('bulletList') ?? false,
      undo: current?.can().undo() ?? false,
      redo: current?.can().redo() ?? false,
    }),
  });
  const at = () => editor?.chain().focus();
  const acts = [
    { key: 'bold', icon: IconBold, on: state?.bold, act: () => at()?.toggleBold().run() },
    {
      key: 'heading',
      icon: IconH1,
      on: state?.heading,
      act: () => at()?.toggleHeading({ level: headingLevels.heading }).run(),
    },
    {
      key: 'subheading',
      icon: IconH2,
      on: state?.subheading,
      act: () => at()?.toggleHeading({ level: headingLevels.subheading }).run(),
    },
    { key: 'item', icon: IconList, on: state?.item, act: () => at()?.toggleBulletList().run() },
    {
      key: 'todo',
      icon: IconCursorText,
      on: undefined,
      act: () =>
        at()
          ?.insertContent({ type: 'todo', attrs: { hint: '' } })
          .run(),
    },
  ] as const;
  return (
    <Group gap={2} className={styles.toolbar} role="toolbar" aria-label={t('frame.prose.toolbar')}>
      {acts.map(({ key, icon: Look, on, act }) => (
        <Tooltip key={key} label={t(`frame.prose.${key}`)}>
          <ActionIcon
            variant={on ? 'light' : 'subtle'}
            color={on ? 'pine' : 'gray'}
            size={30}
            disabled={!editor}
            aria-label={t(`frame.prose.${key}`)}
            {...(on === undefined ? {} : { 'aria-pressed': on })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={act}
          >
            <Look size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ))}
      {(['undo', 'redo'] as const).map((key) => {
        const Look = key === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
        return (
          <Tooltip key={key} label={t(`frame.prose.${key}`)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              disabled={!state?.[key]}
              aria-label={t(`frame.prose.${key}`)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => at()?.[key]().run()}
            >
              <Look size={18} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        );
      })}
      {figures.length > 0 && (
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
              disabled={!editor}
              leftSection={<IconNumber123 size={18} stroke={1.7} />}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setChoosing((was) => !was)}
            >
              {t('frame.prose.figure')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown p="xs">
            <FigureChoice
              figures={figures}
              onChoose={(name) => {
                setChoosing(false);
                // the choice gives the focus back first
                requestAnimationFrame(() => at()?.insertContent({ type: 'figure', attrs: { name } }).run());
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}
