/** 登记图书: scan an ISBN; a known title asks only how many, an unknown one is written by keyboard; then the next. */
import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowLeft, IconBarcode, IconBookOff } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Entered, mostCopies } from '../../../../shared/areas/library/enter.ts';
import { type Title, titleModel } from '../../../../shared/areas/library/model.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { bookClass } from '../../../../shared/codes/index.ts';
import type { ValuesOf } from '../../../../shared/record.ts';
import { readIsbn } from '../../../../shared/values/isbn.ts';
import { formatIsbn } from '../../../../shared/values/isbnHyphens.ts';
import { labelCode } from '../../../../shared/values/label.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { office } from '../../../app/office.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { cataloguePath } from '../paths.ts';
import { BatchFields, useBatch } from './BatchFields.tsx';
import styles from './catalogue.module.css';
import { SameNameDialog } from './SameNameDialog.tsx';

type TitlePatch = Partial<ValuesOf<typeof titleModel>>;

/** What is being entered: a title that is here, a new one with its ISBN or without. */
type Step = { kind: 'ask' } | { kind: 'known'; title: Title } | { kind: 'new'; isbn: string | null };

export function EnterPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>({ kind: 'ask' });
  const [done, setDone] = useState<Entered[]>([]);
  const batch = useBatch();
  const { mutateAsync: enter } = useOfficeCommand('library.enterCopies');
  const tellUndo = useUndo();
  const keep = async (title: string | TitlePatch, copies: number, oldNumber: string | null = null) => {
    const told = await enter({
      titleId: typeof title === 'string' ? title : null,
      title: typeof title === 'string' ? null : title,
      ...{ copies, oldNumbers: oldNumber === null ? [] : [oldNumber], patch: batch.values },
    });
    setDone((before) => [told, ...before]);
    setStep({ kind: 'ask' });
    await tellUndo({ message: enteredWords(told), call: 'library.enterCopies' });
  };
  const enteredWords = (told: Entered) =>
    t(told.first === told.last ? 'library.enter.enteredOne' : 'library.enter.entered', {
      name: told.name,
      count: told.last - told.first + 1,
      first: labelCode('copy', told.first),
      last: labelCode('copy', told.last),
    });
  return (
    <Page
      title={t('library.enter.title')}
      subtitle={t('library.enter.subtitle')}
      actions={
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={18} stroke={1.7} />}
          onClick={() => void navigate(cataloguePath)}
        >
          {t('library.title.back')}
        </Button>
      }
    >
      <SectionCard title={t('library.enter.batch')}>
        <BatchFields batch={batch} />
      </SectionCard>
      <div className={styles.enter}>
        <SectionCard title={t(`library.enter.step.${step.kind}`)}>
          {step.kind === 'ask' && <AskIsbn onStep={setStep} />}
          {step.kind === 'known' && (
            <Known title={step.title} onKeep={keep} onBack={() => setStep({ kind: 'ask' })} />
          )}
          {step.kind === 'new' && (
            <NewTitle isbn={step.isbn} onKeep={keep} onBack={() => setStep({ kind: 'ask' })} />
          )}
        </SectionCard>
        <SectionCard title={t('library.enter.done', { count: booksIn(done) })}>
          {done.length === 0 && <Text c="dimmed">{t('library.enter.doneHint')}</Text>}
          <ul className={styles.lines}>
            {done.map((told) => (
              <li key={told.first}>
                <Stack gap={0}>
                  <span>{told.name}</span>
                  <Text span size="xs" c="dimmed">
                    {enteredWords(told)}
                  </Text>
                  {told.differing.length > 0 && (
                    <Text span size="xs" c="apricot.8">
                      {t('library.enter.differing', { fields: fieldNames(told.differing) })}
                    </Text>
                  )}
                </Stack>
              </li>
            ))}
          </ul>
        </SectionCard>
      </div>
    </Page>
  );
}

