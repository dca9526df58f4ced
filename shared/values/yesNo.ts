/** Yes and no as a form's cell says them. */
import { cleanText, toHalfWidth } from './halfWidth.ts';

const yes = new Set(['√', '✓', '✔', '☑', '是', '有', '对', '1', 'y', 'yes', 'true']);
const no = new Set(['×', '✗', '✘', '☐', '否', '无', '不是', '没有', '空', '0', 'n', 'no', 'false']);

/** True, false, null for a blank cell, undefined for what is neither and must be asked. */
export function readYesNo(cell: string | number | boolean): boolean | null | undefined {
  const text = cleanText(toHalfWidth(String(cell))).toLowerCase();
  if (text === '') return null;
  if (yes.has(text)) return true;
  return no.has(text) ? false : undefined;
}
