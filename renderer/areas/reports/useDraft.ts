/** The school's words while they are edited: kept apart from what the office has until they are saved. */
import { useState } from 'react';
import type { SummaryView } from '../../../shared/areas/reports/calls.ts';
import type { SectionText } from '../../../shared/areas/reports/model.ts';
import { Refusal } from '../../../shared/problem.ts';
import { useOfficeCommand } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { notifyDone } from '../../ui/notify.tsx';

export interface Draft {
  sections: readonly SectionText[];
  changed: boolean;
  saving: boolean;
  error: unknown;
  /** Puts a section's paragraphs; an empty one is dropped when the draft is saved. */
  put(sectionId: string, paragraphs: string[]): void;
  /** True once the office has said yes. */
  save(): Promise<boolean>;
}

export function useDraft(view: SummaryView): Draft {
  const { t } = useText();
  const { mutateAsync, isPending } = useOfficeCommand('reports.saveSummary');
  /** Null while nothing differs from what the office has. */
  const [edited, setEdited] = useState<SectionText[] | null>(null);
  const [version, setVersion] = useState(view.version);
  const [error, setError] = useState<unknown>(null);
  const sections = edited ?? view.sections;
  return {
    sections,
    changed: edited !== null,
    saving: isPending,
    error,
    put(sectionId, paragraphs) {
      const next = sections.map((each) => (each.id === sectionId ? { ...each, paragraphs } : each));
      setEdited(JSON.stringify(next) === JSON.stringify(view.sections) ? null : next);
    },
    async save() {
      setError(null);
      try {
        const kept = sections.map((each) => ({
          ...each,
          paragraphs: each.paragraphs.filter((text) => text.trim() !== ''),
        }));
        const saved = await mutateAsync({ year: view.year, half: view.half, version, sections: kept });
        setVersion(saved.version);
        setEdited(null);
        notifyDone(t('reports.summary.saved'));
        return true;
      } catch (caught) {
        // the next save goes over what is shown now
        if (caught instanceof Refusal && caught.problem.code === 'changedMeanwhile') setVersion(view.version);
        setError(caught);
        return false;
      }
    },
  };
}
