import { Stack } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Refusal } from '../../../shared/problem.ts';
import { type Fields, labelOfField, type RecordModel, type Values } from '../../../shared/record.ts';
import { useText } from '../../app/text.ts';
import { FormButtons } from '../FormButtons.tsx';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { issueText } from '../problemText.ts';
import {
  type Draft,
  draftOf,
  fieldsOf,
  type Issues,
  isChanged,
  issueOf,
  issuesOf,
  officeIssues,
  patchOf,
  withoutEmptyPhones,
} from './draft.ts';
import { FieldControl, type LinkOption } from './FieldControl.tsx';
import { type Locked, LockedField } from './LockedField.tsx';
import classes from './RecordForm.module.css';

export interface RecordFormProps<F extends Fields> {
  model: RecordModel<F>;
  /** These fields in this order; else those of `section`; else all that a person fills in. */
  fields?: readonly (keyof F & string)[];
  section?: string;
  /** The record as it is; empty for a new one. */
  values: Readonly<Partial<Values<F>>>;
  /** For fields that name another record: who can be chosen, by field. */
  links?: Partial<Record<keyof F & string, readonly LinkOption[]>>;
  /** Fields whose value is seen in part: looked at whole first, then changed. */
  locked?: Partial<Record<keyof F & string, Locked>>;
  /** Words or buttons under a field, from what is typed now. `set` fills other fields. */
  hints?: (draft: Draft, set: (values: Draft) => void) => Partial<Record<keyof F & string, ReactNode>>;
  /** Fields that what is typed now leaves without a meaning: not shown. `follow` empties them. */
  hides?: (draft: Draft) => readonly (keyof F & string)[];
  /** What else changes when a field does, e.g. the birth date with the ID number. */
  follow?: (key: keyof F & string, value: unknown, draft: Draft) => Draft;
  /**
   * Gets the values that have changed. The form is done when this resolves; a Refusal stands at its field, or above
   * the buttons, with all that was typed still there.
   */
  onSubmit: (patch: Partial<Values<F>>) => Promise<unknown>;
  /** Called when nothing was changed, and by 取消 and Escape. */
  onCancel?: () => void;
  /** What had been typed before and is typed now, for an owner that keeps it: at every change. */
  typed?: Draft;
  onDraft?: (draft: Draft) => void;
  /** Tells whether there is something that leaving would lose. */
  onChanged?: (changed: boolean) => void;
  submitLabel?: string;
  /** The field that gets the focus; the first one by default, null leaves it where it is. */
  focus?: (keyof F & string) | null;
  /** Under the fields, above the buttons; what depends on what is typed gets it, and fills fields by `set`. */
  children?: ReactNode | ((draft: Draft, set: (values: Draft) => void) => ReactNode);
  /** What stands beside the fields was changed: saved though no field was. */
  changedBeside?: boolean;
}

/** A form made from a record's model: the right control for each field, its check, its words. */
export function RecordForm<F extends Fields>(props: RecordFormProps<F>) {
  const { model, values, onSubmit, onCancel, onChanged } = props;
  const { t, language } = useText();
  const form = useRef<HTMLFormElement>(null);
  const fields = fieldsOf(model, props);
  const keys = fields.map(([key]) => key);
  const [before, setBefore] = useState<Draft>(() => draftOf(keys, values));
  const [unlocked, setUnlocked] = useState<ReadonlySet<string>>(new Set());
  const [draft, setDraft] = useState<Draft>(() => ({
    ...before,
    ...draftOf(keys, { ...before, ...props.typed }),
  }));
  const [issues, setIssues] = useState<Issues>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const { onDraft } = props;
  useEffect(() => onDraft?.(draft), [draft, onDraft]);
  const changed = isChanged(before, draft);
  useEffect(() => onChanged?.(changed), [changed, onChanged]);
  const focus = props.focus === undefined ? keys[0] : props.focus;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form opens
  useEffect(() => {
    if (focus) focusField(form.current, focus);
  }, []);

  const set = (changes: Draft) => {
    setDraft((was) => ({ ...was, ...changes }));
    setIssues((was) => Object.fromEntries(Object.entries(was).filter(([key]) => !(key in changes))));
  };
  const unlock = (key: string, value: unknown) => {
    setBefore((was) => ({ ...was, [key]: value }));
    setDraft((was) => ({ ...was, [key]: value }));
    setUnlocked((was) => new Set([...was, key]));
  };
  const lockOf = (key: string) =>
    unlocked.has(key) ? undefined : (props.locked as Partial<Record<string, Locked>> | undefined)?.[key];
  const change = (key: string, value: unknown) =>
    set({ [key]: value, ...props.follow?.(key as keyof F & string, value, draft) });
  const check = (key: string, value: unknown) => {
    const issue = value === null ? undefined : issueOf(model.fields[key]!, value);
    setIssues(({ [key]: _, ...others }) => (issue ? { ...others, [key]: issue } : others));
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    const final = withoutEmptyPhones(draft);
    const found = issuesOf(fields, final);
    setDraft(final);
    setIssues(found);
    setError(null);
    if (Object.keys(found).length > 0) return focusField(form.current, Object.keys(found)[0]!);
    if (onCancel && !props.changedBeside && !isChanged(before, final)) return onCancel();
    setBusy(true);
    try {
      await onSubmit(patchOf(model, before, final) as Partial<Values<F>>);
    } catch (caught) {
      const atFields = caught instanceof Refusal ? officeIssues(caught.problem.fields ?? [], keys) : {};
      setIssues(atFields);
      const [first] = Object.keys(atFields);
      if (first === undefined) setError(caught);
      else focusField(form.current, first);
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) void submit(event);
    if (event.key === 'Escape' && !event.defaultPrevented && !changed) onCancel?.();
  };

  const hints: Partial<Record<string, ReactNode>> = props.hints?.(draft, set) ?? {};
  const hidden: readonly string[] = props.hides?.(draft) ?? [];
  const shown = fields.filter(([key]) => !hidden.includes(key));
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <Stack>
        <div className={classes.fields}>
          {shown.map(([key, field]) => {
            const label = labelOfField(field, language);
            const locked = lockOf(key);
            if (locked)
              return (
                <LockedField
                  key={key}
                  name={key}
                  field={field}
                  label={label}
                  locked={locked}
                  onUnlocked={(value) => unlock(key, value)}
                />
              );
            return (
              <FieldControl
                key={key}
                name={key}
                field={field}
                label={label}
                value={draft[key]}
                error={issues[key] && issueText(t, issues[key])}
                hint={hints[key]}
                links={props.links?.[key as keyof F & string] ?? []}
                onChange={(value) => change(key, value)}
                onBlur={(value) => check(key, value)}
              />
            );
          })}
        </div>
        {typeof props.children === 'function' ? props.children(draft, set) : props.children}
        <ProblemAlert error={error} />
        <FormButtons onCancel={onCancel} busy={busy} label={props.submitLabel} />
      </Stack>
    </form>
  );
}

/** The control of a field lies within the element that carries its key. */
function focusField(form: HTMLFormElement | null, key: string): void {
  const place = form?.querySelector<HTMLElement>(`[data-field="${key}"]`);
  place?.scrollIntoView({ block: 'nearest' });
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus();
}
