/** The register of what the list shows, previewed, and saved as a document or a workbook from there. */
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ContactFilter } from '../../../../shared/areas/contacts/log.ts';
import { useText } from '../../../app/text.ts';
import { usePaper } from '../../../ui/usePaper.tsx';

export function PrintRegister({ filter }: { filter: ContactFilter }) {
  const { t } = useText();
  const paper = usePaper('contacts.register', {
    making: t('contacts.print.making'),
    formats: { docx: 'contacts.print.word', xlsx: 'contacts.print.excel' },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.7} />}
        onClick={() => void paper.preview({ filter }, t('contacts.print.registerName'))}
      >
        {t('contacts.print.register')}
      </Button>
      {paper.element}
    </>
  );
}
