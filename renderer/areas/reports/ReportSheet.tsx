/** A report as it will read: its sections one below the other, written in where they stand; one toolbar for all of them. */
import { Button, Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { changedSince, type Figure, type SeenFigures } from '../../../shared/areas/reports/figure.ts';
import type { SectionText } from '../../../shared/areas/reports/model.ts';
import { todosIn } from '../../../shared/paper/prose.ts';
import { useText } from '../../app/text.ts';
import {
  type EditorExhibits,
  type EditorFigure,
  ProseEditor,
  ProseToolbar,
} from '../../ui/ProseEditor/index.ts';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { isOpened, useOpenFigure } from './openFigure.ts';
import styles from './summary.module.css';

interface ReportSheetProps {
  title: string;
  sections: readonly SectionText[];
  figures: readonly Figure[];
  /** How the numbers stood when the text was saved. */
  exhibits?: EditorExhibits;
  seen: SeenFigures | null;
  onPut(sectionId: string, paragraphs: string[]): void;
  mayWrite: boolean;
  /** What stands behind a section's text: its tables. */
  after?: (sectionId: string) => ReactNode;
  children?: ReactNode;
}

const numerals = '一二三四五六七八九十';

export function ReportSheet(props: ReportSheetProps) {
  const { title, sections, figures, exhibits, seen, onPut, mayWrite, after, children } = props;
  const { t } = useText();
  const openFigure = useOpenFigure();
  const [editor, setEditor] = useState<Editor | null>(null);
  const shown = useMemo(() => figures.map((each) => editorFigure(each, seen)), [figures, seen]);
  const open = (name: string) => {
    const figure = figures.find((each) => each.name === name);
    if (figure) openFigure(figure);
  };
  return (
    <article className={styles.sheet} aria-label={title}>
      {mayWrite && (
        <div className={styles.toolbar}>
          <ProseToolbar editor={editor} figures={shown} exhibits={exhibits} />
        </div>
      )}
      <h2 className={styles.title}>{title}</h2>
      {sections.map((section, index) => (
        <section key={section.id} className={styles.section}>
          <h3 className={styles.heading}>
            {numerals.charAt(index)}、{section.heading}
          </h3>
          <ProseEditor
            value={section.paragraphs}
            onChange={(lines) => onPut(section.id, lines)}
            label={t('reports.summary.sectionText', { heading: section.heading })}
            placeholder={t('reports.summary.emptySection')}
            figures={shown}
            {...(exhibits && { exhibits })}
            onOpenFigure={open}
            readOnly={!mayWrite}
            onFocus={setEditor}
          />
          {after?.(section.id)}
        </section>
      ))}
      {children}
    </article>
  );
}

function editorFigure(figure: Figure, seen: SeenFigures | null): EditorFigure {
  const { name, value, text } = figure;
  const was = seen?.[name];
  return { name, value, text, opens: isOpened(figure), was: was === text ? undefined : was };
}

/** How many places are still to be filled in, and the way to the next one. */
export function TodoCount({ sections }: { sections: readonly Pick<SectionText, 'paragraphs'>[] }) {
  const { t } = useText();
  const last = useRef(-1);
  const count = todosIn(sections.flatMap(({ paragraphs }) => paragraphs));
  const goToNext = () => {
    const places = document.querySelectorAll<HTMLElement>('[data-todo]');
    if (places.length === 0) return;
    last.current = (last.current + 1) % places.length;
    const place = places[last.current]!;
    place.scrollIntoView({ block: 'center' });
    place.click();
  };
  return (
    <SectionCard>
      {count === 0 ? (
        <Text c="pine.8">{t('reports.summary.todoNone')}</Text>
      ) : (
        <div className={styles.todoCount}>
          <Text c="apricot.9" fw={600}>
            {t('reports.summary.todoLeft', { count })}
          </Text>
          <Button variant="light" color="apricot" size="compact-sm" onClick={goToNext}>
            {t('reports.summary.todoNext')}
          </Button>
        </div>
      )}
    </SectionCard>
  );
}

interface ChangedNumbersProps extends Pick<ReportSheetProps, 'figures' | 'seen'> {
  used: ReadonlySet<string>;
}

/** Numbers on the paper that are others now than when the text was saved. */
export function ChangedNumbers({ figures, seen, used }: ChangedNumbersProps) {
  const { t } = useText();
  const changed = changedSince(figures, seen ?? {}, used);
  if (changed.length === 0) return null;
  return (
    <SectionCard title={t('reports.summary.changedTitle', { count: changed.length })}>
      <ul className={styles.figures}>
        {changed.map(({ name, text, was }) => (
          <li key={name} className={styles.figureRow}>
            <span>{name}</span>
            <span>
              {was} → <strong>{text}</strong>
            </span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
