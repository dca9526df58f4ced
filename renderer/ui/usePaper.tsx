/** A paper from the office: made with its progress shown, then previewed, or saved at once in another form. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { CallOf } from '../../shared/areas.ts';
import type { Input } from '../../shared/call.ts';
import type { PaperCall, Wanted } from '../../shared/leaving.ts';
import type { Document } from '../../shared/paper/document.ts';
import { useOfficeJob } from '../app/calls.ts';
import { useText } from '../app/text.ts';
import { notifyProblem } from './notify.tsx';
import { PaperPreview } from './PaperPreview/index.ts';
import { ProgressDialog } from './ProgressDialog.tsx';
import { useSave } from './Saving.tsx';

type FileFormat = 'docx' | 'xlsx';
/** What the call asks for besides the format. */
type Which<N extends PaperCall> = Omit<Input<CallOf<N>>, 'format'>;

interface PaperOptions {
  /** What the progress dialog says, e.g. 正在排版档案. */
  making: string;
  /** Text keys of the buttons in the preview that save it in another form. */
  formats: Partial<Record<FileFormat, string>>;
}

interface Paper<N extends PaperCall> {
  /** False when it was cancelled or could not be made. */
  preview(which: Which<N>, fileName: string): Promise<boolean>;
  save(which: Which<N>, fileName: string, format: FileFormat): Promise<void>;
  /** Stands somewhere on the page: the progress dialog and the preview. */
  element: ReactNode;
}

/** `fileName` is offered without its ending and carries no child's data beyond what the person prints anyway. */
export function usePaper<N extends PaperCall>(name: N, { making, formats }: PaperOptions): Paper<N> {
  const { t } = useText();
  const job = useOfficeJob(name);
  const [shown, setShown] = useState<{ document: Document; which: Which<N>; fileName: string } | null>(null);

  const keep = useSave();

  // each of these calls takes Which<N> and a format; TypeScript can't see that through Omit
  const make = (which: Which<N>, format: 'document' | FileFormat) =>
    job.mutateAsync({ ...which, format } as unknown as Input<CallOf<N>>);

  const preview: Paper<N>['preview'] = async (which, fileName) => {
    try {
      const made = await make(which, 'document');
      if (made instanceof Uint8Array) return false;
      setShown({ document: made, which, fileName });
      return true;
    } catch (error) {
      notifyProblem(error);
      return false;
    }
  };
  const save: Paper<N>['save'] = (which, fileName, format) =>
    keep({
      name: `${fileName}.${format}`,
      what: name,
      wanted: which as Wanted,
      bytes: async () => {
        const made = await make(which, format);
        return made instanceof Uint8Array ? made : null;
      },
    });
  const element = (
    <>
      <ProgressDialog title={making} running={job.isPending} progress={job.progress} onCancel={job.cancel} />
      <PaperPreview
        document={shown?.document ?? null}
        fileName={shown?.fileName ?? ''}
        what={name}
        wanted={(shown?.which ?? {}) as Wanted}
        onClose={() => setShown(null)}
        actions={
          shown &&
          (Object.entries(formats) as [FileFormat, string][]).map(([format, label]) => (
            <Button
              key={format}
              variant="default"
              leftSection={<IconDownload size={18} stroke={1.7} />}
              onClick={() => void save(shown.which, shown.fileName, format)}
            >
              {t(label)}
            </Button>
          ))
        }
      />
    </>
  );
  return { preview, save, element };
}
