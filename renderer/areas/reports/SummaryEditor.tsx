/** The summary as it will read: sections, paragraphs, tables, and beside them the numbers that the text can use. */
import { Anchor, Button, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { SummaryTable, SummaryView } from '../../../shared/areas/reports/calls.ts';
import type { SectionText } from '../../../shared/areas/reports/model.ts';
import { piecesOf } from '../../../shared/paper/prose.ts';
import { useText } from '../../app/text.ts';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { useOpenList } from '../children/openList.ts';
import { FigureList } from './FigureList.tsx';
import { Paragraph } from './Paragraph.tsx';
import { ParagraphForm } from './ParagraphForm.tsx';
import styles from './summary.module.css';
import type { Draft } from './useDraft.ts';

interface SummaryEditorProps {
  view: SummaryView;
  draft: Draft;
  mayWrite: boolean;
}

/** The paragraph that is open, by its section and its place in it. */
interface Opened {
  section: string;
  at: number;
}

const numerals = '一二三四五六七八九十';
/** The tables follow the first section on paper, and so here. */
const tablesAfter = 'situation';

export function SummaryEditor({ view, draft, mayWrite }: SummaryEditorProps) {
  const { t } = useText();
  const [opened, setOpened] = useState<Opened | null>(null);
  const names = useMemo(() => new Set(view.figures.map((each) => each.name)), [view.figures]);
  return (
    <div className={styles.columns}>
      <article className={styles.sheet} aria-label={view.title}>
        <h2 className={styles.title}>{view.title}</h2>
        {draft.sections.map((section, index) => (
          <section key={section.id} className={styles.section}>
            <h3 className={styles.heading}>
              {numerals.charAt(index)}、{section.heading}
            </h3>
            <Paragraphs
              section={section}
              view={view}
              names={names}
              opened={opened?.section === section.id ? opened.at : null}
              onOpen={(at) => setOpened(at === null ? null : { section: section.id, at })}
              onPut={(paragraphs) => draft.put(section.id, paragraphs)}
              mayWrite={mayWrite}
            />
            {mayWrite && (
              <Button
                className={styles.add}
                variant="subtle"
                size="compact-sm"
                aria-label={t('reports.summary.addTo', { heading: section.heading })}
                leftSection={<IconPlus size={16} stroke={1.7} />}
                onClick={() => {
                  draft.put(section.id, [...section.paragraphs, '']);
                  setOpened({ section: section.id, at: section.paragraphs.length });
                }}
              >
                {t('reports.summary.add')}
              </Button>
            )}
            {section.id === tablesAfter && <Tables tables={view.tables} />}
          </section>
        ))}
      </article>
      <aside className={styles.side}>
        <TodoCount sections={draft.sections} names={names} />
        <FigureList figures={view.figures} />
      </aside>
    </div>
  );
}

interface ParagraphsProps {
  section: SectionText;
  view: SummaryView;
  names: ReadonlySet<string>;
  opened: number | null;
  onOpen(at: number | null): void;
  onPut(paragraphs: string[]): void;
  mayWrite: boolean;
}

function Paragraphs({ section, view, names, opened, onOpen, onPut, mayWrite }: ParagraphsProps) {
  const { paragraphs } = section;
  const swap = (at: number, to: number) => {
    const next = [...paragraphs];
    [next[at], next[to]] = [next[to]!, next[at]!];
    onPut(next);
    onOpen(to);
  };
  const without = (at: number) => {
    onPut(paragraphs.filter((_, index) => index !== at));
    onOpen(null);
  };
  return paragraphs.map((text, at) =>
    opened === at ? (
      <ParagraphForm
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the section
        key={at}
        text={text}
        figures={view.figures}
        heading={section.heading}
        number={at + 1}
        canMoveUp={at > 0}
        canMoveDown={at < paragraphs.length - 1}
        onDone={(next) => {
          if (next.trim() === '') return without(at);
          onPut(paragraphs.with(at, next));
          onOpen(null);
        }}
        onCancel={() => (text === '' ? without(at) : onOpen(null))}
        onRemove={() => without(at)}
        onMove={(by) => swap(at, at + by)}
      />
    ) : (
      <Paragraph
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        key={at}
        text={text}
        number={at + 1}
        figures={view.figures}
        names={names}
        {...(mayWrite ? { onEdit: () => onOpen(at) } : {})}
      />
    ),
  );
}

/** How many places are still to be filled in, and the way to the next one. */
function TodoCount({ sections, names }: { sections: readonly SectionText[]; names: ReadonlySet<string> }) {
  const { t } = useText();
  const last = useRef(-1);
  const count = sections
    .flatMap((section) => section.paragraphs.flatMap((text) => piecesOf(text, names)))
    .filter((piece) => piece.kind === 'todo').length;
  const goToNext = () => {
    const places = document.querySelectorAll<HTMLElement>('[data-todo]');
    if (places.length === 0) return;
    last.current = (last.current + 1) % places.length;
    const place = places[last.current]!;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  };
  return (
    <SectionCard>
      {count === 0 ? (
        <Text c="pine.8">{t('reports.summary.todoNone')}</Text>
      ) : (
        <div className={styles.todoCount}>
          <Text c="apricot.8" fw={600}>
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

function Tables({ tables }: { tables: SummaryTable[] }) {
  const { t } = useText();
  const openList = useOpenList();
  return (
    <section className={styles.tables} aria-label={t('reports.summary.tablesTitle')}>
      {tables.map((table) => (
        <div key={table.id} className={styles.tableBox}>
          <Table captionSide="top" withTableBorder withColumnBorders verticalSpacing={4} fz="xs">
            <Table.Caption className={styles.caption}>{table.title}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                {table.columns.map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.rows.map((row) => (
                <Table.Tr key={row.label}>
                  <Table.Td>{row.label}</Table.Td>
                  {row.cells.map((cell, index) => {
                    const column = table.columns[index + 1] ?? '';
                    return (
                      <Table.Td key={column} className={styles.numeric}>
                        {cell.filter && cell.text !== '0' ? (
                          <Anchor
                            component="button"
                            type="button"
                            inherit
                            title={t('reports.summary.openCell', {
                              row: row.label,
                              column,
                              text: cell.text,
                            })}
                            onClick={() => openList(cell.filter!)}
                          >
                            {cell.text}
                          </Anchor>
                        ) : (
                          cell.text
                        )}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ))}
    </section>
  );
}
