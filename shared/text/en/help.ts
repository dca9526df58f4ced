/** The help in English; see zh-CN/help.ts. */
import type { HelpTexts } from '../helpTopics.ts';
import { activitiesHelp } from './activitiesHelp.ts';
import { assessmentHelp } from './assessment/help.ts';
import { equipmentHelp } from './equipment/help.ts';
import { catalogueHelp } from './library/catalogueHelp.ts';
import { libraryHelp } from './library/help.ts';
import { mentoringHelp } from './mentoring/help.ts';
import { phoneHelp } from './phone/help.ts';
import { bookingHelp } from './rooms/bookingHelp.ts';
import { calendarHelp } from './rooms/calendarHelp.ts';
import { dutyHelp } from './rooms/dutyHelp.ts';
import { openedHelp } from './rooms/openedHelp.ts';

export const help: HelpTexts = {
  today: {
    title: 'Today: what to do first',
    also: 'home to do attention birthdays',
    body: [
      'Look here first each day. Every number at the top opens the children that it counts.',
      '“To do” is what should be done now: no phone, no carer, nearly sixteen, children not yet seen in the opening survey. A line opens the list of these children.',
      'Under “Needs attention” stand children who live alone, are left unattended, can’t be reached, or whose file has open questions.',
      'Apricot wants attention, red is unsafe or late.',
    ],
  },
  list: {
    title: 'Files: find many children',
    also: 'list filter view columns export roster',
    body: [
      'All files are here. Type to find: name, pinyin, initials, last four of the ID, phone.',
      '“Filter” adds conditions: class, who is away, carer, what is missing. Several work together; each can be changed or taken off.',
      '“On a day” shows the list as it was then: the class of that day, who was away, who cared.',
      'A heading sorts; choose the columns at the top right. Conditions, columns and order can be kept as a view.',
      [
        'Move to a row with the arrow keys',
        '〔Enter〕 opens the file',
        'The space bar marks rows, so that only these are printed',
      ],
    ],
  },
  find: {
    title: 'Find anybody, do anything',
    also: 'search command pinyin dialect',
    body: [
      'On any page press 〔Ctrl K〕, type a name, pinyin, initials, last four of the ID or a phone, and 〔Enter〕.',
      'Sounds that dialects blur don’t matter: exact finds come first, then those that sound alike. Every reading of a surname is known.',
      'Or type what you want to do: “back up”, “print”, “new file”.',
    ],
  },
  file: {
    title: 'One file',
    also: 'edit parents guardian carer questions siblings',
    body: [
      'At the top: who cares for the child, which number to ring now, what is missing, what has to be asked.',
      ['“Edit”, or 〔e〕, changes a part in place', '〔Ctrl Enter〕 saves, 〔Esc〕 leaves it as it was'],
      'An ID number fills in birth date and sex. What looks wrong but is so: say why, and it is not asked again.',
      'A new class, a new carer, a parent leaving or coming back: you are asked since when. If it was only written wrongly, choose “only a correction”.',
      'Files of brothers and sisters are linked: a change of the father’s phone can be made in all of them.',
      'A number with an eye is shown in part. If you need it whole, click the eye; that is recorded.',
    ],
  },
  timeline: {
    title: 'Timeline: how it was before',
    also: 'history past transfer away returned day',
    body: [
      'The file’s timeline says when the child became left-behind, where the parents went and when, who cared, which classes it was in.',
      'A past entry that is wrong or missing is mended here. Entries of one kind can’t overlap.',
      'Lists, statistics and papers of a past day are made from these entries.',
    ],
  },
  pictures: {
    title: 'Pictures and papers',
    also: 'photo scan certificate PDF',
    body: [
      [
        'Open “Pictures and papers” in the file',
        'Drop pictures or PDFs, or choose files',
        'Frame the portrait; give scans a kind and a date',
        'Save',
      ],
      'The place where a photo was taken is removed, pictures are compressed anew, and all stays in the encrypted data. JPG, PNG, WebP and PDF are taken; anything else, or too large, is refused with the reason.',
    ],
  },
  newFile: {
    title: 'A new file',
    also: 'transfer add',
    body: [
      'A name is enough; the rest can follow. With an ID number first, birth date and sex fill in and an existing file is told at once.',
      'For a whole class, bringing in a census is much faster.',
    ],
  },
  doubles: {
    title: 'Likely doubles: two files into one',
    also: 'merge same name twins sound alike',
    body: [
      'Files with one name and birth date, or names that sound alike and a parent’s phone in common, stand here with the reason. Twins are no doubles.',
      [
        '“Compare” shows only what differs, left and right',
        'Say which file stays, then choose left or right for each line; phones can be both',
        '“Make them one”',
      ],
      'Pictures, past spells and people come along to the file that stays, the other goes to the bin. One undo gives back both as they were.',
      'If they are two children, “Not the same child”: you are not asked again.',
    ],
  },
  survey: {
    title: 'The opening survey',
    also: 'check new term changes class',
    body: [
      [
        'The principal or the caretaker begins the survey of the term',
        'Go down each class: one click where nothing changed, the next child is ready',
        'Where something did, click it, mend it in the file, and go back to the survey',
        'Done when all have been seen; the line on Today is gone then',
      ],
      'Apricot cells differ from the survey before, or from the end of last term, with what it was below. Head teachers see their own class. The printed sheet has places to sign.',
    ],
  },
  census: {
    title: 'Bring a census in',
    also: 'Excel template workbook again',
    body: [
      [
        'Download the blank workbook for the class teachers; a workbook they already have is fine too',
        'Drop the Excel or CSV file',
        'See what each row will do: new, changed, same, in question, not possible',
        'Mend or decide the rows in question',
        'Press “Import”',
      ],
      'Nothing changes before you press “Import”. Afterwards 〔Ctrl Z〕 takes the whole import back.',
      'When the same children come again, only what changed in the workbook is proposed: what was mended here meanwhile stays, and where both changed you are asked.',
    ],
  },
  contacts: {
    title: 'Talks and visits: one line each',
    also: 'home visit call letter contact follow-up log',
    body: [
      'Press 〔Alt V〕 on any page. Find the child by name, pinyin or initials, choose the kind, write a line, save.',
      [
        'Type the name of the child and press 〔Enter〕; siblings are offered below, 〔+〕 adds them',
        'Press 〔Tab〕 to the kind and its number, such as 2 for a home visit',
        'Press 〔Tab〕 and write a line; what is to be done later goes into “To follow”',
        'Press 〔Ctrl Enter〕 to save',
      ],
      'One visit or meeting can be for several children: it is logged once and stands in the file of each. “Full form” asks all that the paper of its kind asks, and takes pictures.',
      'A log that was kept in Excel comes in by “Import a log”: look at each row, choose where names are alike; what is there already is not logged twice; nothing is written before, and all of it can be undone.',
      'What was not finished when the program was locked or the power failed is there the next time. Nobody else sees it.',
      'Contacts of children whom you may not see are not shown.',
    ],
  },
  ...activitiesHelp,
  ...assessmentHelp,
  ...equipmentHelp,
  ...openedHelp,
  ...mentoringHelp,
  ...bookingHelp,
  ...calendarHelp,
  ...dutyHelp,
  ...phoneHelp,
  ...libraryHelp,
  ...catalogueHelp,
  howOften: {
    title: 'How often: rules and the matrix',
    also: 'frequency overdue matrix weekly term due',
    body: [
      '“Settings – How often” has a row for each rule: child and parents talk every seven days, a talk each week, a visit each term. Each says where it comes from; rows can be changed, put out of use, added, or kept to one class.',
      'What is covered, due or overdue is worked out from what was logged. Holidays stop the rules that they should stop. Nobody is reported who had not come yet, has left, or was not left-behind then.',
      'A rule counts from the day on which it was put in; what was not logged before is not late. To count from earlier change “Counted from”.',
      'The matrix shows each child in each week, by the week’s last day: a tick is covered, a ring due, a red mark overdue. A cell opens what was done in that week, and a line to add what was not written down.',
      'Today names what is overdue and opens these children; the tab “Contacts” of a file says what is due by when.',
    ],
  },
  print: {
    title: 'Print centre: several papers at once',
    also: 'contact cards phones envelopes labels roster outline',
    body: [
      'Before a term or an inspection several papers are needed of many children: here they are printed in one go.',
      [
        'Choose for whom: the school, some classes, or those marked in the list before',
        'Tick the papers',
        'Look how many pages there will be and fill the printer',
        'Press “Set and preview”: what is seen is what comes out',
      ],
      "There are two contact cards: small ones to carry, eight to a page, cut along the dashed lines; and a large one for the wall at home that an old carer reads across the room. The school's phone is filled in in the settings under school, the head teachers' under classes.",
      'It can be stopped while the pages are being set, and nothing is left behind. What was printed is kept at the right, to be printed again after a change.',
    ],
  },
  carers: {
    title: 'Entrusted care',
    also: 'carer guardian agreement notice renewal elderly',
    body: [
      'Parents who are both away have to entrust an adult who can care, and to tell school and village in writing. Here stands who cares for each child and how far the agreement is.',
      [
        'A row opens the child’s “Care”',
        '“Print agreement” makes one for parents and carer to sign',
        'Once signed, “Record an agreement”: ask the four questions one by one, answer yes or no, and leave open what was not asked',
        'Take pictures of agreement and notice for “Pictures and papers”',
      ],
      'One yes means that this person may not be entrusted: it is said in red, on Today too.',
      'You are told in time before an agreement ends; how long before is set under Settings, School. When the carer changes, the old agreement stays with its dates and a new one is asked for.',
    ],
  },
  risk: {
    title: 'Risk assessment',
    also: 'level points March September half-year',
    body: [
      'Every child is assessed in March and September. “Risk assessment” lists who is still to be assessed; a row opens the child’s “Care”.',
      [
        '“Assess”: answer one question after the other; leave open what was not asked, tick “Asked” where nothing applies',
        'The points add up; the level follows the school’s limits, or whoever assesses chooses it',
        'Save; the form can be printed and signed',
      ],
      'The principal changes questions, points and limits under “Table”. What came with the program is the visible part of a county’s table, with its source; the rest is the school’s to add. Earlier assessments keep their points.',
      'What was assessed is seen by those who see the family’s situation.',
    ],
  },
  duty: {
    title: 'Duty to report: a child is harmed',
    also: 'police 110 violence abuse bullying missing suicide receipt',
    body: [
      'Where a contact or the file speaks of something that may have to be reported at once, the child’s “Care” says so in red: whom to ring and the clock. The program only points, it decides and sends nothing.',
      [
        'If it is so, ring 110 now, don’t wait',
        '“Record a report”: the situation, when it was found, what was seen, who else may see it',
        'Each time somebody was told, “Note it”: when, with whom, the receipt; where telling is unsafe, why not',
        'When all is done, fill in “Closed on” and the outcome',
      ],
      'Only the principal, who found it and those named see a report, nobody else in the history or the bin. Open ones stand on Today in red.',
      'The clock and the school’s own numbers are set under Settings, School.',
    ],
  },
  helpers: {
    title: 'Helpers: acting parents, love mothers, volunteers',
    also: 'outside volunteers record check criminal pairing contact card',
    body: [
      'Persons and organisations who help the children: how to reach them, what they offer, the agreement, the yearly look into their record, their children, and what each did.',
      [
        '“Add” asks for name and kind',
        'On the helper’s page, “Record a check” asks for its day and what it found',
        '“Pair” chooses a child',
      ],
      'A check is valid for a year; one out of date is red. Without a valid one nobody is paired; only the principal can, and says why.',
      'What a helper did is logged as a contact with “Helper from outside” and shows here. Contact cards come eight to a sheet; the list can be saved for Excel.',
    ],
  },
  packages: {
    title: 'Writing and reading a package',
    also: 'send report encrypt passphrase export',
    body: [
      'One file takes along what is to be reported: figures, records, approved reports (PDF, Word, Excel), chosen photos of activities, and scans such as vouchers and certificates.',
      'Say for whom, for what and of which time, then how much of it: numbers only, names masked, or whole (the principal alone). Which personal fields leave is listed before it is written. Sealed pages, talks about a child’s mind and reports of harm are never in it.',
      'A passphrase is made for it. Copy it down or print it, and hand it over apart from the stick; the program does not keep it. Numbers alone may go without. What was written is read back before it counts.',
      'Each sending is noted: the day, for whom, what was in it; the same choice is filled in by a click next time. With the tick, the reports in it are noted as handed over on a stick.',
      'A package that somebody brings is chosen under “Read a package”. Every byte is checked before it is shown; PDFs and pictures are shown here, figures and records as a table each, all can be saved, and your own records stay as they are. What is damaged, missing or changed is told.',
    ],
  },
  statistics: {
    title: 'Statistics table: counts and their check',
    also: 'roll-up sums total age numbers',
    body: [
      'How many children there are in the school, each grade and each class, by age and sex, schooling, household register, boarding, who is away, carer, guardianship and body condition.',
      "Above it the definition can be changed, the school's or the State Council's, and a past day can be looked at.",
      'Each group of columns should add up to the total. Those that do not stand in red over the table; a click opens the children whose fact is missing, to be completed before printing.',
      'It prints on A4 or A3 across; the numbers of the Excel file are real numbers to go on reckoning with.',
    ],
  },
  summary: {
    title: 'The summary',
    also: 'half-year year plan report Word approve',
    body: [
      'Its numbers are counted from the files; press one to open the records that it counts. What the program can’t know stands as [待填]: press it and write your own words.',
      'Write in the text itself: bold, sub-headings, points and numbers are in the row above. A number that has changed since you saved says what it was.',
      '“More” saves it as Word (the form of official papers) or Excel, prints the numbers on one page, and keeps this text as the template for later.',
      'Once the principal has approved it, it stays as it is; a later change is a correction that says what it changes.',
    ],
  },
  monthReport: {
    title: 'The monthly report',
    also: 'month news notes deliver changes due',
    body: [
      'The month’s children, changes, pairing, visits, calls, duty, activities and loans gather themselves; write progress, problems and proposals around the numbers.',
      'Press “Keep for reports” at an activity or a contact when it happens; at the month’s end choose from it under “News” and write it up. No child is named.',
      'By which day, how many items and to whom is set in “How to report”. 今日 reminds you when it is near or late.',
      'When nothing is missing the principal approves; once it has been printed, sealed and handed over, note that. “The year” shows every month.',
    ],
  },
  leadership: {
    title: 'Leadership group',
    also: 'head deputy member duties list organisation',
    body: [
      'The list stands in the order of the posts, with what each answers for. Staff are chosen from the list, others by name.',
      [
        'Add somebody: post, duties and first day.',
        'When somebody leaves, open the line, give the last day, and add the next one.',
      ],
      'Another day shows the list of that day; that is what is printed too.',
    ],
  },
  plans: {
    title: 'Plans',
    also: 'school year term half year items who by when late done difficulties carry on',
    body: [
      'One plan for each school year, term or half year; one line a matter, with who and by when. What is late stands in red, what is due within a week in apricot; those who answer for it and the principal see it on Today too.',
      [
        'Press “Write a plan” and choose its kind; name and days are filled in, and what is open in the last plan can be carried on.',
        'Write a matter in the line at the foot and press 〔Enter〕. Drag the dots at its left, or press 〔↑〕〔↓〕 on them, to move it.',
        'Press “Done” when it is done; there is a place at once for a word on what came of it.',
        'Open an item to tie the activities, talks, visits and meetings that fulfil it; those that sound like it stand first, and each opens its record.',
        '“Print” has the plan, with a place for the seal, and what is done and what is not; both can be saved as Word and Excel.',
      ],
      'Who answers for an item says that it is done and ties records to it; plans are written, and items given up, by the caretaker and the principal. Difficulties among the notes for reports go into a plan in one act, and the note offers to be closed once its item is done.',
      'A talk or visit is seen only by who may meet its child; no paper of a plan names one.',
    ],
  },
  meetings: {
    title: 'Meetings',
    also: 'minutes leadership group joint meeting parents training decisions register signatures',
    body: [
      'One record a meeting: kind, time, place, who led it, who wrote it down, who was there, what was said, what was decided. The list of signatures and photos can be kept with it.',
      [
        'Press “Write minutes” and write the subject; “Add the leadership group” brings in its members of that day.',
        'Write decisions one a line; once saved, say who and by when and press “Put into the plan”.',
        'Later the meeting shows what became of each decision.',
        '“Print the minutes” has places to sign; “Register of meetings” has all of a time.',
      ],
      'Minutes are read by the caretaker, the principal, and those who led, wrote down or attended the meeting.',
    ],
  },
  rules: {
    title: 'Rules',
    also: 'regulation scheme duties emergency plan wall version in force void register',
    body: [
      'Rules, schemes, duties and emergency plans stand here, with where they hang; of each version since when it holds and what it changed.',
      [
        'Write a rule: begin with a starter or with nothing, give the title and where it hangs.',
        'Put your own words where something is to be filled in; a sealed paper can be brought in as a photo or scan.',
        'Put it in force from a day. From then on that version stays as it is.',
        'To change it begin a new version: it starts with the words of the last; say what changed, and put it in force.',
        'Side by side sets two versions next to each other and marks what differs.',
      ],
      'Choose another day above to see what held then. Print it as an official paper, in large letters for the wall (A4, A3), all that hang on the wall, or the register.',
      'Write the day from which it is void at “Title and wall”; what held before can still be found.',
    ],
  },
  building: {
    title: 'Building',
    also: 'standard area progress steps obstacle strengthening stopped month',
    body: [
      'The four numbers at the top open what they count: space indoors and outdoors (written at the rooms), equipment that is missing, one-off money left.',
      [
        'Add a step: what is built, who sees to it, by when.',
        'Mark it done; for one that stopped write the day and why. Late steps stand on the first page.',
        'Note an obstacle, such as a building that is being strengthened, with what is done about it and until when.',
        'At the end of the month write a few words of progress, then go to the monthly report: it has them already.',
      ],
      'The state of building and the month’s progress can be printed and saved as Word and Excel.',
    ],
  },
  funds: {
    title: 'Funds',
    also: 'money budget spending voucher balance overspent',
    body: [
      'One-off and daily money have heads of their own; what was applied for, granted and spent is entered one by one, and what is left is worked out.',
      [
        'New budget head: its name, kind and year.',
        'Enter money: amount and what for; a voucher number and a photo or PDF of the voucher can go with it.',
        'At the end of the year print the use of funds and all entries.',
      ],
      'More may be spent than was granted: it stands in red. Changes and removals can be undone.',
    ],
  },
  school: {
    title: 'The school',
    also: 'name lock time',
    body: [
      'The school’s name is printed on every paper. Ten minutes or less until the program locks itself is good.',
    ],
  },
  terms: {
    title: 'Terms',
    also: 'start holidays dates',
    body: [
      'Two terms a year with their first and last day. Comparisons with last term and the opening survey use these days.',
    ],
  },
  classes: {
    title: 'Classes and moving up',
    also: 'grade head teacher graduation',
    body: [
      'A class is a place: 3(1) is there every year and its children move to 4(1). So the lists of past days name the right class.',
      'At the end of a school year use “Move classes up”: see what happens to each class, pick the children who stay, the top grade leaves. One undo takes it back.',
    ],
  },
  ownFields: {
    title: 'Fields of your own',
    also: 'add custom choice required',
    body: [
      'What the file lacks and the school has to record is added here, such as the way to school or the distance. It is then in the file, the list, filters, the census workbook, the roster and the printed file.',
      [
        'Choose “Add a field” and name it',
        'Choose what is filled in: text, one choice, several, yes or no, a number, a date',
        'Choose its place in the file and who sees it',
      ],
      'Names and choices can change at any time without losing a value; a workbook with the former name is understood. What is no longer needed is retired: its values stay, and it can come back.',
      'Lists such as relief and family income can gain choices too. Sex, ethnicity and relation are national codes and can’t: other systems could not read them.',
    ],
  },
  accounts: {
    title: 'Accounts',
    also: 'password disable recovery code teacher',
    body: [
      'One account a person, never shared: the history says who did what.',
      'The principal can set another’s password anew. A principal who forgot the own one uses the printed recovery code. A lost or seen code is renewed here; the old one then stops working.',
      'Disable the account of a teacher who has left; what was done stays on record.',
    ],
  },
  backups: {
    title: 'Backups and restoring',
    also: 'USB stick new computer damaged lost',
    body: [
      'A backup is made each day; 7 daily, 4 weekly and 12 monthly ones are kept. Each is reopened and checked before it counts.',
      'Computers break and get stolen. Back up to a USB stick every two weeks and lock the stick away. Backups on the stick are encrypted too.',
      ['To restore: press “Restore” at a backup', 'See of which day it is and what would be lost', 'Confirm'],
      'Today’s data is saved first, so a wrong restore can be taken back. A backup opens with the password or recovery code of its time.',
      'A new computer: back up to a stick on the old one, install the program on the new one, and choose “Restore from a backup” at the first start.',
    ],
  },
  undo: {
    title: 'Undo, redo and the bin',
    also: 'Ctrl+Z regret deleted get back',
    body: [
      '〔Ctrl Z〕 takes back what you did last, again and again; a whole import or batch is one step. 〔Ctrl Shift Z〕 does it again. It works after a restart too.',
      'What somebody else has changed since is left alone, and you are told who and when.',
      'Deleted files are in the bin with family and pictures; “Restore” brings all of it back.',
      'The history holds every change: who, when, from what to what. Its entries are chained, so that a missing or altered one is found.',
    ],
  },
  audit: {
    title: 'Changes',
    also: 'audit who changed who looked tampered',
    body: [
      'Every record that was made, changed, removed, brought back or looked at is here, newest first. Click a row for what it was before and after; “Only changes of this one” shows its whole story.',
      'Choose by child, kind of record, person, way, act and day; what is chosen can be saved as Excel.',
      'A moment after opening the program checks that nobody has touched the entries from outside; “Check now” does it at once.',
      'If a red notice appears:',
      [
        'Click “Go and back up”, to keep things as they are now.',
        'Think who was at this PC and its data folder lately.',
        'If need be, restore a backup from before; if in doubt, ask whoever looks after the program in the county.',
      ],
    ],
  },
  sight: {
    title: 'Who sees what',
    also: 'permission role privacy covered ID number stars eye',
    body: [
      'A table of what each role may do and which fields it sees; it can be searched and printed. It is made from the rules that the program itself follows, so the two never differ.',
      'Of a value that is seen in part, some characters are covered (3303**********0030). To see it whole:',
      [
        'Open the file and press the eye beside the number.',
        'After half a minute, and at once when locked, it is covered again.',
      ],
      'Who looked and when stands in the history of that file; it can’t be removed or undone. To change a covered value, look at it whole first.',
      'In lists and rosters numbers are covered for everybody. A principal or head teacher who needs a whole roster prints it with whole numbers, which is recorded too.',
    ],
  },
  keys: {
    title: 'Keys',
    also: 'shortcuts without a mouse',
    body: [
      'Every page works without a mouse: 〔Tab〕 forward, 〔Shift Tab〕 back, 〔Enter〕 opens or confirms, 〔Esc〕 closes.',
      '〔F1〕 help, 〔Ctrl K〕 find, 〔Ctrl L〕 lock, 〔Ctrl Z〕 undo, 〔Ctrl Shift Z〕 redo, 〔Alt 1〕 to 〔Alt 9〕 the pages on the left, 〔Alt N〕 new file.',
      'In a file 〔e〕 edits and 〔Ctrl Enter〕 saves. If the type is small, 〔Ctrl +〕 makes it larger; the page arranges itself.',
    ],
  },
  signIn: {
    title: 'Signing in and locking',
    also: 'password forgotten',
    body: [
      'Choose your name and type your password. After five wrong tries you have to wait, longer each time.',
      'Press 〔Ctrl L〕 when you leave the desk. Unused, the program locks itself; what is half filled in stays.',
      'Password forgotten: ask the principal; the principal uses the printed recovery code.',
    ],
  },
  setUp: {
    title: 'The first start',
    also: 'make school recovery code demo',
    body: [
      'Only looking around? Open the demo school: everybody in it is made up.',
      [
        'Make your own school: name, terms, classes',
        'Give the principal an account and a password',
        'Print the recovery code, type it back, lock the paper away',
      ],
      'If another computer has your data already, choose “Restore from a backup” instead.',
    ],
  },
  refused: {
    title: 'The data can’t be opened',
    also: 'damaged lost restore',
    body: [
      'Don’t delete any file. The screen says why it can’t be opened.',
      'In use by another program: close the other window, or restart the computer.',
      'Damaged or missing: restore the newest backup. The damaged files are kept, never deleted.',
      'The disk is full: make room and open again; all that was saved is there.',
    ],
  },
};
