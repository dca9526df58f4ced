import { useState } from 'react';
import { recoveryPaper } from '../../../../shared/areas/admin/papers.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { useOfficeJob } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { PaperPreview } from '../../../ui/PaperPreview/index.ts';

/** For a printed code that was lost or seen by others: a new one, shown once, to be printed. */
export function RenewRecoveryCode() {
  const { t } = useText();
  const { schoolName, today } = useSession();
  const renew = useOfficeJob('admin.renewRecoveryCode');
  const [sheet, setSheet] = useState<Document | null>(null);
  const title = t('admin.accounts.renewCode');
  const makeSheet = async () => {
    const { recoveryCode } = await renew.mutateAsync(null);
    setSheet(recoveryPaper(recoveryCode, schoolName, today));
  };
  return (
    <>
      <ConfirmButton
        variant="default"
        question={t('admin.accounts.renewCodeAsk')}
        text={t('admin.accounts.renewCodeText')}
        confirm={title}
        onConfirm={makeSheet}
      >
        {title}
      </ConfirmButton>
      <PaperPreview document={sheet} fileName={sheet?.title ?? ''} onClose={() => setSheet(null)} />
    </>
  );
}
