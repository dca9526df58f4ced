/** What is said when something goes wrong: what happened, whether anything is lost, what to do next. */
import type { Counted } from '../counted.ts';
import type { problems as zh } from '../zh-CN/problems.ts';
import { packageProblems } from './packages/problems.ts';

export const problems: Counted<typeof zh> = {
  problem: {
    unknownCall:
      'The program was not updated completely, so this can’t be done; nothing has changed. Start the program again; if it stays so, install it anew: no data is lost.',
    invalidInput:
      'Something is not filled in rightly, so nothing was saved yet. Look it over, mend it and try again.',
    notSignedIn: 'The program is locked. Sign in and do it again.',
    notAllowed: 'Your role may not do this; nothing has changed. Ask the principal if you need it.',
    notFound: 'This can’t be found; it may be in the bin. Go back to the list and look again.',
    cancelled: 'Stopped; nothing has changed.',
    unexpected:
      'Something unforeseen happened (number {{number}}). All that was saved is there. Try again; if it stays so, note the number and ask for help.',
    officeGone:
      'The program stopped for a moment and this was not finished. All that was saved is there; do it again once it is back.',
    changedMeanwhile:
      'This was changed elsewhere meanwhile, so nothing was saved over it. What you typed is still here: look at the new state and save again.',
    wrongPassword:
      'The password is wrong. Tries left before a wait: {{left}}. Check whether Caps Lock is on.',
    waitAfterWrongTries: 'Too many wrong tries. Wait {{seconds}} seconds and try again.',
    accountDisabled: 'This account is disabled. Ask the principal if you need it.',
    passwordTooShort: 'The password is too short: at least {{least}} characters.',
    passwordTooCommon:
      'This password is too common and easily guessed. Take another one, such as a sentence only you know.',
    wrongRecoveryCode:
      'This recovery code is not this school’s. Tries left before a wait: {{left}}. Look for the sheet that was printed at set-up.',
    recoveryCodeMistyped:
      'The recovery code is not typed rightly: a character is missing or wrong. Compare it group by group.',
    alreadySetUp:
      'There is a school on this PC already; it was left alone. Start the program again and sign in.',
    notSetUp: 'There is no school on this PC yet. Start the program again and set one up.',
    nameTaken: 'Somebody has this sign-in name already. Take another one.',
    lastPrincipal:
      'One principal must remain, or nobody could manage accounts. Make somebody else a principal first.',
    databaseInUse: 'The data is open in another Tongjia program. Close that one and try again.',
    databaseMissing:
      'The school’s data file can’t be found; it may have been moved. Don’t set up a new school: find the file, or restore a backup.',
    databaseNotOurs:
      'A file that is not Tongjia’s lies where the data should be; it was left alone. Move it away and put the school’s data back.',
    databaseDamaged:
      'The data file is damaged and was not opened, so that it gets no worse. Don’t delete any file; restore the latest backup.',
    databaseNewer:
      'The data was written by a newer version of the program and was left alone. Install the newer version on this PC.',
    databaseOtherBuild:
      'The data doesn’t fit this program and was left alone. Open it with the program it came from, or install the latest version.',
    journalMissing:
      'A file beside the data is missing (its name ends in -wal); the last saves may be in it. Put it back; if it can’t be found, restore a backup.',
    databaseReadOnly:
      'The folder of the data can be looked at but not written to, so nothing was saved. See whether the disk is write-protected; if that is not clear, ask whoever looks after the computer.',
    diskFull:
      'The disk is full. This was not saved; all saved before is there. Free some space and try again.',
    diskError:
      'Something is wrong with the disk. This was not saved; all saved before is there. Back up to a USB stick soon and have the disk checked.',
    keysDamaged:
      'The key file is damaged. The data is still locked and not lost. Each backup holds a key file too: restore the latest backup.',
    keysMissing:
      'The key file can’t be found. The data is still locked and not lost. Put it back beside the data; if it can’t be found, restore the latest backup.',
    backupFailed:
      'The backup was not made; the school’s data is unharmed. Check whether the disk is full or the USB stick was pulled out, and back up again.',
    backupGone:
      'This backup is not there any more: the stick was pulled out, or it was removed. Please look again.',
    backupPlaceGone:
      'The place was not found or can’t be opened: the stick may be out or loose, or the path is wrong. No half-made backup is left.',
    backupPlaceFull: 'The stick is full; no half-made backup is left. Make room or take another one.',
    backupPlaceReadOnly:
      'Nothing can be written there, so nothing was backed up. Look for the stick’s switch, or take another one.',
    backupOfOtherSchool: 'This is another school’s backup; nothing was touched. Choose one of this school.',
    restoreFailed:
      'It was not restored, and everything is as it was. The backup may be damaged or the disk too full; try another one.',
    fileTooLarge:
      'This file is too large and was not imported. Keep only the sheets that are needed and try again.',
    fileKindUnknown:
      'This is no .xlsx or .csv workbook and was not imported. Save it as .xlsx in WPS or Excel and try again.',
    fileDamaged:
      'This file is damaged and was not imported. Open it in WPS or Excel, save it as a new file and try again.',
    fileEncrypted:
      'This file has a password and was not imported. Take the password off in WPS or Excel first.',
    fileBomb:
      'This file would grow to an unreasonable size and was not opened. Ask whoever gave it to you for a new one.',
    fileTooManyRows:
      'The sheet has too many rows (at most {{limit}}) and was not imported. Split it into several files.',
    fileTooManyColumns:
      'The sheet has too many columns (at most {{limit}}) and was not imported. Delete those that are not needed.',
    fileTooSlow:
      'Reading this file took too long and was stopped; nothing was imported. Keep only the sheets that are needed and try again.',
    fileEmpty: 'This file is empty; there is nothing to import.',
    fileEncodingUnknown:
      'The characters of this file can’t be read; nothing was imported. Save it as .xlsx in WPS or Excel and try again.',
    headerNotFound:
      'No row of headings was found (with one like 姓名), so nothing was imported. Check whether the right sheet was chosen.',
    attachmentKindUnknown:
      'This file can’t be put in: only JPG, PNG and WebP pictures and PDF are taken, and a portrait has to be a picture. Nothing was changed. Save it as JPG on the phone or in a picture viewer first.',
    attachmentTooLarge:
      'This file is over {{limit}} MB and was not put in. Take a smaller picture or save a smaller file.',
    pictureTooLarge:
      'This picture has {{megapixels}} megapixels, at most {{limit}} are taken; it was not opened. Make it smaller and try again.',
    attachmentDamaged:
      'This file is incomplete or damaged and was not put in. Take the picture or scan the paper again.',
    attachmentLocked:
      'This PDF has a password and was not put in. Take the password off, or print and scan it.',
    attachmentGone:
      'The program was locked meanwhile, or too many files were open at once: choose these files again. Nothing was changed.',
    attachmentAltered:
      'This is not what was once put in; for safety it was not opened. Restore a backup or scan the paper again.',
    printFailed: 'Nothing was printed. Check whether the printer is on and has paper, and try again.',
    fileOpenElsewhere:
      'This file is open in another program and was not written. Close it there and save again.',
    importGone:
      'The program was locked meanwhile, so the workbook has to be read again. Nothing was written; choose the file once more.',
    importHasOpenRows: 'Rows without a decision: {{count}}. Nothing was imported; decide them first.',
    undoConflict:
      'Something was changed since that does not go together with this step, so it can’t be undone as a whole; nothing has changed. Change it in the file itself.',
    nothingToUndo: 'This was undone already, or can’t be undone; nothing has changed.',
    restoreConflict:
      'There is another of the same kind now (the same ID number, class or half-year); nothing was brought back. Change or remove that one first.',
    inUse:
      'A class that still has children can’t be removed; nothing was saved. Move the children to another class first.',
    noSharedParent:
      'No father or mother of one file matches the other’s. Give the parent the same name or ID number in both, then link them.',
    termsOverlap:
      'The dates of the terms don’t fit: each must end after it starts, and none may overlap. Nothing was saved; mend them and save again.',
    duplicateIdNumber:
      'This ID number stands in another child’s file; nothing was saved. Check the number, or look at that file; if you can’t see it, ask the principal.',
    spellOverlaps:
      'This day lies in a time that is already written down; nothing was saved. Look at the days under Past, mend them and save again.',
    pageSealed: "This page is the child's own and sealed: it can't be changed.",
    emptyPage: 'The page is still empty; nothing was saved. Write a few words or add a picture.',
    onlyOwnSealed:
      "Only the child's own letters and diary pages can be sealed; nothing was saved. Choose The child's own first.",
    helperUnchecked:
      'This helper has no valid record check (within a year, nothing found) and was not paired. Have the record checked first; only the principal can pair without, and says why.',
    dutyTwice:
      'This teacher is on duty that day already; one duty a day. Choose another, or move that duty first.',
    awayThen: 'This teacher can’t be on duty that day. Choose another, or change their days away first.',
    dutyPast: 'A duty that is past can’t be swapped any more.',
    dutyAhead: 'That day has not come yet; write it down when it has.',
    swapAnswered: 'Somebody has answered this swap already; nothing was changed again.',
    helperInUse:
      'This helper has pairings and was not deleted. End or delete the pairings first, or only fill in “Until”.',
    alreadyPaired: 'This child and this helper are paired already; nothing was added.',
    roomFull:
      'The room is taken at that time; nothing was saved. Below are the bookings in the way and the nearest free times: take another, or wait in line.',
    roomNotInUse: 'This room can’t be booked at present; nothing was saved. Please take another.',
    roomTooSmall:
      'On {{day}} {{most}} persons are booked at once; the room can’t become smaller than that. Nothing was saved: change the bookings of that day first.',
    notYourActivity:
      'Somebody else organises this activity; they, the caretaker or the principal can change it.',
    notYourBooking:
      'This booking is somebody else’s: only who answers for it, who made it and who arranges the rooms may change it.',
    bookingOver:
      'This booking was cancelled or never got its place, so it can’t be changed like this. Please book anew.',
    seriesFull:
      'On {{day}} it does not fit, and nothing of the repeat was saved. Look at the list of days: leave that day out or take another time.',
    holdOver:
      'The while for which a place was held is over, or none was held. Please look whether it is still free.',
    childAtPage:
      'A child is at this page; nothing else opens. Lock with Ctrl+L first, then type the password.',
    callRunning: 'This child is on the phone already; nothing was started. End that call first.',
    phoneLineTaken: 'Somebody has this phone then; nothing was booked. The nearest free times: {{free}}.',
    phoneChildTaken:
      'This child has another phone then; nothing was booked. The nearest free times: {{free}}.',
    notYourReservation: 'This is not reserved for you. Please ask whoever keeps the library.',
    holdHasIt: 'This borrower has it already; no hold was placed.',
    phoneLineInUse: 'This phone has calls or appointments, so it was not removed. Put it out of use instead.',
    copyOut: 'This book is still out. Take it back at the desk first; report it lost there if it is',
    sameTitle: 'This is one title already',
    isbnTaken: 'Another title has this ISBN. Open that one and add the copies to it',
    evidenceMissing:
      'Without evidence an indicator cannot have all its points. Put in records, papers or photos, or give fewer points with a reason.',
    reasonMissing: 'Points that are lost, and a re-check that found it wrong, need a reason.',
    assessmentApproved:
      'This self-assessment was approved and stays as it is. To correct it the principal opens it again and approves another edition.',
    leavesUnscored: '{{count}} indicators have no score yet. Score them, then approve.',
    leavesUnscored_one: '{{count}} indicator has no score yet. Score it, then approve.',
    recheckFirst: 'First it is put right, then found right by a re-check.',
    notYourItem:
      'Somebody else answers for this, so nothing was changed. Those who answer for it say that it is done; those who keep the plan change it.',
    findingClosed: 'This finding is closed and stays as it is.',
    reportLacks: 'Something is still missing ({{count}}). Fill it in, then approve.',
    regulationEmpty:
      'There are neither words nor a scan yet. Write it, or bring in the scan, then put it in force.',
    regulationTodos: '{{count}} places are still to be filled in. Write them first, then put it in force.',
    regulationTodos_one: '{{count}} place is still to be filled in. Write it first, then put it in force.',
    versionUntold: 'Say first what changed from the version before, then put it in force.',
    versionFrozen: 'This version is in force and stays as it is. Write a new version to change it.',
    nothingOnTheWall: 'No rule hangs on the wall yet. Write down at a rule where it hangs.',
    changesUntold:
      'This report was approved before. Say what the correction changes, then approve the new edition.',
    intakeClosed:
      'This has gone a step on (decided, counted or entered) and can no longer be changed like that. Open it again and look.',
    tooManyAtOnce: 'At most {{most}} are entered at once; nothing was written. Make several of it.',
    stocktakeClosed: 'This stocktake is closed: nothing more is counted or settled in it. Start another one.',
    stocktakeOpen:
      '{{open}} differences are not settled yet, so it was not closed. Say of each how it is settled.',
    thingOut: 'It is lent; nothing was written. First take it back, or write it down as lost.',
    nothingKept: 'Nothing is in this person’s keeping; nothing was handed over.',
    notSoMany:
      'The ledger has {{balance}}, of which {{out}} are lent: not so many are there, nothing was changed. First take back what is lent, or write it down as lost.',
    revealFirst:
      'You see this value in part only; nothing was saved. Look at it whole first, then change it.',
    ...packageProblems,
  },
  issue: {
    required: 'This is needed',
    wrongKind: 'This can’t be read; write it another way',
    tooSmall: 'At least {{least}}',
    tooBig: 'At most {{most}}',
    tooLong: 'Too long: at most {{most}} characters',
    unknownCode: 'No such choice; take one from the list',
    unknownField: 'There is no such field; take it out',
    notATime: 'Please write a time like 8:30 or 830',
    notADay: 'Write a date such as 2015-03-08 or 2015.3.8',
    idLength: 'An ID number has 18 characters',
    idCharacters: 'An ID number has digits only, and maybe an X at its end',
    idDate: 'The birth date within the ID number doesn’t exist',
    idFuture: 'The birth date within the ID number is still to come',
    idCheckDigit: 'One digit of the ID number is wrong; compare it with the card',
    idDigitsLost: 'It ends in 000, which a workbook often does to it; type it from the card',
    studentNumberShape: 'A student number begins with G, J or L and has 18 more characters',
    phoneDoubtful: 'Neither a mobile nor a landline number by its look; leave it if it is right',
    dayPast: 'This day is past',
    lineIdle: 'This phone is out of use',
    phoneTooLong: 'At most {{most}} minutes at a time',
    dayAhead: 'This day is still to come',
    twice: 'The same thing stands here twice',
    levelSkipped: 'A level is skipped: the row above has to be one level higher',
    beforeLastVersion: 'not before the day of the version before',
    beforeInspection: 'not before the day of the inspection',
    samePerson: 'Two different persons are needed',
    beforeAsked: 'Not before the day on which it was asked for or received',
    labelsTooWide: 'So many columns do not fit on this paper',
    labelsTooTall: 'So many rows do not fit on this paper',
    wrongIsbn: 'No right ISBN: a digit is wrong or missing',
    leftBeforeEntered: 'Not before the day on which it was entered',
    leaveAfterMove: 'They can’t leave after the day of moving up',
    notAMinute: 'Write the time like 2026-11-23 14:05',
    middleAboveHigh: 'The limit of “middle” lies above that of “high”',
    endBeforeStart: 'The end must come after the beginning',
    labelTaken: 'This name is taken; choose another',
    choiceMissing: 'At least one choice is needed',
    choiceTwice: 'Two choices are the same',
    choiceRetired: 'This choice is retired; take another',
    fileTooLarge: 'This file is too large',
  },
};
