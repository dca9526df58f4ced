/** Checks that several records of the area share: texts of a length, codes of a list. */
import * as z from 'zod';
import { type CodeList, ownCodeShape } from '../../codes/codeList.ts';

export const shortText = z.string().trim().min(1).max(60);
export const lineText = z.string().trim().min(1).max(200);
export const longText = z.string().trim().min(1).max(4000);
type Codes = Pick<CodeList, 'open'> & { entries: readonly { code: string }[] };
/** Of an open list also what looks like a school's own code; whether there is one, the office asks its own list. */
export const codeOf = ({ entries, open }: Codes) =>
  z
    .string()
    .refine(
      (code) => entries.some((entry) => entry.code === code) || (open === true && ownCodeShape.test(code)),
      'unknownCode',
    );
export const codesOf = (list: Codes) => z.array(codeOf(list)).max(20);
