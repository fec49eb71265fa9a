import type { outside as english } from '../en/outside';
import type { Sentence } from '../sentence';

export const outside: Readonly<Record<keyof typeof english, Sentence>> = {
  'link.uri-deed': 'Ссылка просит «{value}», а Viva этого не умеет. Она умеет card, review и quiz.',
  'link.uri-card': 'Ссылка не называет карточку: «{value}». Скопируйте её у вопроса заново.',
  'outside.uri-scope': 'По этой ссылке не перейти. {problem}',
  'outside.no-card': 'Вопроса из этой ссылки сейчас нет ни в одной заметке. Его история хранится.',
  'outside.no-question': 'По этой ссылке не нашлось ни одного вопроса.',
  'cli.viva': 'Сколько вопросов всего, к повторению и новых',
  'cli.due': 'Вопросы к повторению',
  'cli.list': 'Вопросы по запросу',
  'cli.stats': 'Сколько вопросов в каком состоянии',
  'cli.problems': 'Проблемы в заметках',
  'cli.scope': 'Какие вопросы, например "topic:Temporal -tag:done"; без этого все',
  'cli.format': 'Как их напечатать; без этого text',
  'cli.bad-format': '«{value}» — не формат. Есть json, tsv и text.',
  'cli.nothing': 'Ничего нет.',
};
