/** One running import: what the office has read, and what a person does with it. Kept while other pages are looked at. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type {
  ImportAdjustment,
  ImportPreview,
  ImportReport,
} from '../../../../shared/areas/children/import.ts';
import { Refusal } from '../../../../shared/problem.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeJob } from '../../../app/calls.ts';

/** What changes in an adjustment; everything else stays as it was. */
export type Adjustment = Partial<Omit<ImportAdjustment, 'importId'>>;

export interface Census {
  preview: ImportPreview | null;
  report: ImportReport | null;
}

const nothingToAdjust = { sheet: null, mapping: [], mends: [], decisions: [] };
const nothing: Census = { preview: null, report: null };
/** In the client's memory, which is emptied when somebody else signs in. */
const key = ['census'];

export function useCensus() {
  const client = useQueryClient();
  const { data: census = nothing } = useQuery<Census>({
    queryKey: key,
    queryFn: () => nothing,
    initialData: nothing,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const put = useCallback((next: Census) => client.setQueryData(key, next), [client]);
  const [error, setError] = useState<unknown>(null);
  const reading = useOfficeJob('children.readWorkbook');
  const adjusting = useOfficeJob('children.adjustImport');
  const committing = useOfficeJob('children.commitImport');

  const attempt = async (work: () => Promise<void>) => {
    setError(null);
    try {
      await work();
    } catch (caught) {
      setError(caught);
    }
  };
  const read = (file: File) =>
    attempt(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      put({ preview: await reading.mutateAsync({ name: file.name, bytes }), report: null });
    });
  const adjust = (changes: Adjustment) =>
    attempt(async () => {
      if (!census.preview) return;
      const { importId } = census.preview;
      const whole = { importId, ...nothingToAdjust, ...changes };
      put({ ...census, preview: await adjusting.mutateAsync(whole) });
    });
  const commit = (censusDay: Day, classes: boolean) =>
    attempt(async () => {
      if (!census.preview) return;
      const { importId } = census.preview;
      try {
        put({ preview: null, report: await committing.mutateAsync({ importId, censusDay, classes }) });
      } catch (caught) {
        // somebody wrote meanwhile and the rows would come out otherwise: shown before anything is written
        if (caught instanceof Refusal && caught.problem.code === 'changedMeanwhile')
          put({ ...census, preview: await adjusting.mutateAsync({ importId, ...nothingToAdjust }) });
        throw caught;
      }
    });
  const begin = () => {
    setError(null);
    put(nothing);
  };
  return { ...census, error, reading, adjusting, committing, read, adjust, commit, begin };
}
