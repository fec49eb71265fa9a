import type { problems as english } from '../en/problems';
import type { Sentence } from '../sentence';

export const problems: Readonly<Record<keyof typeof english, Sentence>> = {
  'problems.title': 'Проблемы в заметках',
  'problems.none': 'Проблем не найдено.',
  'problems.count': { one: '{n} проблема', few: '{n} проблемы', many: '{n} проблем', other: '{n} проблемы' },
  'problems.line': 'Строка {line}',
  'problems.offers': 'Это вопросы?',
  'problems.offers-desc':
    'Заголовки, похожие на вопросы, задаются, только если вы так решите. Заметки остаются как есть.',
  'problems.offer': {
    one: '{n} заголовок, например «{example}»',
    few: '{n} заголовка, например «{example}»',
    many: '{n} заголовков, например «{example}»',
    other: '{n} заголовка, например «{example}»',
  },
  'problems.accept': 'Считать вопросами',
  'problems.refuse': 'Нет',
  'problems.folder': 'Всё в «{folder}»',
  'problems.vault': 'Всё хранилище',
  'problems.answered': {
    one: 'Дан {n} ответ',
    few: 'Дано {n} ответа',
    many: 'Дано {n} ответов',
    other: 'Дано {n} ответа',
  },
  'problems.accepted': 'Вопросы',
  'problems.refused': 'Не вопросы',
  'problems.ask-again': 'Спросить снова',
  'problem.no-answer': 'У вопроса «{question}» нет ответа. Напишите его под вопросом.',
  'problem.gate':
    'Заголовков, похожих на вопросы: {count}, например «{example}». Они задаются, только если вы так решите.',
  'problem.broken-frontmatter':
    'Свойства в начале заметки не читаются: в этой строке ошибка («{reason}»). Исправьте или удалите их.',
  'problem.duplicate-question':
    'Вопрос «{question}» стоит здесь дважды. Каждый — отдельная карточка; измените один из них.',
  'problem.unclosed-fence':
    'Здесь открыт блок кода, который нигде не закрыт, поэтому всё дальше — код. Закройте его.',
  'problem.unknown-shape': '«{value}» — неизвестный Viva вид вопросов. Известны: {known}.',
  'problem.unknown-languages':
    '«{value}» в viva-languages не называет двух языков, как «en de». Известны: {known}. Языки разной письменности называть не нужно.',
  'problem.label-without-question': 'Метка ответа без вопроса над ней. Напишите над ней вопрос.',
};
