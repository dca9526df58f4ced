/** Help on assessment and putting right. */
import type { HelpTexts } from '../../helpTopics.ts';

export const assessmentHelp: Pick<HelpTexts, 'assessment' | 'indicators' | 'inspection' | 'letters'> = {
  assessment: {
    title: 'Self-assessment',
    also: 'score evidence points form bind',
    body: [
      'Every point of the table needs its evidence. Begin with a table of indicators; choose one after another on the left, and read, prove and score it on the right.',
      [
        'Records (visits, calls home, duty and so on) are counted for the time of the assessment; the number opens them',
        'Papers and photos are put in; for what lies in a cupboard, say where',
        'Give the score, 〔Ctrl Enter〕 saves it and goes on; say why points are lost',
      ],
      'Without evidence no indicator has all its points. The principal approves it: form, index and evidence are bound as one PDF in the indicators’ order, numbered through, and stay as they are; a correction is another edition.',
      'What the inspectors gave can be noted later. Earlier years stand beside each other.',
    ],
  },
  indicators: {
    title: 'Indicators',
    also: 'table points import',
    body: [
      'Three levels, points in half steps; the upper levels are the sum of what is below. The example is the first part of a province’s table: change it to yours.',
      '〔Enter〕 adds a row, 〔Alt ↑〕 and 〔Alt ↓〕 move it with all below, 〔Alt ←〕 and 〔Alt →〕 take it a level out or in. Records that prove it are put in by themselves when an assessment begins.',
      'A workbook can be brought in: merged cells are read, every row is seen before it is kept, and it can be undone.',
    ],
  },
  inspection: {
    title: 'Inspections and putting right',
    also: 'finding deadline recheck close register',
    body: [
      'Note who came, what was praised and what was found; each finding has a day and somebody who answers for it. What is late is told on Today.',
      [
        'When it is done, open it, say what was done and when, and add its proof',
        'Re-check: found right, or say what is wrong and it is open again',
        'The principal closes what was found right',
      ],
      'There is a notice and a closing form for each, and a register of all.',
    ],
  },
  letters: {
    title: 'Letters of responsibility',
    also: 'sign duties who answers',
    body: [
      'A letter each: who, which post, what for. Print it for signing and note the day; a register a year.',
    ],
  },
};
