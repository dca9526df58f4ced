/**
 * Tells a scanner's keys from a hand's, wherever the focus is and whatever input method is on. A scanner is a keyboard that
 * types the digits of a label within a breath and then Enter; one that is slow is known by the label's check digit as well. Pure.
 */
import { readLabel } from '../../../shared/values/label.ts';

export interface KeyFacts {
  key: string;
  code: string;
  /** With Ctrl, Alt or Meta. */
  modified: boolean;
  /** An input method is in the middle of a word. */
  composing: boolean;
  /** ms. */
  at: number;
  /** 'field': where labels are typed; 'text': another field that wants text; 'elsewhere': a button, the page. */
  where: 'field' | 'text' | 'elsewhere';
}

/**
 * `take`: the page keeps the key to itself. `digit`: to be put into the field, as an input method had swallowed it; `scanned`: a
 * whole label; `strip`: so many of its digits stand in the text field and go.
 */
export interface Verdict {
  take: boolean;
  digit?: string;
  scanned?: string;
  strip?: number;
}

const pass: Verdict = { take: false };
/** The shortest label: a digit for the kind, six of the number, a check digit. */
const shortest = 8;
/** No hand types eight digits so fast. */
const burstGapMs = 60;
/** Between the keys of a slow scanner; a hand that types so fast seldom hits a right check digit. */
const slowGapMs = 100;

export class ScanKeys {
  /** Digits one after the other without a pause. */
  private burst = '';
  /** As `burst`, with the pauses of a slow scanner. */
  private slow = '';
  private lastAt = 0;
  /** Letters are being spelt: digits then choose a word. */
  private spelling = false;

  press(facts: KeyFacts): Verdict {
    if (facts.modified || facts.key === 'Shift') return pass;
    const swallowed = facts.key === 'Process' || facts.key === 'Unidentified' || facts.composing;
    if (!facts.composing && !/^Key[A-Z]$/.test(facts.code)) this.spelling = false;
    if (swallowed && /^Key[A-Z]$/.test(facts.code)) this.spelling = true;
    if (this.spelling) return this.forget();
    const digit = digitOf(facts);
    if (digit !== null) return this.digit(digit, facts, swallowed);
    if (facts.key === 'Enter' || facts.code === 'Enter' || facts.code === 'NumpadEnter')
      return this.enter(facts, swallowed);
    return this.forget();
  }

  private digit(digit: string, { at, where }: KeyFacts, swallowed: boolean): Verdict {
    const gap = at - this.lastAt;
    this.burst = gap <= burstGapMs ? this.burst + digit : digit;
    this.slow = gap <= slowGapMs ? this.slow + digit : digit;
    this.lastAt = at;
    if (where === 'field') return swallowed ? { take: true, digit } : pass;
    return where === 'elsewhere' ? { take: true } : pass;
  }

  private enter({ at, where }: KeyFacts, swallowed: boolean): Verdict {
    const gap = at - this.lastAt;
    const fast = gap <= burstGapMs * 2 && this.burst.length >= shortest ? this.burst : null;
    const isSlow = where !== 'field' && gap <= slowGapMs && isLabel(this.slow);
    const scanned = fast ?? (isSlow ? this.slow : null);
    this.forget();
    if (scanned === null) return { take: swallowed && where === 'field' };
    return where === 'elsewhere' ? { take: true, scanned } : { take: true, scanned, strip: scanned.length };
  }

  private forget(): Verdict {
    this.burst = '';
    this.slow = '';
    return pass;
  }
}

function isLabel(digits: string): boolean {
  const label = readLabel(digits);
  return label !== null && !('wrong' in label);
}

/** Of half and full width, and by the place of the key where the input method hides what it means. */
function digitOf({ key, code }: KeyFacts): string | null {
  if (/^[0-9]$/.test(key)) return key;
  if (/^[０-９]$/.test(key)) return String.fromCharCode(key.charCodeAt(0) - 0xfee0);
  if (key !== 'Process' && key !== 'Unidentified') return null;
  return /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1] ?? null;
}
