/**
 * What is being written of a contact, kept in the office while it is typed: after a lock, a killed office or a power cut
 * it is there again.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftContent } from '../../../../shared/areas/contacts/drafts.ts';
import type { ContactChildBrief } from '../../../../shared/areas/contacts/log.ts';
import { office } from '../../../app/office.ts';

export type EntryValues = DraftContent['values'];

export interface Entry {
  children: readonly ContactChildBrief[];
  values: EntryValues;
}

/** A slow typist's pause between two words. */
const keepsAfterMs = 500;

/** Words and days; a kind alone is no beginning. */
function isBegun({ children, values }: Entry, first: Entry): boolean {
  const typed = Object.entries(values).some(
    ([key, value]) => key !== 'kind' && (value === '' ? null : value) !== (first.values[key] ?? null),
  );
  return typed || children.some(({ id }) => !first.children.some((each) => each.id === id));
}

export function useEntry(place: string, first: Entry) {
  const [entry, setEntry] = useState(first);
  /** When what stands here had been written before; null for what was begun now. */
  const [foundFrom, setFoundFrom] = useState<number | null>(null);
  const [loaded, setLoaded] = useState(false);
  const beginning = useRef(first);
  beginning.current = first;
  const pending = useRef<{ timer: number; content: DraftContent | null } | null>(null);

  const write = useCallback(() => {
    const waiting = pending.current;
    if (!waiting) return;
    window.clearTimeout(waiting.timer);
    pending.current = null;
    // locked, or the office is being started again: the page still has it, and the next key tries again
    office.call('contacts.keepDraft', { place, content: waiting.content }).catch(() => {});
  }, [place]);
  const keep = useCallback(
    (next: Entry) => {
      if (pending.current) window.clearTimeout(pending.current.timer);
      const content = isBegun(next, beginning.current)
        ? { childIds: next.children.map(({ id }) => id), values: next.values }
        : null;
      pending.current = { content, timer: window.setTimeout(write, keepsAfterMs) };
    },
    [write],
  );
  useEffect(() => write, [write]);

  useEffect(() => {
    let gone = false;
    office
      .call('contacts.draft', { place })
      .then((draft) => {
        if (gone || !draft) return;
        const { values } = beginning.current;
        setEntry({ children: draft.children, values: { ...values, ...draft.content.values } });
        setFoundFrom(draft.writtenAt);
      })
      .catch(() => {})
      .finally(() => !gone && setLoaded(true));
    return () => {
      gone = true;
    };
  }, [place]);

  const change = useCallback(
    (patch: { children?: readonly ContactChildBrief[]; values?: EntryValues }) =>
      setEntry((was) => {
        const next = {
          children: patch.children ?? was.children,
          values: patch.values ? { ...was.values, ...patch.values } : was.values,
        };
        keep(next);
        return next;
      }),
    [keep],
  );
  /** After it was saved (the office has emptied the draft by the same act), or to throw it away. */
  const clear = useCallback(
    (options: { saved: boolean; kind?: string }) => {
      if (pending.current) window.clearTimeout(pending.current.timer);
      pending.current = null;
      const { kind } = options;
      setEntry({ ...first, values: { ...first.values, ...(kind === undefined ? {} : { kind }) } });
      setFoundFrom(null);
      if (!options.saved) office.call('contacts.keepDraft', { place, content: null }).catch(() => {});
    },
    [first, place],
  );
  return { entry, change, clear, foundFrom, loaded };
}
