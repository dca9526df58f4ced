/** Telephone numbers of the mainland. A village writes what it can be reached by, so nothing here ever refuses one. */
import { cleanText, toHalfWidth } from './halfWidth.ts';

/** 'doubtful' is a warning, never an error: short numbers and the village shop's telephone exist. */
export type PhoneKind = 'mobile' | 'fixed' | 'doubtful';

const mobile = /^1[3-9]\d{9}$/;
/** Area code (010 and 02x have three digits, all others four), number, extension. */
const fixed = /^\(?(010|02\d|0[3-9]\d{2})\)?[\s\-–—]*(\d{7,8})(-\d{1,6})?$/;

/**
 * '+86 138-1234-5678' → '13812345678', '(0577) 65233623' and '057765233623' → '0577-65233623'. What is neither mobile
 * nor fixed stays as it was written, cleaned.
 */
export function normalisePhone(text: string): string {
  const cleaned = cleanText(toHalfWidth(text));
  const asMobile = cleaned.replace(/[\s\-–—]/g, '').replace(/^(\+|00)?86/, '');
  if (mobile.test(asMobile)) return asMobile;
  const parts = fixed.exec(cleaned);
  return parts ? `${parts[1]}-${parts[2]}${parts[3] ?? ''}` : cleaned;
}

export function judgePhone(text: string): PhoneKind {
  const phone = normalisePhone(text);
  if (mobile.test(phone)) return 'mobile';
  return fixed.test(phone) ? 'fixed' : 'doubtful';
}

/** '138****5678', '0577-****3623'; of a doubtful number, or of words, the last two characters at most. */
export function maskPhone(text: string): string {
  const phone = normalisePhone(text);
  if (mobile.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`;
  const parts = fixed.exec(phone);
  if (parts) return `${parts[1]}-${'*'.repeat(parts[2]!.length - 4)}${parts[2]!.slice(-4)}`;
  const characters = Array.from(phone);
  const shown = characters.length > 4 ? characters.slice(-2) : [];
  return '*'.repeat(characters.length - shown.length) + shown.join('');
}
