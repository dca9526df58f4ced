/** The summary as it will read, with its tables, and beside it what was approved and the numbers that the text can use. */
import type { SummaryView } from '../../../shared/areas/reports/calls.ts';
import type { SummaryTable } from '../../../shared/areas/reports/exhibits.ts';
import { namesUsed } from '../../../shared/areas/reports/figure.ts';
import type { FiledReport } from '../../../shared/areas/reports/filed.ts';
import { todosIn } from '../../../shared/paper/prose.ts';
import { useText } from '../../app/text.ts';
import { NumberTable, useExhibits } from './exhibits.tsx';
import { FigureList } from './FigureList.tsx';
import { Filed } from './Filed.tsx';
import { Former } from './Former.tsx';
import { ChangedNumbers, ReportSheet, TodoCount } from './ReportSheet.tsx';
import styles from './summary.module.css';
import type { ReportDraft } from './useReportDraft.ts';

interface SummaryEditorProps {
  view: SummaryView;
  draft: ReportDraft;
  mayWrite: boolean;
  approve: (changes: string | null) => Promise<FiledReport>;
}

/** The tables follow the first section on paper, and so here. */
const tablesAfter = 'situation';

export function SummaryEditor({ view, draft, mayWrite, approve }: SummaryEditorProps) {
  const { t } = useText();
  const { year, half } = view;
  const exhibits = useExhibits(view);
  const used = namesUsed(draft.sections);
  return (
    <div className={styles.columns}>
      <ReportSheet
        title={view.title}
        sections={draft.sections}
        figures={view.figures}
        exhibits={exhibits}
        seen={view.seen}
        onPut={draft.put}
        mayWrite={mayWrite}
        after={(id) => id === tablesAfter && <Tables tables={view.tables} />}
      />
      <aside className={styles.side}>
        <TodoCount sections={draft.sections} />
        <Filed
          kind={half === 0 ? 'year' : 'half'}
          period={half === 0 ? String(year) : `${year}-H${half}`}
          receiver={null}
          figures={view.figures}
          used={used}
          todos={todosIn(draft.sections.flatMap(({ paragraphs }) => paragraphs))}
          approve={approve}
          hindered={draft.changed ? t('reports.filed.saveFirst') : null}
        />
        <ChangedNumbers figures={view.figures} seen={view.seen} used={used} />
        <Former year={year} half={half} />
        <FigureList figures={view.figures} />
      </aside>
    </div>
  );
}

function Tables({ tables }: { tables: readonly SummaryTable[] }) {
  const { t } = useText();
  return (
    <section className={styles.tables} aria-label={t('reports.summary.tablesTitle')}>
      {tables.map((table) => (
        <NumberTable key={table.id} table={table} caption={table.title} />
      ))}
    </section>
  );
}
