/** 导入普查表: choose a file, see what will happen to each row, write it, and be able to take it back. */
import { useText } from '../../../app/text.ts';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { ProgressDialog } from '../../../ui/ProgressDialog.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { ImportDone } from './ImportDone.tsx';
import { Preview } from './Preview.tsx';
import { TemplateButtons } from './TemplateButtons.tsx';
import { useCensus } from './useCensus.ts';

export function CensusPage() {
  const { t } = useText();
  const census = useCensus();
  const { preview, report, error, reading, committing } = census;
  return (
    <>
      {preview ? (
        <Preview
          preview={preview}
          error={error}
          readAgain={census.readAgain}
          adjusting={census.adjusting}
          onAdjust={census.adjust}
          onCommit={census.commit}
          onLeave={census.begin}
        />
      ) : (
        <Page
          hint="census"
          title={t('children.census.title')}
          subtitle={t('children.census.subtitle')}
          actions={<TemplateButtons />}
        >
          <ProblemAlert error={error} />
          {report ? (
            <ImportDone report={report} onAnother={census.begin} />
          ) : (
            <ChooseFile reading={reading.isPending} onFile={(file) => void census.read(file)} />
          )}
        </Page>
      )}
      <ProgressDialog
        title={t('children.census.reading')}
        running={reading.isPending}
        progress={reading.progress}
        onCancel={reading.cancel}
      />
      <ProgressDialog
        title={t('children.census.committing')}
        running={committing.isPending}
        progress={committing.progress}
        onCancel={committing.cancel}
      />
    </>
  );
}
