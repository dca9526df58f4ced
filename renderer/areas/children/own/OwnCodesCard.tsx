/** Lists of the file that the school may add choices to. */
import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { childModel } from '../../../../shared/areas/children/model.ts';
import { type OwnCode, openLists } from '../../../../shared/areas/children/ownCodes.ts';
import type { CodeList } from '../../../../shared/codes/codeList.ts';
import { Refusal } from '../../../../shared/problem.ts';
import { type Field, labelOfField } from '../../../../shared/record.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { issueText } from '../../../ui/problemText.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from './own.module.css';

/** The field in which a list is chosen from: its label is the list's name. */
function fieldOf(list: CodeList): Field | undefined {
  return Object.values(childModel.fields).find((field: Field) => field.codes?.name === list.name);
}

export function OwnCodesCard() {
  const { t } = useText();
  const { data: codes, error, refetch } = useOfficeQuery('children.ownCodes', null);
  return (
    <SectionCard title={t('children.own.codesTitle')}>
      <Stack>
        <Text c="dimmed">{t('children.own.codesHint')}</Text>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {openLists.map((list) => (
          <ListCodes
            key={list.name}
            list={list}
            codes={(codes ?? []).filter((each) => each.list === list.name)}
          />
        ))}
      </Stack>
    </SectionCard>
  );
}

function ListCodes({ list, codes }: { list: CodeList; codes: readonly OwnCode[] }) {
  const { t, language } = useText();
  const field = fieldOf(list);
  const name = field ? labelOfField(field, language) : list.name;
  const chinese = language === 'zh-CN';
  const fixed = list.entries.map((each) => (chinese ? each.zh : each.en)).join(chinese ? '、' : ', ');
  return (
    <div>
      <h3 className={styles.section}>{name}</h3>
      <Text size="xs" c="dimmed">
        {t('children.own.codesFixed', { labels: fixed })}
      </Text>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code.id}>
            <CodeRow code={code} />
          </li>
        ))}
      </ul>
      <CodeForm list={list.name} name={name} />
    </div>
  );
}

function CodeRow({ code }: { code: OwnCode }) {
  const { t } = useText();
  const { mutateAsync: save } = useOfficeCommand('children.saveOwnCode');
  const [renaming, setRenaming] = useState(false);
  const { id, version, list, label, retired } = code;
  if (renaming) return <CodeForm code={code} list={list} name={label} onDone={() => setRenaming(false)} />;
  const retire = () =>
    void save({ id, version, list, label, retired: !retired })
      .then(() => notifyDone(t('children.own.saved', { label })))
      .catch(notifyProblem);
  return (
    <Group gap="xs">
      <Text span inherit c={retired ? 'dimmed' : undefined}>
        {label}
      </Text>
      {retired && <Badge color="gray">{t('children.own.codeRetired')}</Badge>}
      {!retired && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('children.own.codeRenameWhich', { label })}
          onClick={() => setRenaming(true)}
        >
          {t('children.own.codeRename')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t(retired ? 'children.own.codeRestoreWhich' : 'children.own.choiceRetire', { label })}
        onClick={retire}
      >
        {t(retired ? 'children.own.codeRestore' : 'children.own.codeRetire')}
      </Button>
    </Group>
  );
}

interface CodeFormProps {
  /** The entry to rename; without it the form adds one. */
  code?: OwnCode;
  list: string;
  /** Of the list, or of the entry as it is. */
  name: string;
  onDone?: () => void;
}

function CodeForm({ code, list, name, onDone }: CodeFormProps) {
  const { t } = useText();
  const save = useOfficeCommand('children.saveOwnCode');
  const [label, setLabel] = useState(code?.label ?? '');
  const problem = save.error instanceof Refusal ? save.error.problem.fields?.[0] : undefined;
  const what = code
    ? t('children.own.codeRenameWhich', { label: name })
    : t('children.own.codeNew', { list: name });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '' || save.isPending) return;
    const onSuccess = () => {
      notifyDone(t('children.own.saved', { label: label.trim() }));
      setLabel('');
      onDone?.();
    };
    const { id = null, version = null, retired = false } = code ?? {};
    save.mutate({ id, version, list, label, retired }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-start">
        <TextInput
          w={220}
          size="xs"
          aria-label={what}
          placeholder={what}
          value={label}
          maxLength={24}
          autoComplete="off"
          autoFocus={code !== undefined}
          error={problem && issueText(t, problem)}
          onChange={(event) => {
            setLabel(event.currentTarget.value);
            save.reset();
          }}
        />
        <Button
          type="submit"
          size="xs"
          variant="light"
          loading={save.isPending}
          disabled={label.trim() === ''}
          leftSection={!code && <IconPlus size={16} stroke={1.7} />}
        >
          {t(code ? 'frame.save' : 'children.own.codeAdd')}
        </Button>
        {code && (
          <Button size="xs" variant="default" onClick={onDone}>
            {t('frame.cancel')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={problem ? null : save.error} />
    </form>
  );
}
