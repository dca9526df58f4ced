/** What an import says about a cell, a row or the layout; the codes are those of import/issues.ts. */
export const issues = {
  import: {
    issue: {
      nameMissing: 'No name: this row can’t be imported.',
      idLength: 'The ID number does not have 18 characters; left out for now.',
      idCharacters: 'The ID number holds characters that don’t belong there; left out for now.',
      idDate: 'The birth date in the ID number does not exist; left out for now.',
      idFuture: 'The birth date in the ID number is still to come; left out for now.',
      idCheckDigit:
        'One digit of the ID number is wrong (the check digit differs); left out, compare with the card.',
      idDigitsLost:
        'Excel kept the ID number as a number and lost its last digits. They can’t be guessed; take them from the card.',
      idTwiceInFile: 'The child of row {{row}} has the same ID number; left out, see which is wrong.',
      birthInFuture: 'The birth date is still to come; left out for now.',
      dateUnreadable: 'This date can’t be read; left out for now.',
      formulaCell: 'A formula, whose result nobody has checked; left out, type the value.',
      errorCell: 'Excel itself shows an error here; there is nothing to keep.',
      tooLong: 'Too long, {{most}} at most; left out for now.',
      studentNumberShape: 'Not like a student number (G, J or L, 19 characters); left out for now.',
      codeUnknown: '“{{value}}” is none of the choices; left empty for now.',
      classUnreadable: 'Which class it is can’t be told; left empty for now.',
      yesNoUnreadable: 'Neither a yes nor a no; left empty for now.',
      numberUnreadable: 'No number can be read here; left empty.',
      mentorUnknown: 'Nobody of the staff has this name; left empty for now.',
      birthDayMissing: 'Year and month only; the birth date stays open until somebody knows.',
      dayMissing: 'Year and month only; left empty for now.',
      idSexDiffers: 'The sex is not the one in the ID number, which says {{idSays}}.',
      idBirthDiffers: 'The birth date is not the one in the ID number, which says {{idSays}}.',
      carerNameDiffers:
        'Said to be the {{relation}}, but of another name than in that column; the relation stays empty.',
      birthDayFromId: 'Year and month only; the day is the ID number’s.',
      filledFromId: 'Taken from the ID number.',
      ageUnusualForGrade: 'Aged {{age}} in grade {{grade}} is unusual; the file will ask again.',
      phoneDoubtful: 'Neither a mobile nor a fixed number; kept as it is, ring it some day.',
      changedHereToo: 'Changed in the workbook, and here too ({{who}}, {{day}}). Which is right?',
      keptHere: 'The workbook says what it said before; the file was changed here since and stays',
      markupText: 'Holds markup; kept as plain text.',
      formulaText: 'Begins like a formula; kept as plain text, never reckoned.',
      readAsDeceased: 'Recorded as deceased.',
      readAsRelation: 'Says who it is to the child; recorded as the relation.',
      hiddenRow: 'This row is hidden in the workbook; somebody may not want it. Import it?',
      duplicateRow: 'The same as row {{row}}, word for word; skipped.',
      duplicateRowDiffers:
        'The same child as in row {{row}} with other details; skipped, see which is right.',
      duplicateMaybe:
        'Same name as row {{row}}, and neither ID number nor birth date tells them apart. Two children? Taken, it makes a second file.',
      sameNameInFile: 'Row {{row}} has another child of the same name; each gets a file.',
      sameNameMaybe:
        'A file of the same name exists, with no ID number or birth date to make sure. The same child? Taken, that file is changed.',
      sameNameOther:
        'A file of the same name exists with another ID number or birth date. Taken, a second file is made.',
      idTakenByOther: 'The file with this ID number has another name. Taken, that file gets this name.',
      awayByPlace:
        'No column says who is away: with a work place filled in ({{role}}), the parent counts as away.',
      blankMeansNo: '“{{label}}” holds ticks only, so a blank is a no.',
      villageByAddress: 'The village is read out of the address.',
      schoolingByClass: 'Schooling is set by the grade: 1 to 6 primary, 7 to 9 lower secondary.',
      columnTwice: '“{{label}}” stands there twice; the second column is left out.',
      layoutKnown: 'This layout is known; earlier corrections of its columns are used.',
      macros: 'The file holds macros; they were not run, only values were read.',
      externalLinks: 'The file links to other files; only its own values were read.',
    },
  },
};
