/** Which topic belongs to a screen, and which fit what somebody types. */
import { matchPath } from 'react-router';
import {
  type HelpPart,
  type HelpTexts,
  type HelpTopic,
  helpTopics,
} from '../../../shared/text/helpTopics.ts';

/** The topic of a screen ('/children/:id' fits any file); 今日's where none is declared. */
export function topicOf(screen: string): HelpTopic {
  const exact = helpTopics.find((topic) => (topic.screens as readonly string[]).includes(screen));
  const fitting = helpTopics.find((topic) => topic.screens.some((pattern) => matchPath(pattern, screen)));
  return (exact ?? fitting)?.id ?? 'today';
}

const plain = (part: HelpPart): string => (typeof part === 'string' ? part : part.join('\n'));

/** Topics that hold every word typed, those whose title does first; all of them while nothing is typed. */
export function findTopics(texts: HelpTexts, typed: string): HelpTopic[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const ids = helpTopics.map((topic) => topic.id);
  const titled = ids.filter((id) => holds(`${texts[id].title} ${texts[id].also ?? ''}`));
  const others = ids.filter((id) => !titled.includes(id) && holds(texts[id].body.map(plain).join('\n')));
  return [...titled, ...others];
}
