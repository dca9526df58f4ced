/** What stands among the words as one piece: a number that stays live, a place still to be filled in, a chart between the lines. */
import { CloseButton, UnstyledButton } from '@mantine/core';
import { InputRule, Node } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { createContext, type ReactNode, useContext } from 'react';
import { exhibitLine, wordsOfPiece } from '../../../shared/paper/prose.ts';
import { useText } from '../../app/text.ts';
import styles from './ProseEditor.module.css';

/** A number that the text can use. */
export interface EditorFigure {
  name: string;
  value: number | null;
  text: string;
  /** How it stood when the text was saved, where it is another now. */
  was?: string | undefined;
  /** Whether there are rows to open. */
  opens: boolean;
}

/** Charts and tables by name, and how each looks. */
export interface EditorExhibits {
  names: readonly string[];
  show(name: string): ReactNode;
}

interface Figures {
  byName: ReadonlyMap<string, EditorFigure>;
  open(name: string): void;
  /** The chart or table of this name; null for one that there is not. */
  exhibit(name: string): ReactNode;
}

export const FiguresContext = createContext<Figures>({
  byName: new Map(),
  open: () => undefined,
  exhibit: () => null,
});

const inlineAtom = { group: 'inline', inline: true, atom: true, selectable: true } as const;

export const FigureNode = Node.create({
  name: 'figure',
  ...inlineAtom,
  addOptions: () => ({ isKnown: (_name: string): boolean => false }),
  addAttributes: () => ({ name: { default: '', rendered: false } }),
  parseHTML: () => [
    { tag: 'span[data-figure]', getAttrs: (element) => ({ name: element.getAttribute('data-figure') }) },
  ],
  renderHTML: ({ node }) => ['span', { 'data-figure': node.attrs.name }, `{${node.attrs.name}}`],
  renderText: ({ node }) => `{${node.attrs.name}}`,
  addNodeView: () => ReactNodeViewRenderer(FigureView, { as: 'span' }),
  addInputRules() {
    const { isKnown } = this.options;
    return [
      new InputRule({
        find: /\{([^{}]{1,40})\}$/,
        handler: ({ state, range, match }) => {
          if (!isKnown(match[1]!)) return null;
          state.tr.replaceWith(range.from, range.to, this.type.create({ name: match[1] }));
        },
      }),
    ];
  },
});

export const TodoNode = Node.create({
  name: 'todo',
  ...inlineAtom,
  addAttributes: () => ({ hint: { default: '', rendered: false } }),
  parseHTML: () => [
    { tag: 'mark[data-hint]', getAttrs: (element) => ({ hint: element.getAttribute('data-hint') }) },
  ],
  renderHTML: ({ node }) => ['mark', { 'data-hint': node.attrs.hint }, todoWords(String(node.attrs.hint))],
  renderText: ({ node }) => todoWords(String(node.attrs.hint)),
  addNodeView: () => ReactNodeViewRenderer(TodoView, { as: 'span' }),
  addInputRules() {
    return [
      new InputRule({
        find: /\[待填(?:：([^[\]]{0,200}))?\]$/,
        handler: ({ state, range, match }) => {
          state.tr.replaceWith(range.from, range.to, this.type.create({ hint: match[1] ?? '' }));
        },
      }),
    ];
  },
});

export const ExhibitNode = Node.create({
  name: 'exhibit',
  ...{ group: 'block', atom: true, selectable: true, draggable: true },
  addAttributes: () => ({ name: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'figure[data-exhibit]',
      getAttrs: (element) => ({ name: element.getAttribute('data-exhibit') }),
    },
  ],
  renderHTML: ({ node }) => ['figure', { 'data-exhibit': node.attrs.name }, exhibitLine(node.attrs.name)],
  renderText: ({ node }) => exhibitLine(String(node.attrs.name)),
  addNodeView: () => ReactNodeViewRenderer(ExhibitView),
});

function todoWords(hint: string): string {
  return wordsOfPiece({ kind: 'todo', hint });
}

function FigureView({ node, selected }: NodeViewProps) {
  const { t } = useText();
  const { byName, open } = useContext(FiguresContext);
  const name = String(node.attrs.name);
  const figure = byName.get(name);
  if (!figure)
    return (
      <NodeViewWrapper as="span" className={styles.todo}>
        {`{${name}}`}
      </NodeViewWrapper>
    );
  const { text, value, was, opens } = figure;
  const told = was === undefined ? '' : t('frame.prose.was', { was });
  const words = (
    <>
      {text}
      {was !== undefined && <span className={styles.was}>{told}</span>}
    </>
  );
  return (
    <NodeViewWrapper as="span" data-selected={selected || undefined} className={styles.piece}>
      {value === null ? (
        <mark className={styles.todo}>{text}</mark>
      ) : opens ? (
        // a real button is a box of its own, and the line would break before the comma behind it
        <UnstyledButton
          component="span"
          role="button"
          tabIndex={0}
          className={styles.figure}
          contentEditable={false}
          title={t('frame.prose.openFigure', { name, text })}
          onClick={() => open(name)}
          onKeyDown={(event) => event.key === 'Enter' && open(name)}
        >
          {words}
        </UnstyledButton>
      ) : (
        <span className={styles.plainFigure} title={name}>
          {words}
        </span>
      )}
    </NodeViewWrapper>
  );
}

/** It can be marked, moved and taken out as one thing; what there is to open in it opens. */
function ExhibitView({ node, editor, deleteNode, selected }: NodeViewProps) {
  const { t } = useText();
  const { exhibit } = useContext(FiguresContext);
  const name = String(node.attrs.name);
  return (
    <NodeViewWrapper
      as="figure"
      className={styles.exhibit}
      data-selected={selected || undefined}
      data-drag-handle
      aria-label={name}
    >
      <figcaption className={styles.exhibitName}>
        {name.slice(2)}
        {editor.isEditable && (
          <CloseButton
            size="sm"
            aria-label={t('frame.prose.removeExhibit', { name })}
            onClick={() => deleteNode()}
          />
        )}
      </figcaption>
      {exhibit(name) ?? <span className={styles.todo}>{t('frame.prose.exhibitGone')}</span>}
    </NodeViewWrapper>
  );
}

/** A click marks it whole, so that the words typed next stand in its place. */
function TodoView({ node, editor, getPos, selected }: NodeViewProps) {
  const take = () => {
    const at = getPos();
    if (editor.isEditable && at !== undefined) editor.chain().focus().setNodeSelection(at).run();
  };
  return (
    <NodeViewWrapper as="span" data-selected={selected || undefined} className={styles.piece}>
      {/* biome-ignore lint/a11y: the arrow keys reach it in the text, and typing replaces it */}
      <mark className={styles.todo} data-todo onClick={take}>
        {todoWords(String(node.attrs.hint))}
      </mark>
    </NodeViewWrapper>
  );
}
