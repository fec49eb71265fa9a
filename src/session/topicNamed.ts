import type { Topics } from '../library/topics';

/** The key of the topic of that key or, in any case of letters, that name; the text itself where there is none. */
export function topicNamed(topics: Pick<Topics, 'all'>, text: string): string {
  const all = topics.all();
  if (all.some(({ key }) => key === text)) return text;
  const name = text.toLowerCase();
  const named = all.find((topic) => {
    const key = topic.key.toLowerCase();
    return topic.name.toLowerCase() === name || key === name || key === `${name}.md`;
  });
  return named?.key ?? text;
}
