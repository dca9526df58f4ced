/** A part of the file: read until somebody edits it, then its form in the same place. */
import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../../app/text.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { useEditing } from './editing.tsx';
import styles from './file.module.css';
import { type Part, sectionOf } from './places.ts';

interface FilePartProps {
  part: Part;
  /** The part that its button edits, where it is another than this one. */
  edits?: string;
  /** Nothing recorded yet: the button offers to fill in. */
  empty?: boolean;
  /** Words for the button instead of 修改. */
  action?: string;
  mayWrite: boolean;
  /** False where the content has buttons of its own. */
  button?: boolean;
  /** Buttons before it. */
  more?: ReactNode;
  badge?: ReactNode;
  children: ReactNode;
}

export function FilePart({
  part,
  edits = part,
  empty = false,
  action,
  mayWrite,
  button = true,
  more,
  badge,
  children,
}: FilePartProps) {
  const { t } = useText();
  const { editing, edit } = useEditing();
  const place = useRef<HTMLDivElement>(null);
  const opened = editing !== null && sectionOf(editing.part) === part;
  const wasOpened = useRef(false);
  useEffect(() => {
    if (opened) place.current?.scrollIntoView({ block: 'nearest' });
    // the keys stay where the person was
    else if (wasOpened.current) place.current?.querySelector('button')?.focus({ preventScroll: true });
    wasOpened.current = opened;
  }, [opened]);
  const title = t(`children.section.${part}`);
  return (
    <div
      ref={place}
      id={`part-${part}`}
      className={styles.part}
      data-part={part}
      data-edits={mayWrite ? edits : undefined}
      data-opened={opened || undefined}
    >
      <SectionCard
        title={title}
        badge={badge}
        actions={
          mayWrite &&
          button &&
          !opened && (
            <>
              {more}
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={
                  empty ? <IconPlus size={16} stroke={1.7} /> : <IconPencil size={16} stroke={1.7} />
                }
                aria-label={
                  action ??
                  t(empty ? 'children.file.fillSection' : 'children.file.editSection', { section: title })
                }
                onClick={() => edit(edits)}
              >
                {action ?? t(empty ? 'children.file.fill' : 'children.file.edit')}
              </Button>
            </>
          )
        }
      >
        {children}
      </SectionCard>
    </div>
  );
}