function booksIn(done: readonly Entered[]): number {
  return done.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

function fieldNames(keys: readonly string[]): string {
  return keys.map((key) => titleModel.fields[key as keyof typeof titleModel.fields]?.zh ?? key).join('、');
}

function AskIsbn({ onStep }: { onStep(step: Step): void }) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const look = async () => {
    const isbn = readIsbn(typed);
    if (isbn === null) return setWrong(true);
    try {
      const title = await office.call('library.titleByIsbn', { isbn });
      onStep(title ? { kind: 'known', title } : { kind: 'new', isbn });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void look();
  };
  return (
    <Group align="flex-start">
      <TextInput
        ref={(element) => element?.focus()}
        flex={1}
        label={t('library.enter.isbn')}
        description={t('library.enter.isbnHint')}
        leftSection={<IconBarcode size={18} stroke={1.7} aria-hidden />}
        autoComplete="off"
        maxLength={40}
        error={wrong && t('issue.wrongIsbn')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
        onKeyDown={onKeyDown}
      />
      <Button
        mt={46}
        variant="default"
        leftSection={<IconBookOff size={18} stroke={1.7} />}
        onClick={() => onStep({ kind: 'new', isbn: null })}
      >
        {t('library.enter.noIsbn')}
      </Button>
    </Group>
  );
}

interface KeepProps {
  onKeep(title: string | TitlePatch, copies: number, oldNumber?: string | null): Promise<void>;
  onBack(): void;
}

function Known({ title, onKeep, onBack }: KeepProps & { title: Title }) {
  const { t, language } = useText();
  const [copies, setCopies] = useState(1);
  const [busy, setBusy] = useState(false);
  const { classNumber, isbn } = title;
  const submit = async () => {
    setBusy(true);
    try {
      await onKeep(title.id, copies);
    } catch (error) {
      notifyProblem(error);
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <div>
          <Text fw={600}>{title.name}</Text>
          <Text size="sm" c="dimmed">
            {[
              title.author,
              title.publisher,
              title.year,
              classNumber && `${classNumber} ${labelOf(bookClass, classNumber[0]!, language)}`,
              isbn && formatIsbn(isbn),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <NumberInput
          ref={(element) => element?.select()}
          w={160}
          label={t('library.enter.copies')}
          min={1}
          max={mostCopies}
          allowDecimal={false}
          value={copies}
          onChange={(value) => setCopies(Number(value) || 1)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('library.enter.enter')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function NewTitle({ isbn, onKeep, onBack }: KeepProps & { isbn: string | null }) {
  const { t } = useText();
  const [copies, setCopies] = useState(1);
  const [oldNumber, setOldNumber] = useState('');
  const [same, setSame] = useState<{ patch: TitlePatch; titles: Title[] } | null>(null);
  const first = useRef<TitlePatch>({ isbn: isbn && formatIsbn(isbn) }).current;
  const keep = (title: string | TitlePatch) => onKeep(title, copies, oldNumber.trim() || null);
  return (
    <>
      <RecordForm
        model={titleModel}
        fields={['name', 'author', 'publisher', 'year', 'classNumber', 'age', 'priceFen', 'series', 'isbn']}
        values={first}
        focus="name"
        submitLabel={t('library.enter.enter')}
        onCancel={onBack}
        onSubmit={async (typed) => {
          const patch = { ...first, ...typed };
          const titles = await titlesCalled(patch.name ?? '');
          if (titles.length > 0) setSame({ patch, titles });
          else await keep(patch);
        }}
      >
        <Group>
          <NumberInput
            w={120}
            label={t('library.enter.copies')}
            min={1}
            max={mostCopies}
            allowDecimal={false}
            value={copies}
            onChange={(value) => setCopies(Number(value) || 1)}
          />
          <TextInput
            w={200}
            label={t('library.enter.oldNumber')}
            maxLength={30}
            autoComplete="off"
            value={oldNumber}
            onChange={(event) => setOldNumber(event.currentTarget.value)}
          />
        </Group>
      </RecordForm>
      {same && (
        <SameNameDialog
          titles={same.titles}
          onChoose={async (id) => {
            const { patch } = same;
            setSame(null);
            await keep(id ?? patch).catch(notifyProblem);
          }}
          onClose={() => setSame(null)}
        />
      )}
    </>
  );
}

/** Titles of exactly this name: perhaps the same book without its ISBN. */
async function titlesCalled(name: string): Promise<Title[]> {
  const plain = (text: string) => text.replace(/[\s《》]/g, '').toLowerCase();
  const { rows } = await office.call('library.titles', {
    filter: { text: name.slice(0, 60), classLetter: null, age: null, roomId: null, state: null },
    ...{ order: 'newest', before: null },
  });
  return rows.map(({ title }) => title).filter((title) => plain(title.name) === plain(name));
}
