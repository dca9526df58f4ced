/** The child at a glance: who this is, who answers for it, how to reach them now, what is missing. */
import { Badge, Button, Text, UnstyledButton } from '@mantine/core';
import { IconPhone, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ChildFile, Derived } from '../../../../shared/areas/children/calls.ts';
import { kinOf, soonDays } from '../../../../shared/areas/children/rules.ts';
import { addDays, type Day, formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { useCodeWords, useGroupWords } from '../names.ts';
import { useChildModel } from '../useChildModel.ts';
import { Portrait } from './attachments/Portrait.tsx';
import { useEditing } from './editing.tsx';
import styles from './file.module.css';
import { Proved } from './Phones.tsx';
import { placeOfMissing } from './places.ts';

interface GlanceProps {
  file: ChildFile;
  /** The day for which everything is derived. */
  day: Day;
  mayWrite: boolean;
}

export function Glance({ file, day, mayWrite }: GlanceProps) {
  const { t } = useText();
  return (
    <section className={styles.glance} aria-label={file.child.name}>
      <Portrait file={file} mayWrite={mayWrite} />
      <div className={styles.glanceWords}>
        <Marks derived={file.derived} day={day} />
        <div className={styles.glanceBody}>
          <Place title={t('children.file.carerTitle')}>
            <CarerPlace file={file} mayWrite={mayWrite} />
          </Place>
          <Place title={t('children.file.contactTitle')}>
            <ContactPlace file={file} mayWrite={mayWrite} />
          </Place>
          <Place title={t('children.file.missingTitle')}>
            <MissingPlace file={file} mayWrite={mayWrite} />
          </Place>
        </div>
      </div>
    </section>
  );
}

function Place({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.place}>
      <h2 className={styles.placeTitle}>{title}</h2>
      {children}
    </div>
  );
}

/** By both definitions, each with its reasons in words; alerts in red; turning sixteen. */
function Marks({ derived, day }: { derived: Derived; day: Day }) {
  const { t, language } = useText();
  const { turns16On } = derived;
  const soon16 = turns16On !== null && turns16On > day && turns16On <= addDays(day, soonDays.sixteen);
  return (
    <div className={styles.marks}>
      <Answers derived={derived} />
      {derived.alerts.map((code) => (
        <Badge key={code} color="red" size="lg">
          {t(`children.alert.${code}`)}
        </Badge>
      ))}
      {soon16 && (
        <Badge color="apricot" size="lg">
          {t('children.file.turns16', { day: formatDay(turns16On, language, 'long') })}
        </Badge>
      )}
    </div>
  );
}

const stateColor = { yes: 'pine', no: 'gray', unknown: 'apricot' } as const;

function Answers({ derived }: { derived: Derived }) {
  const { t } = useText();
  const { reasonsText } = useCodeWords();
  const words = { yes: 'leftBehindYes', no: 'leftBehindNo', unknown: 'leftBehindUnknown' } as const;
  return (
    <dl className={styles.answers}>
      {(['leftBehind', 'wider'] as const).map((which) => (
        <div key={which}>
          <dt>{t(which === 'leftBehind' ? 'children.file.national' : 'children.file.wider')}</dt>
          <dd>
            <Badge color={stateColor[derived[which].state]}>
              {t(`children.file.${words[derived[which].state]}`)}
            </Badge>{' '}
            {reasonsText(derived[which])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CarerPlace({ file, mayWrite }: { file: ChildFile; mayWrite: boolean }) {
  const { t } = useText();
  const { relationName } = useCodeWords();
  const { groupName } = useGroupWords();
  const { edit } = useEditing();
  const carer = kinOf(file.kin, 'carer');
  return (
    <>
      {carer ? (
        <p className={styles.big}>
          {carer.name ?? '—'}
          <Text span size="sm" c="dimmed" fw={400} ml={8}>
            {[relationName(carer.relation), carer.health].filter(Boolean).join(' · ')}
          </Text>
        </p>
      ) : (
        <Offer
          text={t('children.file.carerNone')}
          act={t('children.file.carerAdd')}
          mayWrite={mayWrite}
          onClick={() => edit('newCarer')}
        />
      )}
      <Text>{file.derived.away === 'unknown' ? null : groupName('away', file.derived.away)}</Text>
      <Text c="dimmed" size="xs">
        {[
          `${t('children.file.mentor')} ${file.mentorName ?? t('children.file.nobody')}`,
          `${t('children.file.headTeacher')} ${file.headTeacherName ?? t('children.file.nobody')}`,
        ].join(' · ')}
      </Text>
    </>
  );
}

function ContactPlace({ file, mayWrite }: { file: ChildFile; mayWrite: boolean }) {
  const { t } = useText();
  const { relationName } = useCodeWords();
  const { edit } = useEditing();
  const [first, ...others] = file.contacts;
  if (!first) {
    const place = placeOfMissing('contact', file);
    return (
      <Offer
        text={t('children.file.contactNone')}
        act={t('children.file.contactAdd')}
        mayWrite={mayWrite}
        onClick={() => edit(place.part, place.field)}
        unsafe
      />
    );
  }
  const whose = (contact: ChildFile['contacts'][number]) =>
    [relationName(contact.relation), contact.name].filter(Boolean).join(' ');
  return (
    <>
      <p className={styles.big}>
        <IconPhone size={20} stroke={1.7} className={styles.phoneIcon} aria-hidden />
        <span className={styles.number}>{first.number}</span>
      </p>
      <Text>
        {whose(first)} <Proved provedOn={first.provedOn} />
      </Text>
      {others.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('children.file.contactOthers')}{' '}
          {others.slice(0, 3).map((each, index) => (
            <span key={`${each.kinId}${each.number}`}>
              {index > 0 && t('children.file.listComma')}
              {whose(each)} <span className={styles.number}>{each.number}</span>
            </span>
          ))}
        </Text>
      )}
    </>
  );
}

function MissingPlace({ file, mayWrite }: { file: ChildFile; mayWrite: boolean }) {
  const { t } = useText();
  const { edit } = useEditing();
  const { groupName } = useGroupWords();
  const model = useChildModel();
  const { missing } = file.derived;
  if (missing.length === 0) return <Text c="pine.8">{t('children.file.missingNone')}</Text>;
  return (
    <ul className={styles.chips}>
      {missing.map((code) => {
        const label = groupName('missing', code);
        const place = placeOfMissing(code, file, model);
        return (
          <li key={code}>
            {mayWrite ? (
              <UnstyledButton
                className={styles.missing}
                aria-label={t('children.file.missingFill', { label })}
                onClick={() => edit(place.part, place.field)}
              >
                <IconPlus size={14} stroke={2} aria-hidden />
                {label}
              </UnstyledButton>
            ) : (
              <span className={styles.missing}>{label}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface OfferProps {
  text: string;
  act: string;
  mayWrite: boolean;
  onClick(): void;
  unsafe?: boolean;
}

/** Nothing is there; the way to put it there. */
function Offer({ text, act, mayWrite, onClick, unsafe = false }: OfferProps) {
  return (
    <p>
      <Text span c={unsafe ? 'red.8' : 'apricot.8'}>
        {text}
      </Text>{' '}
      {mayWrite && (
        <Button variant="light" size="compact-sm" onClick={onClick}>
          {act}
        </Button>
      )}
    </p>
  );
}
