/** What the set-up asks, step by step; kept whole, so that going back and forth loses nothing. */
import type { setUpInput } from '../../../shared/areas/admin/calls.ts';
import { schoolModel, staffModel } from '../../../shared/areas/admin/model.ts';
import { type ClassRow, classesFrom } from '../../areas/admin/classes/rows.ts';
import { suggestedTerms, type TermRow, termsFrom } from '../../areas/admin/terms/rows.ts';
import { issueOf } from '../../ui/RecordForm/draft.ts';

export interface Answers {
  school: { name: string; township: string; district: string };
  terms: TermRow[];
  classes: ClassRow[];
  principal: { name: string; username: string; password: string | null };
}

export const steps = ['welcome', 'school', 'terms', 'classes', 'principal', 'recovery'] as const;
export type Step = (typeof steps)[number];

export function firstAnswers(today: string): Answers {
  return {
    school: { name: '', township: '', district: '' },
    terms: suggestedTerms(today),
    classes: [],
    principal: { name: '', username: '', password: null },
  };
}

const orNull = (text: string) => text.trim() || null;

/** Text keys of what is wrong with the school's fields. */
export function schoolIssues({ name, township, district }: Answers['school']) {
  const { fields } = schoolModel;
  return {
    name: issueOf(fields.name, orNull(name)),
    township: issueOf(fields.township, orNull(township)),
    district: issueOf(fields.district, orNull(district)),
  };
}

export function principalIssues({ name, username }: Answers['principal']) {
  const { fields } = staffModel;
  return { name: issueOf(fields.name, orNull(name)), username: issueOf(fields.username, orNull(username)) };
}

/** Complete answers as the office takes them. */
export function setUpFrom({ school, terms, classes, principal }: Answers): typeof setUpInput._output {
  return {
    school: {
      name: school.name.trim(),
      township: orNull(school.township),
      district: orNull(school.district),
    },
    terms: termsFrom(terms).map(({ name, startsOn, endsOn }) => ({ name, startsOn, endsOn })),
    classes: classesFrom(classes).map(({ grade, number, pupils, headTeacherName }) => ({
      grade,
      number,
      pupils,
      headTeacherName,
    })),
    principal: {
      name: principal.name.trim(),
      username: principal.username.trim(),
      password: principal.password ?? '',
    },
  };
}
