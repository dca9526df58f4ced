/** The sentences for what went wrong: written once per language in shared/text, found here by code. */
import type { TFunction } from 'i18next';
import {
  type FieldProblem,
  type Problem,
  type ProblemCode,
  problemCodes,
  Refusal,
} from '../../shared/problem.ts';

/** Anything caught, as a Problem: refusals of the office, codes of the window, and what nobody foresaw. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof Error && isProblemCode(error.message)) return { code: error.message };
  return { code: 'unexpected', params: { number: '—' } };
}

function isProblemCode(text: string): text is ProblemCode {
  return (problemCodes as readonly string[]).includes(text);
}

/** What happened, that nothing is lost, and what to do. */
export function problemText(t: TFunction, problem: Problem): string {
  return t(`problem.${problem.code}`, problem.params ?? {});
}

/** What is wrong with one field. */
export function issueText(t: TFunction, problem: Pick<FieldProblem, 'issue' | 'params'>): string {
  return t(`issue.${problem.issue}`, { ...problem.params, defaultValue: t('issue.wrongKind') });
}
