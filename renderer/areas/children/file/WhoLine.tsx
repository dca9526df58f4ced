import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import { useText } from '../../../app/text.ts';
import { useCodeWords } from '../names.ts';

/** '女 · 9 岁 · 三(1)班 · 青坑村'. */
export function WhoLine({ file }: { file: ChildFile }) {
  const { t } = useText();
  const { sexName } = useCodeWords();
  const { child, derived, className } = file;
  return [
    sexName(child.sex),
    derived.age === null ? t('children.file.noAge') : t('children.file.years', { age: derived.age }),
    className ?? t('children.file.noClass'),
    child.village,
  ]
    .filter(Boolean)
    .join(' · ');
}
