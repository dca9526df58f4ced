/** Values as the preview writes them, in the workbook's own language. */
import type { ImportTarget } from '../../../../../shared/areas/children/importTargets.ts';
import { labelOf } from '../../../../../shared/codes/codeList.ts';
import type { Field, Phone } from '../../../../../shared/record.ts';
import type { Role } from '../../../../../shared/roles.ts';
import { maskedText, sightOfField } from '../../../../../shared/veil.ts';

/** A kept value as a person reads it; '' for an empty one. Classes come as text already. */
export function showValue(
  target: ImportTarget,
  value: unknown,
  staffNames: ReadonlyMap<string, string>,
): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const { field } = target;
  if (field.kind === 'phones') return (value as Phone[]).map((each) => each.number).join('、');
  if (field.kind === 'codes') return (value as string[]).map((code) => showCode(field, code)).join('、');
  if (field.kind === 'code') return showCode(field, String(value));
  return field.to === 'staff' ? (staffNames.get(String(value)) ?? '') : String(value);
}

/**
 * What the file holds beside a value of the workbook, as this role sees it. Whether a row changes anything is told to
 * everybody who may import: they see whether a value that they brought is the one on file.
 */
export function showHeld(
  target: ImportTarget,
  value: unknown,
  staffNames: ReadonlyMap<string, string>,
  role: Role,
): string | null {
  const sight = sightOfField(role, target.field);
  if (sight === 'absent') return null;
  return sight === 'whole' ? showValue(target, value, staffNames) : (maskedText(target.field, value) ?? '');
}

function showCode({ codes }: Field, code: string): string {
  return codes ? labelOf(codes, code, 'zh-CN') : code;
}
