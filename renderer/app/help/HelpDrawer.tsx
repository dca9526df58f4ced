/** The help beside the page: one topic, the others by search. */
import { Anchor, Drawer, Kbd, List, Text, TextInput } from '@mantine/core';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { help as english } from '../../../shared/text/en/help.ts';
import type { HelpPart, HelpTopic } from '../../../shared/text/helpTopics.ts';
import { help as chinese } from '../../../shared/text/zh-CN/help.ts';
import { useText } from '../text.ts';
import { findTopics, topicOf } from './findTopics.ts';
import classes from './help.module.css';

interface HelpDrawerProps {
  topic: HelpTopic | null;
  screen: string;
  onClose(): void;
}

export function HelpDrawer({ topic, screen, onClose }: HelpDrawerProps) {
  const { t, language } = useText();
  const texts = language === 'zh-CN' ? chinese : english;
  const [chosen, choose] = useState<HelpTopic | null>(topic ?? topicOf(screen));
  const [typed, setTyped] = useState('');
  const found = findTopics(texts, typed);
  // the lock is a dialog of the browser's top layer: only what stands in it is seen
  const [portal] = useState(() => ({
    target: document.querySelector<HTMLElement>('dialog[open]') ?? document.body,
  }));
  const listing = chosen === null || typed !== '';
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      overlayProps={{ backgroundOpacity: 0.15 }}
      portalProps={portal}
      title={t('frame.help.title')}
    >
      <TextInput
        type="search"
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !listing || !found[0]) return;
          choose(found[0]);
          setTyped('');
        }}
        placeholder={t('frame.help.find')}
        aria-label={t('frame.help.find')}
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        maxLength={60}
        mb="md"
      />
      {listing ? (
        <Topics
          titles={found.map((id) => [id, texts[id].title])}
          onChoose={(id) => {
            choose(id);
            setTyped('');
          }}
        />
      ) : (
        <Topic title={texts[chosen].title} body={texts[chosen].body} onAll={() => choose(null)} />
      )}
    </Drawer>
  );
}

function Topics({ titles, onChoose }: { titles: [HelpTopic, string][]; onChoose(id: HelpTopic): void }) {
  const { t } = useText();
  if (titles.length === 0) return <Text c="dimmed">{t('frame.help.none')}</Text>;
  return (
    <ul className={classes.topics}>
      {titles.map(([id, title]) => (
        <li key={id}>
          <Anchor component="button" type="button" onClick={() => onChoose(id)}>
            {title}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

function Topic({ title, body, onAll }: { title: string; body: readonly HelpPart[]; onAll(): void }) {
  const { t } = useText();
  return (
    <article className={classes.topic}>
      <Anchor component="button" type="button" className={classes.back} onClick={onAll}>
        <IconArrowLeft size={16} stroke={1.7} aria-hidden />
        {t('frame.help.all')}
      </Anchor>
      <h2 className={classes.title} aria-live="polite">
        {title}
      </h2>
      {body.map((part) =>
        typeof part === 'string' ? (
          <p key={part}>
            <WithKeys text={part} />
          </p>
        ) : (
          <List key={part[0]} type="ordered" spacing={6} my="xs">
            {part.map((step) => (
              <List.Item key={step}>
                <WithKeys text={step} />
              </List.Item>
            ))}
          </List>
        ),
      )}
    </article>
  );
}

/** 〔Ctrl K〕 is drawn as keys. */
function WithKeys({ text }: { text: string }) {
  return text.split(/〔([^〕]+)〕/).map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one unchanging text
      <Kbd key={index} size="xs">
        {piece}
      </Kbd>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one unchanging text
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
}
