/** 经历: how the child's status came about, and what was when; what is over can be written down and mended here. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import type { Kin } from '../../../../shared/areas/children/kin.ts';
import type { SpellKind } from '../../../../shared/areas/children/spells.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { cameBy, leftBy } from '../../../../shared/codes/index.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { useCodeWords } from '../names.ts';
import { SpellForm } from './SpellForm.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TrackEntries } from './TrackEntries.tsx';
import styles from './timeline.module.css';
import { type Track, type TrackWords, tracksOf } from './tracks.ts';

interface TimelineTabProps {
  id: string;
  today: Day;
  mayWrite: boolean;
}

export function TimelineTab({ id, today, mayWrite }: TimelineTabProps) {
  const { t } = useText();
  const { data, error, refetch } = useOfficeQuery('children.timeline', { id });
  // the file of now, also while the page shows a past day
  const { data: file } = useOfficeQuery('children.get', { id, day: null });
  const words = useTrackWords(data?.names ?? {});
  if (!data || !file)
    return (
      <SectionCard title={t('children.timeline.statusTitle')}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!error && <Lines count={6} />}
      </SectionCard>
    );
  return (
    <div className={styles.two}>
      <SectionCard title={t('children.timeline.statusTitle')}>
        <StatusLine status={data.status} leftBy={file.child.leftBy} birthDate={file.child.birthDate} />
      </SectionCard>
      <SectionCard title={t('children.timeline.tracksTitle')} flush>
        {tracksOf(file, data.spells, words).map((track) => (
          <TrackPart
            key={`${track.kind}.${track.person?.id}`}
            track={track}
            file={file}
            words={words}
            today={today}
            mayWrite={mayWrite}
          />
        ))}
      </SectionCard>
    </div>
  );
}

interface TrackPartProps {
  file: ChildFile;
  today: Day;
  mayWrite: boolean;
  track: Track;
  words: TrackWords;
}

/** What is being written: null nothing, 'new' or the id of the spell that is mended. */
function TrackPart({ track, file, words, today, mayWrite }: TrackPartProps) {
  const { t } = useText();
  const [open, setOpen] = useState<string | null>(null);
  const title = useTrackTitle()(track.kind, track.person, words);
  const mended = track.entries.find((each) => each.spell !== null && each.spell.id === open)?.spell ?? null;
  return (
    <section className={styles.track} aria-label={title}>
      <header className={styles.trackHead}>
        <h3>{title}</h3>
        {mayWrite && open === null && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            aria-label={t('children.timeline.addTo', { track: title })}
            onClick={() => setOpen('new')}
          >
            {t('children.timeline.add')}
          </Button>
        )}
      </header>
      {open === null ? (
        <TrackEntries entries={track.entries} mayWrite={mayWrite} onMend={(spell) => setOpen(spell.id)} />
      ) : (
        <SpellForm
          key={open}
          file={file}
          kind={track.kind}
          person={track.person}
          spell={mended}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** '父亲外出', '照护人': of a person where the track is about one. */
function useTrackTitle(): (kind: SpellKind, person: Kin | null, words: TrackWords) => string {
  const { t } = useText();
  return (kind, person, words) =>
    person
      ? t('children.timeline.awayOf', { person: words.person(person) })
      : t(`children.timeline.track.${kind}`);
}

function useTrackWords(names: Record<string, string>): TrackWords {
  const { t, language } = useText();
  const { relationName } = useCodeWords();
  return {
    person: (kin) => [relationName(kin?.relation ?? null), kin?.name].filter(Boolean).join(' ') || '—',
    named: (id) => (id === null ? t('children.timeline.none') : (names[id] ?? '—')),
    leftBy: (code) => (code === null ? t('children.timeline.left') : labelOf(leftBy, code, language)),
    cameBy: (code) => (code === null ? t('children.timeline.here') : labelOf(cameBy, code, language)),
    away: t('children.file.away'),
    home: t('children.file.atHome'),
    none: t('children.timeline.none'),
  };
}
