/**
 * One running import: what the office has read, and what a person does with it. Kept while other pages are looked at,
 * and over a lock, at which the office forgets its part: the workbook is read again and all that was said is said again.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ImportPreview, ImportReport } from '../../../../shared/areas/children/import.ts';
import { Refusal } from '../../../../shared/problem.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeJob } from '../../../app/calls.ts';
import { type Adjustment, addTo, nothingSaid, type Said } from './said.ts';

export interface Census {
  preview: ImportPreview | null;
  report: ImportReport | null;
  /** The workbook, and what was said about it so far. */
  workbook: { name: string; bytes: Uint8Array } | null;
  said: Said;
  /** The workbook was read again after a lock; somebody should look before anything is written. */
  readAgain: boolean;
}

const nothing: Census = { preview: null, report: null, workbook: null, said: nothingSaid, readAgain: false };
/** In the client's memory, which is emptied when somebody else signs in. */
const key = ['census'];

export function useCensus() {
  const client = useQueryClient();
  const { data: census = nothing } = useQuery<Census>({
    queryKey: key,
    // reading again what is kept: it comes from nowhere else
    queryFn: () => client.getQueryData<Census>(key) ?? nothing,
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
  /** Where the office has forgotten the import: reads the workbook again and shows it as it was. */
  const readAgain = async (said: Said) => {
    if (!census.workbook) return;
    const { importId } = await reading.mutateAsync(census.workbook);
    const preview = await adjusting.mutateAsync({ importId, ...said });
    put({ ...census, said, preview, readAgain: true });
  };
  const read = (file: File) =>
    attempt(async () => {
      const workbook = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      put({ ...nothing, workbook, preview: await reading.mutateAsync(workbook) });
    });
  const adjust = (changes: Adjustment) =>
    attempt(async () => {
      const { preview } = census;
      if (!preview) return;
      const said = addTo(census.said, changes);
      try {
        const { importId } = preview;
        const next = await adjusting.mutateAsync({ importId, ...nothingSaid, ...changes });
        put({ ...census, said, preview: next, readAgain: false });
      } catch (caught) {
        if (!isRefusal(caught, 'importGone')) throw caught;
        await readAgain(said);
      }
    });
  const commit = (censusDay: Day, classes: boolean) =>
    attempt(async () => {
      const { preview } = census;
      if (!preview) return;
      const { importId } = preview;
      try {
        put({ ...nothing, report: await committing.mutateAsync({ importId, censusDay, classes }) });
      } catch (caught) {
        if (isRefusal(caught, 'importGone')) return await readAgain(census.said);
        // somebody wrote meanwhile and the rows would come out otherwise: shown before anything is written
        if (isRefusal(caught, 'changedMeanwhile'))
          put({ ...census, preview: await adjusting.mutateAsync({ importId, ...nothingSaid }) });
        throw caught;
      }
    });
  const begin = () => {
    setError(null);
    put(nothing);
  };
  return { ...census, error, reading, adjusting, committing, read, adjust, commit, begin };
}

function isRefusal(error: unknown, code: string): boolean {
  return error instanceof Refusal && error.problem.code === code;
}
