/** One sentence for who sees a page for the first time; once put away it never comes again. Each fits on one line. */
import type { hints as zh } from '../zh-CN/hints.ts';

export const hints: typeof zh = {
  today: 'What is to do now comes first; click any number to open the children it counts.',
  list: 'Click a row to open the file; Ctrl K finds a child from any page, by name or pinyin initials.',
  file: 'Everything is changed where it stands: click “Edit”, save with Ctrl Enter, undo with Ctrl Z.',
  census:
    'Choose a workbook without fear: you see what each row will do, and nothing changes before you click “Import”.',
  survey:
    'Click a cell that has changed to mend it; when the class is done, print the check sheet and sign it.',
  print: 'Choose archives, cards and labels together; they are put in class order and printed in one go.',
  audit: 'Click a row to see what stood there before and after.',
  backups: 'Computers break: copy to a USB stick now and then, and keep it away from the computer.',
  own: 'What your school wants to note besides: add it here, and files, list, import and papers have it at once.',
  summary:
    'Numbers are counted from the files, click one to see the children; you write where it says “To fill in”.',
  guardians: 'A row opens the child’s “Care”: record the agreement, ask the four questions, print it.',
  helpers:
    'Record the check first, then pair; a check holds for a year, and you are told when it is out of date.',
  statistics: 'For an earlier day, use “On a day”; before printing, see that the groups add up.',
};
