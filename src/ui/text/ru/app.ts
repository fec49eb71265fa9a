import type { app as english } from '../en/app';
import type { Sentence } from '../sentence';

export const app: Readonly<Record<keyof typeof english, Sentence>> = {
  'command.review': 'Повторить вопросы, срок которых подошёл',
  'command.quiz': 'Проверить меня…',
  'command.quiz-note': 'Проверить меня по этой заметке',
  'command.quiz-category': 'Проверить меня по этой категории',
  'command.quiz-topic': 'Проверить меня по этой теме',
  'command.quiz-weak': 'Проверить меня по тому, что знаю хуже всего',
  'command.quiz-one': 'Задать мне один вопрос',
  'command.go-to-question': 'Перейти к вопросу…',
  'command.undo': 'Отменить последнюю оценку',
  'command.problems': 'Показать проблемы в заметках',
  'view.review': 'Повторение',
  'ribbon.review': 'Повторить вопросы, срок которых подошёл',
  'status.due': {
    one: '{n} к повторению',
    few: '{n} к повторению',
    many: '{n} к повторению',
    other: '{n} к повторению',
  },
  'status.none': 'Повторять нечего',
  'status.start': 'Не начато',
  'count.questions': { one: '{n} вопрос', few: '{n} вопроса', many: '{n} вопросов', other: '{n} вопроса' },
  'count.notes': { one: '{n} заметка', few: '{n} заметки', many: '{n} заметок', other: '{n} заметки' },
  'count.due': { one: '{n} к сроку', few: '{n} к сроку', many: '{n} к сроку', other: '{n} к сроку' },
  'count.new': { one: '{n} новый', few: '{n} новых', many: '{n} новых', other: '{n} новых' },
  'count.remembered': 'помню {percent}\u00a0%',
  'loading.journal': 'Читаю историю…',
};
