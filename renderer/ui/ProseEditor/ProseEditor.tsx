/**
 * Writing in the form in which it will be read: sub-headings, points, bold words, and between the words numbers that stay
 * live and places still to be filled in. What it holds are lines of shared/paper/prose.ts.
 */
import { Input } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import {
  type EditorExhibits,
  type EditorFigure,
  ExhibitNode,
  FigureNode,
  FiguresContext,
  TodoNode,
} from './nodes.tsx';
import styles from './ProseEditor.module.css';
import { ProseToolbar } from './ProseToolbar.tsx';
import { inForm, inReport, toDoc, toLines } from './proseDoc.ts';

interface ProseEditorProps {
  value: readonly string[];
  onChange(lines: string[]): void;
  /** What this text is, for those who can't see where it stands. */
  label: string;
  placeholder?: string;
  figures?: readonly EditorFigure[];
  /** Charts and tables that can stand between the lines. */
  exhibits?: EditorExhibits;
  onOpenFigure?: (name: string) => void;
  readOnly?: boolean;
  /** Given where one toolbar serves several texts: tells in which somebody writes. Without it there is one here. */
  onFocus?: (editor: Editor) => void;
  /** In a form: a visible label over it, a frame around it, and what is wrong under it. */
  framed?: boolean;
  /** Its headings stand right below the one of its card, as those of a framed text do. */
  inCard?: boolean;
  error?: ReactNode;
}

const noFigures: readonly EditorFigure[] = [];

export function ProseEditor(props: ProseEditorProps) {
  const {
    value,
    onChange,
    label,
    placeholder = '',
    readOnly = false,
    onFocus,
    framed,
    inCard,
    error,
  } = props;
  const { figures = noFigures, exhibits, onOpenFigure } = props;
  const byName = useMemo(() => new Map(figures.map((each) => [each.name, each])), [figures]);
  const names = useMemo(() => new Set(byName.keys()), [byName]);
  const levels = framed || inCard ? inForm : inReport;
  const reading = { names, levels, exhibits: exhibits !== undefined };
  // the editor is made once; what it asks later it must find as it is then
  const now = useRef({ reading, onChange, onFocus });
  now.current = { reading, onChange, onFocus };
  const said = useRef(value);
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [levels.heading, levels.subheading] },
        ...{ blockquote: false, code: false, codeBlock: false, hardBreak: false, horizontalRule: false },
        ...{ italic: false, link: false, orderedList: false, strike: false, underline: false },
        trailingNode: false,
      }),
      FigureNode.configure({ isKnown: (name) => now.current.reading.names.has(name) }),
      TodoNode,
      ExhibitNode,
    ],
    content: toDoc(value, reading),
    editable: !readOnly,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        ...{
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'data-placeholder': placeholder,
        },
        ...(readOnly ? { 'aria-readonly': 'true' } : {}),
      },
      clipboardTextParser: (text, _context, _plain, view) =>
        Slice.maxOpen(
          view.state.schema.nodeFromJSON(toDoc(text.split(/\r?\n/), now.current.reading)).content,
        ),
      clipboardTextSerializer: (slice) =>
        toLines({ type: 'doc', content: slice.content.toJSON() ?? [] }, levels).join('\n'),
    },
    onUpdate: ({ editor: changed }) => {
      said.current = toLines(changed.getJSON(), levels);
      now.current.onChange([...said.current]);
    },
    onFocus: ({ editor: focused }) => now.current.onFocus?.(focused),
  });
  // put in from outside: another text, not the one that was typed here
  useEffect(() => {
    if (value.join('\n') === said.current.join('\n')) return;
    said.current = value;
    editor.commands.setContent(toDoc(value, now.current.reading), {
      emitUpdate: false,
    });
  }, [editor, value]);
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly]);
  const pieces = useMemo(
    () => ({ byName, open: onOpenFigure ?? (() => undefined), exhibit: exhibits?.show ?? (() => null) }),
    [byName, onOpenFigure, exhibits],
  );
  const text = (
    <FiguresContext.Provider value={pieces}>
      {!onFocus && !readOnly && (
        <ProseToolbar editor={editor} figures={figures} exhibits={exhibits} framed={framed} />
      )}
      <EditorContent editor={editor} className={styles.text} data-editable={!readOnly || undefined} />
    </FiguresContext.Provider>
  );
  if (!framed) return text;
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      <div className={styles.frame} data-error={error ? true : undefined}>
        {text}
      </div>
    </Input.Wrapper>
  );
}
