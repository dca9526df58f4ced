/** What the full form of each kind of contact asks, in the order of the papers: 家访记录表 and what a talk's record holds
 * (domain.md 1.5). Pure. */
import { contactKind } from '../../codes/index.ts';
import type { ContactField } from './model.ts';

const when = ['day', 'startsAt', 'minutes', 'staffId'] as const satisfies readonly ContactField[];
const follow = [
  'followUp',
  'followUpBy',
  'followUpDoneOn',
  'note',
] as const satisfies readonly ContactField[];

const asked: Record<string, readonly ContactField[]> = {
  talk: ['place', 'topic', 'mood', 'line', 'purpose', 'course', 'found', 'advice', 'effect'],
  visit: [
    'form',
    'place',
    'withWhom',
    'line',
    'purpose',
    'familySituation',
    'atSchool',
    'atHome',
    'course',
    'found',
    'advice',
    'parentsView',
  ],
  parentCall: ['withWhom', 'line', 'purpose', 'atSchool', 'course', 'found', 'advice', 'parentsView'],
  familyCall: ['form', 'withWhom', 'mood', 'line', 'course', 'found'],
  parentTalk: [
    'place',
    'withWhom',
    'line',
    'purpose',
    'atSchool',
    'atHome',
    'course',
    'advice',
    'parentsView',
  ],
  carersMeeting: [
    'form',
    'place',
    'withWhom',
    'line',
    'purpose',
    'course',
    'parentsView',
    'advice',
    'effect',
  ],
  carerGuidance: ['form', 'place', 'withWhom', 'line', 'familySituation', 'course', 'advice', 'effect'],
  letter: ['withWhom', 'line', 'mood', 'course'],
  studyHelp: ['place', 'topic', 'line', 'course', 'found', 'advice', 'effect'],
  helperAct: ['helperId', 'place', 'line', 'course', 'effect'],
};

/** The fields of a kind's full form, its own kind left out; of an unknown kind all of them. */
export function fieldsOf(kind: string): readonly ContactField[] {
  const own = asked[kind] ?? Object.values(asked).flat();
  return [...when, ...new Set(own), ...follow];
}

/** Kinds in the order of their list, for a choice by number keys. */
export const kindsInOrder: readonly string[] = contactKind.entries.map(({ code }) => code);
