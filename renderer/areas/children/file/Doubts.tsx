/** Values that look wrong: each is mended, or confirmed with a reason and not asked again. */
import { Button, Group, TextInput, UnstyledButton } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { ChildFile, Derived } from '../../../../shared/areas/children/calls.ts';
import type { Confirmation } from '../../../../shared/areas/children/keptFields.ts';
import { formatDay, isDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { useCodeWords } from '../names.ts';
import { useEditing } from './editing.tsx';
import styles from './file.module.css';
import { placeOfDoubt } from './places.ts';

type Doubt = Derived['doubts'][number];

/** A missing ID number is a question too: there may be none. */
const noIdNumber: Doubt = { field: 'idNumber', issue: 'noIdNumber', value: null };

interface DoubtsProps {
  file: ChildFile;
  mayWrite: boolean;
}

export function Doubts({ file, mayWrite }: DoubtsProps) {
  const { t } = useText();
  const { doubts, missing } = file.derived;
  const asked = missing.includes('idNumber') ? [...doubts, noIdNumber] : doubts;
  const confirmed = file.child.confirmations ?? [];
  if (asked.length + confirmed.length === 0) return null;
  return (
    <section className={styles.doubts} aria-label={t('children.file.doubtsTitle')}>
      {asked.map((doubt) => (
        <Question
          key={`${doubt.field}${doubt.issue}${doubt.value}`}
          doubt={doubt}
          file={file}
          mayWrite={mayWrite}
        />
      ))}
      {confirmed.length > 0 && <Confirmed file={file} mayWrite={mayWrite} />}
    </section>
  );
}

function Question({ doubt, file, mayWrite }: { doubt: Doubt; file: ChildFile; mayWrite: boolean }) {
  const { t } = useText();
  const { edit } = useEditing();
  const say = useDoubtText(file);
  const [answering, setAnswering] = useState(false);
  const place = placeOfDoubt(doubt.field, file);
  return (
    <div className={styles.doubt}>
      <div className={styles.doubtLine}>
        <IconHelpCircle size={18} stroke={1.7} aria-hidden />
        <span className={styles.doubtText}>{say(doubt)}</span>
        {mayWrite && !answering && (
          <>
            <Button variant="default" size="compact-sm" onClick={() => edit(place.part, place.field)}>
              {t('children.file.doubtFix')}
            </Button>
            <Button variant="subtle" color="apricot" size="compact-sm" onClick={() => setAnswering(true)}>
              {t(doubt === noIdNumber ? 'children.file.noIdConfirm' : 'children.file.doubtConfirm')}
            </Button>
          </>
        )}
      </div>
      {answering && <Answer doubt={doubt} file={file} onClose={() => setAnswering(false)} />}
    </div>
  );
}

/** The reason why a doubtful value is right, kept with the child. */
function Answer({ doubt, file, onClose }: { doubt: Doubt; file: ChildFile; onClose(): void }) {
  const { t } = useText();
  const { mutateAsync: save, isPending } = useOfficeCommand('children.save');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const { child } = file;
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    setError(null);
    try {
      const confirmations = [...(child.confirmations ?? []), { ...doubt, reason: reason.trim() }];
      await save({ id: child.id, version: child.version, patch: { confirmations } });
      onClose();
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <form className={styles.answer} onSubmit={(event) => void keep(event)}>
      <Group gap="xs" align="flex-end">
        <TextInput
          className={styles.reason}
          label={t(doubt === noIdNumber ? 'children.file.noIdReason' : 'children.file.doubtReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={200}
          autoFocus
        />
        <Button variant="default" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button type="submit" loading={isPending} disabled={reason.trim() === ''}>
          {t('children.file.doubtKeep')}
        </Button>
      </Group>
      <ProblemAlert error={error} />
    </form>
  );
}

/** What was confirmed, by its reason; asked again when somebody doubts it after all. */
function Confirmed({ file, mayWrite }: { file: ChildFile; mayWrite: boolean }) {
  const { t } = useText();
  const say = useDoubtText(file);
  const [opened, setOpened] = useState(false);
  const { mutateAsync: save } = useOfficeCommand('children.save');
  const [error, setError] = useState<unknown>(null);
  const { child } = file;
  const confirmed = child.confirmations ?? [];
  const askAgain = async (which: Confirmation) => {
    setError(null);
    try {
      const left = confirmed.filter((each) => each !== which);
      await save({
        id: child.id,
        version: child.version,
        patch: { confirmations: left.length === 0 ? null : left },
      });
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <div className={styles.doubt}>
      <UnstyledButton className={styles.fill} aria-expanded={opened} onClick={() => setOpened((was) => !was)}>
        {t('children.file.confirmedTitle', { count: confirmed.length })}
      </UnstyledButton>
      {opened &&
        confirmed.map((each) => (
          <div className={styles.doubtLine} key={`${each.field}${each.issue}${each.value}`}>
            <span className={styles.doubtText}>
              {say(each)} — {each.reason}
            </span>
            {mayWrite && (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void askAgain(each)}>
                {t('children.file.confirmedAskAgain')}
              </Button>
            )}
          </div>
        ))}
      <ProblemAlert error={error} />
    </div>
  );
}

/** A doubt as a sentence, with the value as a person reads it. */
function useDoubtText(file: ChildFile): (doubt: Doubt) => string {
  const { t, language } = useText();
  const { sexName, relationName } = useCodeWords();
  return ({ field, issue, value }) => {
    const [, kinId] = field.split('.');
    const kin = file.kin.find((each) => each.id === kinId);
    const shown = issue === 'idSexDiffers' ? sexName(value) : value;
    return t(`children.doubt.${issue}`, {
      value: shown !== null && isDay(shown) ? formatDay(shown, language, 'long') : shown,
      who: kin ? (relationName(kin.relation) ?? kin.name ?? '') : '',
    });
  };
}
