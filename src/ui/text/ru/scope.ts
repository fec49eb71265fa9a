import type { scope as english } from '../en/scope';
import type { Sentence } from '../sentence';

export const scope: Readonly<Record<keyof typeof english, Sentence>> = {
  'scope.vault': 'Всё хранилище',
  'scope.due': 'К повторению сейчас',
  'scope.new': 'Ещё не спрашивались',
  'scope.flagged': 'Отмеченные',
  'scope.weak': {
    one: '{n} самый слабый',
    few: '{n} самых слабых',
    many: '{n} самых слабых',
    other: '{n} самого слабого',
  },
  'scope.search': 'Вопросы со словами «{words}»',
  'scope.cards': {
    one: '{n} выбранный вопрос',
    few: '{n} выбранных вопроса',
    many: '{n} выбранных вопросов',
    other: '{n} выбранного вопроса',
  },
  'scope.problem': 'Символ {at}: {problem}',
  'scope.missing': 'В «{value}» вопросов нет: так не называется ничего, где они есть.',
  'scope-problem.unclosed-quote': 'кавычка в {value} не закрыта. Поставьте её в конце.',
  'scope-problem.unknown-kind':
    '«{value}:» здесь не бывает. Есть folder:, note:, category:, tag:, topic:, weak: и cards:, а слова для поиска берите в кавычки.',
  'scope-problem.no-value':
    'в «{value}» чего-то не хватает. Напишите сразу после двоеточия, например topic:Temporal.',
  'scope-problem.bad-weak': 'в «{value}» нужно число от 1 до 9999, например weak:20.',
  'scope-problem.bad-depth': 'в «{value}» нужно число ссылок от 1 до 3, например depth:2.',
  'scope-problem.depth-alone': '«{value}» стоит сразу после темы, например topic:Temporal depth:2.',
  'scope-problem.bad-category':
    'в «{value}» нужны заметка и заголовок, например category:"Работа/Вопросы.md#Категория 1".',
  'scope-problem.bad-cards': 'в «{value}» нужны номера карточек через запятую.',
  'scope-problem.too-long': 'такой длинный запрос не читается. Сократите его.',
};
