/** What a rule of evidence is, and the plain ones that one statement counts. */
import type { RuleLine } from '../../../../../shared/areas/assessment/evidence.ts';
import type { Figure } from '../../../../../shared/areas/reports/figure.ts';
import type { Day } from '../../../../../shared/values/day.ts';
import type { ReadContext, SqlValue } from '../../../context.ts';
import { childScope } from '../../children/files.ts';

/** Both days belong to it. */
export interface RuleTime {
  from: Day;
  to: Day;
}

export interface Rule {
  /** How many records there are, with what the number opens. */
  count(context: ReadContext, time: RuleTime): { value: number; opens?: Opens };
  /** The first `most` of them in order of their days. */
  lines(context: ReadContext, time: RuleTime, most: number): RuleLine[];
}

export type Opens = Partial<Pick<Figure, 'filter' | 'contacts' | 'calls' | 'activities' | 'page'>>;

interface Statement {
  /** From and where, with :from and :to for the time and :scope for the children in reach (joined as child). */
  from: string;
  day: string;
  /** What the line says. */
  words: string;
  /** What is counted; else the rows. */
  counted?: string;
  opens?(time: RuleTime): Opens;
}

/** A rule whose rows one statement finds. */
export function statement({ from, day, words, counted = '*', opens }: Statement): Rule {
  const filled = (context: ReadContext, { from: first, to: last }: RuleTime) => {
    const scope = childScope(context);
    const params: SqlValue[] = [];
    const sql = from.replaceAll(/:(from|to|scope)/g, (_, name: string) => {
      if (name === 'scope') {
        params.push(...scope.params);
        return `child.deletedAt is null and ${scope.sql}`;
      }
      params.push(name === 'from' ? first : last);
      return '?';
    });
    return { sql, params };
  };
  // of children are those whose rows are kept within reach
  const child = from.includes(':scope') ? 'child.id' : 'null';
  return {
    count: (context, time) => {
      const { sql, params } = filled(context, time);
      const { value } = context.read.get<{ value: number }>(
        `select count(${counted}) as value from ${sql}`,
        ...params,
      )!;
      return { value, ...(opens && { opens: opens(time) }) };
    },
    lines: (context, time, most) => {
      const { sql, params } = filled(context, time);
      return context.read.all<RuleLine>(
        `select ${day} as day, ${words} as words, ${child} as childId from ${sql} order by day, words limit ?`,
        ...params,
        most,
      );
    },
  };
}
