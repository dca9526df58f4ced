/** 兄弟姐妹: those whose files are linked open by a click; those who may be are linked by one. */
import { ActionIcon, Anchor, Button, Tooltip } from '@mantine/core';
import { IconLink, IconUnlink } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import type { Sibling } from '../../../../shared/areas/children/siblings.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { useCodeWords } from '../names.ts';
import { childPath } from '../openList.ts';
import styles from './file.module.css';

interface SiblingsLineProps {
  file: ChildFile;
  mayWrite: boolean;
}

export function SiblingsLine({ file, mayWrite }: SiblingsLineProps) {
  const { t } = useText();
  const { data } = useOfficeQuery('children.siblings', { id: file.child.id });
  if (!data || data.linked.length + data.suggested.length + data.outOfReach === 0) return null;
  return (
    <section className={styles.siblings} aria-label={t('children.siblings.title')}>
      <span className={styles.siblingsTitle}>{t('children.siblings.title')}</span>
      <ul className={styles.siblingsList}>
        {data.linked.map((each) => (
          <Linked key={each.id} file={file} sibling={each} mayWrite={mayWrite} />
        ))}
        {data.suggested.map((each) => (
          <Suggested key={each.id} file={file} sibling={each} mayWrite={mayWrite} />
        ))}
        {data.outOfReach > 0 && (
          <li className={styles.sibling}>{t('children.siblings.outOfReach', { count: data.outOfReach })}</li>
        )}
      </ul>
    </section>
  );
}

function Linked({ file, sibling, mayWrite }: SiblingsLineProps & { sibling: Sibling }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { mutateAsync: unlink, isPending } = useOfficeCommand('children.unlinkSiblings');
  const tellUndo = useUndo();
  const part = async () => {
    try {
      await unlink({ one: file.child.id, other: sibling.id });
      await tellUndo({
        message: t('children.siblings.unlinked', { name: sibling.name }),
        call: 'children.unlinkSiblings',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <li className={styles.sibling}>
      {t(`children.siblings.kind.${kindOf(file, sibling)}`)}
      <Anchor component="button" type="button" onClick={() => navigate(childPath(sibling.id))}>
        {nameWithClass(sibling)}
      </Anchor>
      <ParentsWord sibling={sibling} />
      {mayWrite && (
        <Tooltip label={t('children.siblings.unlink')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            loading={isPending}
            aria-label={`${t('children.siblings.unlink')} ${sibling.name}`}
            onClick={() => void part()}
          >
            <IconUnlink size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

function Suggested({ file, sibling, mayWrite }: SiblingsLineProps & { sibling: Sibling }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { mutateAsync: link, isPending } = useOfficeCommand('children.linkSiblings');
  const tellUndo = useUndo();
  const join = async () => {
    try {
      await link({ one: file.child.id, other: sibling.id });
      await tellUndo({
        message: t('children.siblings.linked', { name: sibling.name }),
        call: 'children.linkSiblings',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <li className={`${styles.sibling} ${styles.siblingsMaybe}`}>
      {t('children.siblings.maybe')}
      <Anchor component="button" type="button" onClick={() => navigate(childPath(sibling.id))}>
        {nameWithClass(sibling)}
      </Anchor>
      <ParentsWord sibling={sibling} />
      {mayWrite && (
        <Button
          variant="light"
          size="compact-sm"
          loading={isPending}
          leftSection={<IconLink size={16} stroke={1.7} />}
          onClick={() => void join()}
        >
          {t('children.siblings.link')}
        </Button>
      )}
    </li>
  );
}

function nameWithClass({ name, className }: Sibling): string {
  return className === null ? name : `${name} ${className}`;
}

/** By which parents, where it is one alone. */
function ParentsWord({ sibling: { parents } }: { sibling: Sibling }) {
  const { t } = useText();
  const { relationName } = useCodeWords();
  const [only, second] = parents;
  if (only === undefined || second !== undefined) return null;
  return (
    <span className={styles.siblingsBy}>{t('children.siblings.by', { parent: relationName(only) })}</span>
  );
}

type SiblingKind =
  | 'twin'
  | 'olderBrother'
  | 'youngerBrother'
  | 'olderSister'
  | 'youngerSister'
  | 'brotherOrSister';

function kindOf({ child }: ChildFile, { twin, sex, birthDate }: Sibling): SiblingKind {
  if (twin) return 'twin';
  if (birthDate === null || child.birthDate === null || (sex !== '1' && sex !== '2'))
    return 'brotherOrSister';
  const older = birthDate < child.birthDate;
  if (sex === '1') return older ? 'olderBrother' : 'youngerBrother';
  return older ? 'olderSister' : 'youngerSister';
}
