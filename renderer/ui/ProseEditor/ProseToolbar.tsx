/** What the words can be: bold, a sub-heading, a point of a list; and what can be put between them. */
import { ActionIcon, Group, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconChartBar,
  IconCursorText,
  IconH1,
  IconH2,
  IconList,
  IconNumber123,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useText } from '../../app/text.ts';
import type { EditorExhibits, EditorFigure } from './nodes.tsx';
import { PieceChoice } from './PieceChoice.tsx';
import styles from './ProseEditor.module.css';
import { inForm, inReport } from './proseDoc.ts';

interface ProseToolbarProps {
  /** The text in which somebody writes; null while in none. */
  editor: Editor | null;
  figures: readonly EditorFigure[];
  exhibits?: EditorExhibits | undefined;
  /** Of a text in a form. */
  framed?: boolean | undefined;
}

export function ProseToolbar({ editor, figures, exhibits, framed }: ProseToolbarProps) {
  const { t } = useText();
  const levels = framed ? inForm : inReport;
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current?.isActive('bold') ?? false,
      heading: current?.isActive('heading', { level: levels.heading }) ?? false,
      subheading: current?.isActive('heading', { level: levels.subheading }) ?? false,
      item: current?.isActive('bulletList') ?? false,
      undo: current?.can().undo() ?? false,
      redo: current?.can().redo() ?? false,
    }),
  });
  const at = () => editor?.chain().focus();
  const insert = (type: string, attrs: Record<string, string>) => at()?.insertContent({ type, attrs }).run();
  const acts = [
    { key: 'bold', icon: IconBold, on: state?.bold, act: () => at()?.toggleBold().run() },
    {
      key: 'heading',
      icon: IconH1,
      on: state?.heading,
      act: () => at()?.toggleHeading({ level: levels.heading }).run(),
    },
    {
      key: 'subheading',
      icon: IconH2,
      on: state?.subheading,
      act: () => at()?.toggleHeading({ level: levels.subheading }).run(),
    },
    { key: 'item', icon: IconList, on: state?.item, act: () => at()?.toggleBulletList().run() },
    {
      key: 'todo',
      icon: IconCursorText,
      on: undefined,
      act: () => insert('todo', { hint: '' }),
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
        <PieceChoice
          label={t('frame.prose.figure')}
          icon={IconNumber123}
          pieces={figures}
          disabled={!editor}
          onChoose={(name) => insert('figure', { name })}
        />
      )}
      {exhibits && exhibits.names.length > 0 && (
        <PieceChoice
          label={t('frame.prose.exhibit')}
          icon={IconChartBar}
          pieces={exhibits.names.map((name) => ({ name }))}
          disabled={!editor}
          onChoose={(name) => insert('exhibit', { name })}
        />
      )}
    </Group>
  );
}
