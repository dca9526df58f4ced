/** An issue's sentence, its parameters in words. */

import type { ImportIssue } from '../../../../shared/areas/children/import.ts';
import { type KinRole, kinRoles } from '../../../../shared/areas/children/kin.ts';
import { formatDay, isDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { useCodeWords } from '../names.ts';

export function useIssueText(): (issue: ImportIssue) => string {
  const { t, language } = useText();
  const { sexName, relationName } = useCodeWords();
  const inWords = (code: string, name: string, value: string | number): string | number => {
    const text = String(value);
    if (name === 'role' && isRole(text)) return t(`children.role.${text}`);
    if (name === 'relation') return relationName(text) ?? text;
    if (code === 'idSexDiffers' && name === 'idSays') return sexName(text) ?? text;
    return isDay(text) ? formatDay(text, language, 'long') : value;
  };
  return ({ code, params = {} }) =>
    t(
      `children.import.issue.${code}`,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inWords(code, name, value)])),
    );
}

function isRole(text: string): text is KinRole {
  return (kinRoles as readonly string[]).includes(text);
}
