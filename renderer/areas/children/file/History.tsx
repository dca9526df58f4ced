/** Who changed what in this file. */
import { useOfficePages } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ChangeList } from '../../../ui/Changes/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';

export function History({ id }: { id: string }) {
  const { language } = useText();
  const history = useOfficePages('children.history', { id, language });
  return (
    <SectionCard flush>
      <ChangeList history={history} />
    </SectionCard>
  );
}
