/** A report's words while they are edited: kept apart from what the office has until they are saved. */
import { useState } from 'react';
import type { Figure, SeenFigures } from '../../../shared/areas/reports/figure.ts';
import type { SectionText } from '../../../shared/areas/reports/model.ts';
import { Refusal } from '../../../shared/problem.ts';
import { useText } from '../../app/text.ts';
import { notifyDone } from '../../ui/notify.tsx';

interface Kept {
  sections: readonly SectionText[];
  version: number | null;
  figures: readonly Figure[];
}

export interface ReportDraft {
  sections: readonly SectionText[];
  changed: boolean;
  saving: boolean;
  error: unknown;
  /** Puts a section's lines; empty ones are dropped when the draft is saved. */
  put(sectionId: string, paragraphs: string[]): void;
  /** Another text in the place of all of it. */
  putAll(sections: readonly SectionText[]): void;
  /** True once the office has said yes. */
  save(): Promise<boolean>;
  /** The version that the office has now. */
  version: number | null;
}

type ToSave = { sections: SectionText[]; version: number | null; seen: SeenFigures };

/** `keep` asks the office; what else is to be saved with the words is its own. */
export function useReportDraft(
  view: Kept,
  keep: (draft: ToSave) => Promise<{ version: number }>,
): ReportDraft {
  const { t } = useText();
  /** Null while nothing differs from what the office has. */
  const [edited, setEdited] = useState<readonly SectionText[] | null>(null);
  const [version, setVersion] = useState(view.version);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const sections = edited ?? view.sections;
  const put = (next: readonly SectionText[]) =>
    setEdited(JSON.stringify(next) === JSON.stringify(view.sections) ? null : next);
  return {
    ...{ sections, saving, error, version },
    changed: edited !== null,
    put: (sectionId, paragraphs) =>
      put(sections.map((each) => (each.id === sectionId ? { ...each, paragraphs } : each))),
    putAll: put,
    async save() {
      setError(null);
      setSaving(true);
      try {
        const kept = sections.map((each) => ({
          ...each,
          paragraphs: each.paragraphs.filter((line) => line.trim() !== ''),
        }));
        const seen = Object.fromEntries(view.figures.map(({ name, text }) => [name, text]));
        const saved = await keep({ sections: kept, version, seen });
        setVersion(saved.version);
        setEdited(null);
        notifyDone(t('reports.summary.saved'));
        return true;
      } catch (caught) {
        // the next save goes over what is shown now
        if (caught instanceof Refusal && caught.problem.code === 'changedMeanwhile') setVersion(view.version);
        setError(caught);
        return false;
      } finally {
        setSaving(false);
      }
    },
  };
}
