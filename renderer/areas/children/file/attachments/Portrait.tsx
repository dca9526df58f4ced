/** The child's face at the head of the file: chosen or dropped, cut to its shape; initials where there is none. */
import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { IconCamera } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ChildFile } from '../../../../../shared/areas/children/calls.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { usePictureUrl } from '../../../../ui/usePictureUrl.ts';
import styles from './attachments.module.css';
import { CropDialog } from './CropDialog.tsx';
import { acceptedPictures } from './readFile.ts';

export function Portrait({ file, mayWrite }: { file: ChildFile; mayWrite: boolean }) {
  const { t } = useText();
  const { id, name } = file.child;
  const { data: photo } = useOfficeQuery('children.photo', { childId: id });
  const [chosen, setChosen] = useState<File | null>(null);
  const open = useRef<() => void>(null);
  const face = <Face photo={photo ?? null} name={name} />;
  if (!mayWrite) return <div className={styles.portrait}>{face}</div>;
  const act = t(photo ? 'children.attachments.changePortrait' : 'children.attachments.addPortrait');
  return (
    <div className={styles.portrait}>
      <Dropzone
        openRef={open}
        activateOnClick={false}
        activateOnKeyboard={false}
        multiple={false}
        className={styles.portraitDrop}
        inputProps={{ accept: acceptedPictures.join(','), 'aria-label': act }}
        onDrop={([first]) => setChosen(first ?? null)}
        tabIndex={-1}
      >
        {face}
      </Dropzone>
      <Button
        variant={photo ? 'subtle' : 'light'}
        size="compact-xs"
        fullWidth
        className={styles.portraitButton}
        leftSection={<IconCamera size={14} stroke={1.7} />}
        onClick={() => open.current?.()}
      >
        {act}
      </Button>
      {chosen && <CropDialog childId={id} file={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

/** Two characters tell a child better than one: most of a class share a few surnames. */
function Face({ photo, name }: { photo: Uint8Array | null; name: string }) {
  const { t } = useText();
  const url = usePictureUrl(photo);
  if (url)
    return <img className={styles.face} src={url} alt={t('children.attachments.portraitOf', { name })} />;
  return (
    <span className={styles.initials} aria-hidden>
      {[...name].slice(-2).join('')}
    </span>
  );
}
