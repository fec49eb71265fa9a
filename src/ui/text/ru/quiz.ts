import type { quiz as english } from '../en/quiz';
import type { Sentence } from '../sentence';

export const quiz: Readonly<Record<keyof typeof english, Sentence>> = {
  'quiz.pick': 'Выберите, о чём спрашивать…',
  'quiz.empty': 'Вопросов не найдено. Viva спрашивает то, что есть в заметках.',
  'quiz.vault': 'Всё хранилище',
  'quiz.kind-vault': 'Хранилище',
  'quiz.kind-folder': 'Папка',
  'quiz.kind-note': 'Заметка',
  'quiz.kind-category': 'Категория',
  'quiz.kind-topic': 'Тема',
  'quiz.navigate': 'выбрать',
  'quiz.choose': 'начать',
  'quiz.dismiss': 'закрыть',
  'quiz.title': 'Проверка: {scope}',
  'quiz.position': '{n} из {total}',
  'quiz.practice': 'Тренировка: расписание не меняется.',
  'quiz.end': 'Знаю {known} из {total}',
  'quiz.end-none': 'Закончено до первого ответа.',
  'quiz.reread': 'Перечитать: {names}',
  'quiz.close': 'Закрыть',
  'quiz.repeat': 'Ещё раз',
  'quiz.no-note': 'В этой заметке нет вопросов.',
};
