/** What is said when something is wrong with a package. */
export const packageProblems = {
  packageNotOurs: 'This is no package of Tongjia; it was not read. Look whether it is the right file.',
  packageNewer:
    'A newer program wrote this package; it can’t be read here, nothing was changed. Update the program on this PC first.',
  packageTooLarge: 'This file is larger than {{limitGb}} GB, which no school’s package is; it was not read.',
  packageBomb:
    'Unpacked, this file would be abnormally large and may do harm; it was not unpacked. Ask where it comes from.',
  packageEncrypted: 'This package has a passphrase. Type the one that was handed to you separately.',
  packageWrongPassphrase:
    'The passphrase is wrong; it was not opened. Type it again as it was given to you, leaving nothing out.',
  packageDamaged: 'This package is damaged or was changed; it was not read. Ask for another copy of it.',
  packagePath:
    'This package has an abnormal file name in it and may do harm; it was not read. Ask where it comes from.',
  packageTwice: 'Two parts of this package have one name; it was not read. Ask for another copy of it.',
  packageManifest:
    'The list of this package can’t be understood; it was not read. Ask for another copy of it.',
  packagePartMissing:
    'A part on the list of this package is missing; it was not read. Ask for another copy of it.',
  packagePartExtra:
    'Something in this package is not on its list; it was not read. Ask for another copy of it.',
  packagePartAltered:
    'A part of this package is not what its list says and may have been changed; it was not read. Ask for another copy of it.',
  packagePartKind:
    'A paper in this package is not the kind of file that its name says; it was not read. Ask for another copy of it.',
  packageRows:
    'Line {{row}} of a table in this package is not in its form; it was not read. Ask for another copy of it.',
  packageCounts:
    'The lines in this package are not as many as its list says; it was not read. Ask for another copy of it.',
  packageNotVerified:
    'Read back, it was not what had been written, so it was deleted and does not count. Take another stick.',
  packageGone:
    'This package is no longer there, or the program was locked. Plug the stick in and open it again.',
  packagePlaceGone:
    'This place was not found; it was not written. Plug the stick in, wait a few seconds, try again.',
  packagePlaceFull: 'The stick is full; no half-written package is left. Make room or take another one.',
  packagePlaceReadOnly:
    'This place can be read but not written. Look at the lock switch of the stick, or take another one.',
  packageOnlyNumbersPlain:
    'Rows of persons or papers are in it, so it needs a passphrase; it was not written. Only numbers may go without.',
};
